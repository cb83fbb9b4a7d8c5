import type { Money } from '../../core/contract/index.js';
import { balanceFigures, type BalanceFigures } from '../../core/domain/balance.js';
import { money, sumMinor } from '../../core/domain/money.js';
import type { ItemRecord, PaymentRecord } from './records.js';
import { setApart, withTotalOf } from './set-apart.js';
import { inTransitStates, type ReadUnit } from './unit.js';

export const remainingMinor = (item: ItemRecord): number => item.amountMinor - item.paidMinor;
/** What could be asked for some day: not paid, not disputed. */
export const undisputedMinor = (item: ItemRecord): number =>
  remainingMinor(item) - item.disputedMinor;

/** Money that has left the customer and is not booked yet. */
export const isInTransit = ({ state }: PaymentRecord): boolean => inTransitStates.has(state);

/** What of it the telco's books do not have yet. */
const onItsWayMinor = ({ amountMinor, bookedMinor = 0 }: PaymentRecord): number =>
  amountMinor - bookedMinor;

/** What payments in transit are meant to pay, by item. */
export async function inTransitByItem(unit: ReadUnit): Promise<Map<string, number>> {
  const amounts = new Map<string, number>();
  for (const payment of await unit.openPayments()) {
    if (!isInTransit(payment)) continue;
    for (const { itemId, amountMinor } of payment.allocations) {
      amounts.set(itemId, (amounts.get(itemId) ?? 0) + amountMinor);
    }
  }
  return amounts;
}

/** The same, with what the scheduled debit will collect. */
export async function onItsWayByItem(unit: ReadUnit): Promise<Map<string, number>> {
  const amounts = await inTransitByItem(unit);
  const collected = new Set(unit.account.scheduledDebit?.itemIds);
  for (const item of await unit.openItems()) {
    if (collected.has(item.id)) amounts.set(item.id, undisputedMinor(item));
  }
  return amounts;
}

/** What an account owes today, from its items and payments, and from the telco's own books if there are. */
export async function accountFigures(unit: ReadUnit): Promise<BalanceFigures> {
  const { today, account } = unit;
  const { books, creditMinor, depositMinor } = account;
  const onItsWay = await onItsWayByItem(unit);
  const items = await unit.openItems();
  const payments = await unit.openPayments();
  const owed = items.map((item) => ({
    kind: item.kind,
    dueDate: item.dueDate,
    remainingMinor: remainingMinor(item),
    disputedMinor: item.disputedMinor,
    inPlan: item.state === 'inPlan',
    onItsWayMinor: onItsWay.get(item.id) ?? 0,
  }));
  const inTransitMinor = sumMinor(payments.filter(isInTransit).map(onItsWayMinor));
  const facts = { today, items: owed, inTransitMinor, creditMinor, depositMinor };
  if (!books) return balanceFigures(facts);
  const unassignedMinor = Math.max(0, books.apart.inTransitMinor - inTransitMinor);
  const figures = balanceFigures({
    ...facts,
    items: setApart(owed, today, books.apart),
    inTransitMinor: inTransitMinor + unassignedMinor,
  });
  return withTotalOf(books, figures, unassignedMinor);
}

/** An amount in the account's currency. */
export const inCurrency = (unit: ReadUnit, amountMinor: number): Money =>
  money(amountMinor, unit.account.currency);
