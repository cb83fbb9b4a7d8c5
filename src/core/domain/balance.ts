import type { Balance, Item, LocalDate } from '../contract/index.js';
import { sumMinor } from './money.js';

/** One item as far as a balance needs it. Amounts in minor units of the account's currency. */
export interface OwedItem {
  readonly kind: Item['kind'];
  /** Absent: due at once. Source: BGB §271. */
  readonly dueDate?: LocalDate | undefined;
  /** Not paid yet, disputed amounts included. */
  readonly remainingMinor: number;
  readonly disputedMinor: number;
  readonly inPlan: boolean;
  /** Covered by payments in transit or by the scheduled debit. */
  readonly onItsWayMinor: number;
}

export interface BalanceFacts {
  readonly today: LocalDate;
  readonly items: readonly OwedItem[];
  /** All payments in transit, whatever they pay. */
  readonly inTransitMinor: number;
  readonly creditMinor: number;
  readonly depositMinor: number;
}

export type PartKind = Exclude<Balance['parts'][number]['kind'], 'unknown'>;

export interface BalanceFigures {
  /** Sum of all parts. */
  readonly totalMinor: number;
  /** What may be asked for today. */
  readonly payNowMinor: number;
  /** Earliest due date in `payNowMinor`. */
  readonly payNowDueDate: LocalDate | undefined;
  /** Due by the books: what `payNowMinor` would be if nothing were on its way. */
  readonly bookedDueMinor: number;
  /** Parts that are not zero. Credit, deposit and transit count negative. */
  readonly parts: readonly { readonly kind: PartKind; readonly amountMinor: number }[];
}

const order = [
  'overdue',
  'dueNow',
  'fees',
  'notYetDue',
  'disputed',
  'inPlan',
  'other',
  'inTransit',
  'credit',
  'deposit',
] as const satisfies readonly PartKind[];

/** What an item is, but for its disputed amount. */
function partOf(item: OwedItem, today: LocalDate): PartKind {
  if (item.inPlan) return 'inPlan';
  if (item.dueDate !== undefined && item.dueDate > today) return 'notYetDue';
  if (item.kind === 'debitReturnFee' || item.kind === 'reminderFee') return 'fees';
  return item.dueDate !== undefined && item.dueDate < today ? 'overdue' : 'dueNow';
}

const isDemanded = (part: PartKind): boolean =>
  part === 'overdue' || part === 'dueNow' || part === 'fees';

/**
 * The figures of an account. `payNow` is overdue, due and fees, less credit, deposit and what is on
 * its way to exactly those; never disputed, in a plan or not yet due; never below 0.
 * Source: contract v1, "payNow".
 */
export function balanceFigures(facts: BalanceFacts): BalanceFigures {
  const { today, items } = facts;
  const amounts = new Map<PartKind, number>();
  const add = (kind: PartKind, amountMinor: number): void => {
    amounts.set(kind, sumMinor([amounts.get(kind) ?? 0, amountMinor]));
  };

  let bookedMinor = 0;
  let askedMinor = 0;
  let payNowDueDate: LocalDate | undefined;
  for (const item of items) {
    const part = partOf(item, today);
    const undisputed = item.remainingMinor - item.disputedMinor;
    add(part, undisputed);
    add('disputed', item.disputedMinor);
    if (!isDemanded(part)) continue;
    bookedMinor += undisputed;
    const asked = Math.max(0, undisputed - item.onItsWayMinor);
    askedMinor += asked;
    if (asked > 0 && item.dueDate !== undefined) {
      if (payNowDueDate === undefined || item.dueDate < payNowDueDate) payNowDueDate = item.dueDate;
    }
  }
  add('inTransit', -facts.inTransitMinor);
  add('credit', -facts.creditMinor);
  add('deposit', -facts.depositMinor);

  const inHand = facts.creditMinor + facts.depositMinor;
  const payNowMinor = Math.max(0, askedMinor - inHand);
  return {
    totalMinor: sumMinor(amounts.values()),
    payNowMinor,
    payNowDueDate: payNowMinor > 0 ? payNowDueDate : undefined,
    bookedDueMinor: Math.max(0, bookedMinor - inHand),
    parts: order
      .map((kind) => ({ kind, amountMinor: amounts.get(kind) ?? 0 }))
      .filter(({ amountMinor }) => amountMinor !== 0),
  };
}

/**
 * Whether a balance may show its parts: the backend says they are complete, they are of one currency
 * and they add up. The one big figure, `payNow`, does not depend on it.
 */
export function partsAddUp({ total, parts, partsComplete }: Balance): boolean {
  return (
    partsComplete &&
    parts.every(({ amount }) => amount.currency === total.currency) &&
    parts.reduce((sum, { amount }) => sum + amount.amountMinor, 0) === total.amountMinor
  );
}
