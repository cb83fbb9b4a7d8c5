import type { LocalDate } from '../../../core/contract/index.js';
import { addDays } from '../../../core/domain/civil-date.js';
import type { VariantOutcome } from '../../../core/domain/experiment-result.js';
import { groupOf, type NpsCounts } from '../../../core/domain/nps.js';
import { toCivilDate } from '../../../core/domain/time-zone.js';
import { byText } from '../by-text.js';
import type { AllRecords, ExposureRecord, RecordKind, Records } from '../records.js';

/**
 * What became of the customers who met a version of an experiment, from that moment on. A store adds
 * it up: in SQL (demo/backend), or by `tallyArms` from the records themselves.
 */
export interface ArmTally extends NpsCounts {
  /** The experiment's. */
  readonly id: string;
  readonly variant: number;
  readonly customers: number;
  /** Customers who paid, agreed on a plan or asked for help. */
  readonly acted: number;
  readonly complained: number;
  /** Plans with an instalment whose day and grace are over, and those of them that missed one. */
  readonly plans: number;
  readonly plansMissed: number;
}

/** Until when each experiment is looked at, in each account's own time zone. */
export interface TrialFrame {
  readonly trials: readonly { readonly id: string; readonly to: LocalDate }[];
  /** As in a week's counts. */
  readonly asOf: LocalDate;
  readonly graceDays: number;
}

/** How much harm there was under a version, and of how many. */
export const outcomeOf = (arm: ArmTally): VariantOutcome => ({
  variant: arm.variant,
  harm: {
    complaints: { part: arm.complained, whole: arm.customers },
    missedPlans: { part: arm.plansMissed, whole: arm.plans },
    detractors: {
      part: arm.detractors,
      whole: arm.promoters + arm.passives + arm.detractors,
    },
  },
});

const nothing: Omit<ArmTally, 'id' | 'variant'> = {
  customers: 0,
  acted: 0,
  complained: 0,
  plans: 0,
  plansMissed: 0,
  promoters: 0,
  passives: 0,
  detractors: 0,
};

/** The same counts from the records themselves; by experiment and version. */
export function tallyArms(all: AllRecords, { trials, ...frame }: TrialFrame): ArmTally[] {
  const until = new Map(trials.map(({ id, to }) => [id, to]));
  const zones = new Map([...all('account')].map(({ id, timeZone }) => [id, timeZone]));
  const ofAccount = byAccount(all);
  const arms = new Map<string, ArmTally>();
  for (const exposure of all('exposure')) {
    const { id, variant, accountId, createdAt } = exposure;
    const to = until.get(id);
    const dayOf = (instant: string): LocalDate =>
      toCivilDate(new Date(instant), zones.get(accountId) ?? 'UTC');
    if (to === undefined || dayOf(createdAt) > to) continue;
    const name = `${id} ${variant}`;
    const arm = arms.get(name) ?? { id, variant, ...nothing };
    const more = since(exposure, ofAccount, { ...frame, to, dayOf });
    const keys = Object.keys(nothing) as (keyof typeof nothing)[];
    const sums = Object.fromEntries(keys.map((key) => [key, arm[key] + more[key]]));
    arms.set(name, { ...arm, ...sums });
  }
  return [...arms.values()].sort((a, b) => byText(a.id, b.id) || a.variant - b.variant);
}

type OfAccount = <K extends RecordKind>(kind: K, accountId: string) => readonly Records[K][];

/** Records by account, each kind sorted out once. */
function byAccount(all: AllRecords): OfAccount {
  const kinds = new Map<RecordKind, Map<string, Records[RecordKind][]>>();
  const sortOut = (kind: RecordKind) => {
    const accounts = new Map<string, Records[RecordKind][]>();
    for (const record of all(kind)) {
      const records = accounts.get(record.accountId) ?? [];
      records.push(record);
      accounts.set(record.accountId, records);
    }
    kinds.set(kind, accounts);
    return accounts;
  };
  return <K extends RecordKind>(kind: K, accountId: string) =>
    ((kinds.get(kind) ?? sortOut(kind)).get(accountId) ?? []) as unknown as readonly Records[K][];
}

interface Look extends Omit<TrialFrame, 'trials'> {
  readonly to: LocalDate;
  readonly dayOf: (instant: string) => LocalDate;
}

/** One customer, from the moment of the exposure on. */
function since(
  { accountId, createdAt: start }: ExposureRecord,
  ofAccount: OfAccount,
  { to, asOf, graceDays, dayOf }: Look,
): Omit<ArmTally, 'id' | 'variant'> {
  const wasSince = (instant: string | undefined): boolean =>
    instant !== undefined && instant >= start && dayOf(instant) <= to;
  const isSince = (day: LocalDate): boolean => day >= dayOf(start) && day <= to;
  const done = [
    ...ofAccount('payment', accountId).filter(({ checkout }) => checkout !== undefined),
    ...ofAccount('plan', accountId),
    ...ofAccount('request', accountId),
  ];
  const complaints = ofAccount('fact', accountId).filter(
    ({ kind, on }) => kind === 'complaint' && isSince(on),
  );
  const plans = ofAccount('plan', accountId)
    .filter(({ state }) => state !== 'cancelled')
    .map(({ instalments }) =>
      instalments.filter(({ dueDate }) => isSince(dueDate) && addDays(dueDate, graceDays) < asOf),
    )
    .filter((instalments) => instalments.length > 0);
  const groups = ofAccount('survey', accountId).flatMap(({ score, shownAt }) =>
    score !== undefined && wasSince(shownAt) ? [groupOf(score)] : [],
  );
  const count = (group: string) => groups.filter((each) => each === group).length;
  return {
    customers: 1,
    acted: done.some(({ createdAt }) => wasSince(createdAt)) ? 1 : 0,
    complained: complaints.length > 0 ? 1 : 0,
    plans: plans.length,
    plansMissed: plans.filter((instalments) =>
      instalments.some(({ paidMinor, amountMinor }) => paidMinor < amountMinor),
    ).length,
    promoters: count('promoters'),
    passives: count('passives'),
    detractors: count('detractors'),
  };
}
