import type { LocalDate } from '../../core/contract/index.js';
import { sumMinor } from '../../core/domain/money.js';
import { toInstant } from '../../core/domain/time-zone.js';
import type { PlanRecord, RequestRecord } from '../reference/records.js';
import type { TmForumConfig } from './config.js';
import type { PlanDraft, PlanKey } from './payment-plan-shape.js';

/** The parts of a configuration that plans are written by. */
type Terms = Pick<TmForumConfig, 'timeZone' | 'planTypes' | 'promiseType' | 'planWords'>;

/** When a civil date begins at the telco's. */
const midnight = (date: LocalDate, { timeZone }: Terms): string =>
  toInstant(date, '00:00', timeZone).toISOString();

/** A plan in the telco's words. It starts with its first instalment, moved or not. */
export function planDraft(
  { state, instalments, rhythm, createdAt }: PlanRecord,
  terms: Terms,
  stamp: string,
): PlanDraft {
  const [first] = instalments;
  const last = instalments.at(-1);
  return {
    stamp,
    planType: terms.planTypes[0] ?? '',
    status: terms.planWords[state === 'pending' ? 'active' : state],
    startsAt: first ? midnight(first.dueDate, terms) : createdAt,
    ...(last && { endsAt: midnight(last.dueDate, terms) }),
    totalMinor: sumMinor(instalments.map(({ amountMinor }) => amountMinor)),
    frequency: rhythm.frequency,
    instalments: instalments.map(({ dueDate, amountMinor }) => ({ dueDate, amountMinor })),
  };
}

/** What the stack knows a plan by. */
export const planKey = (plan: PlanRecord, terms: Terms, stamp: string): PlanKey => ({
  ...planDraft(plan, terms, stamp),
  numberOfPayments: plan.instalments.length,
});

/** A promise in the telco's words; undefined for one that names no amount or day. */
export function promiseDraft(
  { state, detail }: Pick<RequestRecord, 'state' | 'detail'>,
  terms: Terms,
  stamp: string,
): PlanDraft | undefined {
  const { amount, on } = detail;
  if (!amount || on === undefined) return undefined;
  return {
    stamp,
    planType: terms.promiseType,
    status: terms.planWords[promiseState(state)],
    startsAt: midnight(on, terms),
    totalMinor: amount.amountMinor,
    instalments: [{ dueDate: on, amountMinor: amount.amountMinor }],
  };
}

function promiseState(state: RequestRecord['state']): keyof Terms['planWords'] {
  if (state === 'done') return 'completed';
  if (state === 'expired') return 'broken';
  return state === 'withdrawn' || state === 'rejected' ? 'cancelled' : 'active';
}
