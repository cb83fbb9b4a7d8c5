import type { LocalDate } from '../contract/index.js';
import { splitMinor, sumMinor } from './money.js';
import type { PlanFrame, ScheduleFrame } from './plan-policy.js';
import {
  countDueDates,
  dueDates,
  nextDueDate,
  rhythmForPayday,
  type Frequency,
  type Rhythm,
} from './schedule.js';

/** What a customer wishes: an amount per period or a number of instalments. */
export interface PlanWish {
  readonly size: { readonly amountMinor: number } | { readonly count: number };
  readonly frequency: Frequency;
  /** See `rhythmForPayday`. */
  readonly payday?: string | undefined;
  /** With a payday: not before this day. Without: exactly this day, or the business day after it. */
  readonly startOn?: LocalDate | undefined;
}

export interface ScheduledInstalment {
  readonly number: number;
  readonly dueDate: LocalDate;
  readonly amountMinor: number;
}

/** Why something cannot be agreed, with what would do. */
export type Refusal =
  | { readonly reason: 'amount'; readonly smallestMinor: number; readonly largestMinor: number }
  | { readonly reason: 'count'; readonly smallest: number; readonly largest: number }
  | { readonly reason: 'date'; readonly earliest: LocalDate; readonly latest: LocalDate }
  /** Used up, or nothing there that it could apply to. */
  | { readonly reason: 'notPossible' };

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Refusal };

export const accept = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): Outcome<never> => ({ ok: false, refusal });

export interface Schedule {
  readonly rhythm: Rhythm;
  readonly instalments: readonly ScheduledInstalment[];
}

/**
 * The largest number of instalments that keeps minimum, maximum and last day; 0 when not even one
 * does. Source: floor(T/n) may not fall below the minimum instalment.
 */
export function largestCount(
  totalMinor: number,
  rhythm: Rhythm,
  from: LocalDate,
  { band, latestEnd, holidays }: ScheduleFrame,
): number {
  const byAmount = Math.min(band.maxInstalments, Math.floor(totalMinor / band.minInstalmentMinor));
  return countDueDates(rhythm, from, latestEnd, byAmount, holidays);
}

/** A wished amount `a` gives n = ceil(T/a), so that no instalment is above the wish. */
export function countForAmount(totalMinor: number, amountMinor: number): number {
  return Math.ceil(totalMinor / amountMinor);
}

/**
 * The schedule of a wish: even split, dates from the anchor, on business days.
 *
 * @param totalMinor what is owed; the instalments come to that and the policy's fee
 */
export function schedulePlan(
  totalMinor: number,
  wish: PlanWish,
  frame: ScheduleFrame,
): Outcome<Schedule> {
  const { earliestStart, latestStart, holidays, band } = frame;
  if (!band.frequencies.includes(wish.frequency)) return refuse({ reason: 'notPossible' });
  const start = wish.startOn ?? earliestStart;
  const notThen = refuse({ reason: 'date', earliest: earliestStart, latest: latestStart });
  if (start < earliestStart || start > latestStart) return notThen;

  const rhythm = rhythmForPayday(wish.payday ?? 'none', wish.frequency, start, holidays);
  const first = nextDueDate(rhythm, rhythm.start, holidays);
  if (first > latestStart) return notThen;
  const largest = largestCount(totalMinor, rhythm, first, frame);
  if (largest < 1) return refuse({ reason: 'notPossible' });

  const payableMinor = sumMinor([totalMinor, band.feeMinor]);
  const count = countOf(wish.size, payableMinor, largest);
  if (!count.ok) return count;
  const dates = dueDates(rhythm, first, count.value, holidays);
  return accept({ rhythm, instalments: lay(payableMinor, dates) });
}

/** How many instalments a wish makes, or what it may be. */
function countOf(size: PlanWish['size'], totalMinor: number, largest: number): Outcome<number> {
  if ('count' in size) {
    return isWithin(size.count, 1, largest)
      ? accept(size.count)
      : refuse({ reason: 'count', smallest: 1, largest });
  }
  const { amountMinor } = size;
  const smallestMinor = Math.ceil(totalMinor / largest);
  return isWithin(amountMinor, smallestMinor, totalMinor)
    ? accept(countForAmount(totalMinor, amountMinor))
    : refuse({ reason: 'amount', smallestMinor, largestMinor: totalMinor });
}

/** A whole number between two bounds. */
export function isWithin(value: number, smallest: number, largest: number): boolean {
  return Number.isInteger(value) && value >= smallest && value <= largest;
}

/** Spreads a total evenly over dates. */
export function lay(totalMinor: number, dates: readonly LocalDate[]): ScheduledInstalment[] {
  const amounts = splitMinor(totalMinor, dates.length);
  return dates.map((dueDate, index) => ({
    number: index + 1,
    dueDate,
    amountMinor: amounts[index] ?? 0,
  }));
}

/**
 * At most three plans to propose, shortest first. The longest possible one, and with it the lowest
 * instalment, is always among them.
 */
export function proposePlans(
  totalMinor: number,
  wish: Omit<PlanWish, 'size'>,
  frame: PlanFrame,
): Schedule[] {
  const inCount = (count: number): Outcome<Schedule> =>
    schedulePlan(totalMinor, { ...wish, size: { count } }, frame);
  const tooMany = inCount(Number.MAX_SAFE_INTEGER);
  if (tooMany.ok || tooMany.refusal.reason !== 'count') return [];
  const { largest } = tooMany.refusal;
  const counts = [...frame.band.offeredCounts.filter((count) => count < largest), largest];
  return counts
    .filter((count) => count > 1)
    .slice(-3)
    .map(inCount)
    .flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
}
