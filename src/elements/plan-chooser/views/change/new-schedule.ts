import type {
  Money,
  Plan,
  PlanChangeQuote,
  PlanChangeRequest,
} from '../../../../core/contract/index.js';
import type { BarState } from '../bars.js';

type Entry = PlanChangeQuote['after'][number];

/** An instalment as it would be after a change. */
export interface NewEntry extends Entry {
  readonly state: BarState;
  /** Day or amount is another one than now. */
  readonly isNew: boolean;
}

const nameOf = ({ dueDate, amount }: Pick<Entry, 'dueDate' | 'amount'>): string =>
  `${dueDate} ${String(amount.amountMinor)}`;

/** How a plan would be: what is paid stays, and what is new is told. */
export function newSchedule({ before, after }: PlanChangeQuote, plan: Plan): NewEntry[] {
  const known = new Set(before.map(nameOf));
  const paid = new Set(plan.instalments.filter(({ state }) => state === 'paid').map(nameOf));
  const next = after.find((entry) => !paid.has(nameOf(entry)));
  return after.map((entry) => {
    const isPaid = paid.has(nameOf(entry));
    const state = isPaid ? 'paid' : entry === next ? 'next' : 'later';
    return { ...entry, state, isNew: !known.has(nameOf(entry)) };
  });
}

/**
 * Whether a quote must not be agreed: its figures do not fit together, or it costs something. A cost
 * would make it credit, and a quote has no room for what the law asks for then. A plan that ends
 * keeps what is paid, and nothing else; every other change keeps the whole sum.
 */
export function isUnsound(
  quote: PlanChangeQuote,
  kind: PlanChangeRequest['kind'],
  { paid }: Plan,
): boolean {
  const { before, after, fee } = quote;
  const isEnd = kind === 'cancel';
  const released = releasedAmount(quote);
  const [first] = before;
  return (
    fee.amountMinor !== 0 ||
    released.amountMinor < 0 ||
    released.amountMinor > sumOf(before) - sumOf(after) ||
    released.currency !== fee.currency ||
    (after.length === 0 && !isEnd) ||
    sumOf(after) !== (isEnd ? paid.amountMinor : sumOf(before)) ||
    !after.every(
      ({ amount }) => amount.amountMinor > 0 && amount.currency === first?.amount.currency,
    ) ||
    after.some(({ dueDate }, index) => dueDate < (after[index - 1]?.dueDate ?? ''))
  );
}

/**
 * What is due again when a plan ends. It is all that the instalments no longer ask for, or less: a
 * cost that is not paid yet falls away.
 */
export const releasedAmount = ({ before, after, fee, released }: PlanChangeQuote): Money =>
  released ?? { ...fee, amountMinor: sumOf(before) - sumOf(after) };

const sumOf = (entries: readonly Entry[]): number =>
  entries.reduce((total, { amount }) => total + amount.amountMinor, 0);
