import type { LocalDate } from '../contract/index.js';
import { annualRate } from './apr.js';
import { addDays, onBusinessDay, type Holidays } from './civil-date.js';
import type { Frequency } from './schedule.js';

/** What a telco allows for balances of one size. Amounts in minor units of one currency. */
export interface PlanBand {
  /** Smallest balance of this band. */
  readonly fromMinor: number;
  /** The next band starts here; absent: no upper end. */
  readonly toMinor?: number;
  readonly minInstalmentMinor: number;
  readonly maxInstalments: number;
  /** The last instalment is due at most this many days from today. */
  readonly maxDays: number;
  /** Numbers of instalments to propose; the longest plan is always proposed as well. */
  readonly offeredCounts: readonly number[];
  readonly frequencies: readonly Frequency[];
  /** The first instalment is due this many days from today at the earliest ... */
  readonly noticeDays: number;
  /** ... and this many at the latest. */
  readonly latestStartDays: number;
  readonly pausesPerYear: number;
  readonly maxPausePeriods: number;
  readonly movesPerInstalment: number;
  /** An instalment counts as missed when it is late by more than this. */
  readonly graceDays: number;
  /** What the plan costs, beside what is owed; 0: it is free. */
  readonly feeMinor: number;
  /**
   * Id of the telco's pre-contract information. A plan with a fee is credit, and is not offered
   * without it. Source: Directive (EU) 2023/2225, Article 10.
   */
  readonly precontractDocument?: string;
}

export type PlanPolicy = readonly PlanBand[];

/** What every number of a band has to be at least. */
const smallest = {
  fromMinor: 0,
  minInstalmentMinor: 1,
  maxInstalments: 1,
  noticeDays: 0,
  latestStartDays: 0,
  maxDays: 1,
  pausesPerYear: 0,
  maxPausePeriods: 0,
  movesPerInstalment: 0,
  graceDays: 0,
  feeMinor: 0,
} as const satisfies Partial<Record<keyof PlanBand, number>>;

/** What is wrong with a band by itself; undefined: nothing. */
function bandFault(band: PlanBand): string | undefined {
  for (const [name, least] of Object.entries(smallest)) {
    const value = band[name as keyof typeof smallest];
    if (!Number.isSafeInteger(value) || value < least) {
      return `must have a whole ${name} of at least ${String(least)}, not ${String(value)}`;
    }
  }
  const { fromMinor, toMinor = Infinity, offeredCounts, frequencies } = band;
  if (!(toMinor > fromMinor)) return `must end above its start, not at ${String(toMinor)}`;
  if (band.latestStartDays < band.noticeDays || band.maxDays < band.latestStartDays) {
    return 'must have noticeDays <= latestStartDays <= maxDays';
  }
  if (frequencies.length === 0) return 'must allow a frequency';
  const isNext = (count: number, index: number): boolean =>
    Number.isInteger(count) && count > (offeredCounts[index - 1] ?? 0);
  if (!offeredCounts.every(isNext))
    return 'must offer whole numbers of instalments in ascending order';
  return band.feeMinor === 0 ? undefined : creditFault(band);
}

/**
 * What the law asks for and a plan with a fee lacks. The APR itself is worked out for every offer; a
 * policy must make sure that there is one, also for the dearest plan: all of the least amount at once,
 * as early as may be.
 */
function creditFault(band: PlanBand): string | undefined {
  const { feeMinor, fromMinor, minInstalmentMinor, noticeDays, precontractDocument } = band;
  if (!precontractDocument) {
    return 'must name its precontractDocument: a plan with a fee is credit (Directive (EU) 2023/2225)';
  }
  const leastMinor = Math.max(fromMinor, minInstalmentMinor);
  try {
    annualRate(leastMinor, [{ amountMinor: leastMinor + feeMinor, years: noticeDays / 366 }]);
    return undefined;
  } catch {
    return `must have a lower fee or a longer notice: ${String(feeMinor)} have no APR that can be told`;
  }
}

/**
 * Checks a policy when it is configured: bands in ascending order, without gaps and overlaps, and
 * with all that the law asks for where a plan costs something.
 * @throws RangeError that names the band and what would be right
 */
export function checkPlanPolicy(policy: PlanPolicy): PlanPolicy {
  policy.forEach((band, index) => {
    const before = policy[index - 1];
    const fault =
      before && before.toMinor !== band.fromMinor
        ? `must start where the band before it ends: ${String(before.toMinor)}`
        : bandFault(band);
    if (fault) {
      throw new RangeError(`Band ${String(index + 1)} (from ${String(band.fromMinor)}) ${fault}`);
    }
  });
  return policy;
}

/** The band of a balance; undefined: no plan for an amount of this size. */
export function bandOf(policy: PlanPolicy, amountMinor: number): PlanBand | undefined {
  return policy.find(
    ({ fromMinor, toMinor }) =>
      amountMinor >= fromMinor && (toMinor === undefined || amountMinor < toMinor),
  );
}

/** What a schedule has to keep: all that the page is told of a policy. */
export interface ScheduleFrame {
  readonly band: Pick<
    PlanBand,
    'minInstalmentMinor' | 'maxInstalments' | 'frequencies' | 'feeMinor'
  >;
  readonly earliestStart: LocalDate;
  readonly latestStart: LocalDate;
  readonly latestEnd: LocalDate;
  readonly holidays: Holidays;
}

/** What a plan made today has to keep. */
export interface PlanFrame extends ScheduleFrame {
  readonly band: PlanBand;
  readonly today: LocalDate;
}

export function planFrame(band: PlanBand, today: LocalDate, holidays: Holidays): PlanFrame {
  return {
    band,
    today,
    earliestStart: onBusinessDay(addDays(today, band.noticeDays), holidays),
    latestStart: addDays(today, band.latestStartDays),
    latestEnd: addDays(today, band.maxDays),
    holidays,
  };
}
