import type { LocalDate } from '../../core/contract/index.js';
import { sumMinor } from '../../core/domain/money.js';
import { bookOnInstalments, openMinor, type Instalment } from '../../core/domain/plan-state.js';
import { undisputedMinor } from './figures.js';
import { nextCollection } from './plan-collection.js';
import { paymentReceipt } from './printed.js';
import type { Allocation, ItemRecord, PaymentRecord } from './records.js';
import type { WriteUnit } from './unit.js';

/** Booking: where money that has arrived becomes part of the account. */

/** Pays items; an item of a plan counts on the plan. Returns what no item could take. */
async function payItems(
  unit: WriteUnit,
  allocations: readonly Allocation[],
  on: LocalDate,
): Promise<number> {
  const items = new Map((await unit.openItems()).map((item) => [item.id, item]));
  let restMinor = 0;
  let planMinor = 0;
  for (const { itemId, amountMinor } of allocations) {
    const item = items.get(itemId);
    const paidMinor = item ? Math.min(amountMinor, item.amountMinor - item.paidMinor) : 0;
    restMinor += amountMinor - paidMinor;
    if (!item || paidMinor === 0) continue;
    if (item.state === 'inPlan') planMinor += paidMinor;
    await unit.put('item', withPayment(item, paidMinor, on));
  }
  await payInstalments(unit, planMinor);
  return restMinor;
}

/** An item after a payment; what is paid cannot be held back any more. */
export function withPayment(item: ItemRecord, amountMinor: number, on: LocalDate): ItemRecord {
  const paidMinor = item.paidMinor + amountMinor;
  const remainingMinor = item.amountMinor - paidMinor;
  return {
    ...item,
    ...(remainingMinor === 0 && { state: 'paid' as const, settledOn: on }),
    paidMinor,
    disputedMinor: Math.min(item.disputedMinor, remainingMinor),
  };
}

/** @param amountMinor negative for what was booked and came back */
export async function payInstalments(unit: WriteUnit, amountMinor: number): Promise<void> {
  const plan = await unit.activePlan();
  if (!plan || plan.derived || amountMinor === 0) return;
  const { instalments } =
    amountMinor > 0
      ? bookOnInstalments(plan.instalments, amountMinor)
      : bookedAnew(plan.instalments, amountMinor);
  const completed = openMinor(instalments) === 0;
  const paid = { ...plan, instalments, state: completed ? 'completed' : plan.state } as const;
  await unit.put('plan', { ...paid, dueOn: nextCollection(paid, unit.today) });
  if (completed) unit.note('planCompleted');
}

/** What came back is missing from what was paid last. */
function bookedAnew(instalments: readonly Instalment[], amountMinor: number) {
  const paidMinor = sumMinor(instalments.map((each) => each.paidMinor)) + amountMinor;
  const unpaid = instalments.map((each) => ({ ...each, paidMinor: 0 }));
  return bookOnInstalments(unpaid, Math.max(0, paidMinor));
}

/** Counts money towards promises; one that is kept is done. */
export async function keepPromises(unit: WriteUnit, amountMinor: number): Promise<void> {
  for (const request of await unit.openRequests()) {
    if (request.kind !== 'promise') continue;
    const keptMinor = (request.keptMinor ?? 0) + amountMinor;
    const kept = keptMinor >= (request.detail.amount?.amountMinor ?? 0);
    await unit.put('request', {
      ...request,
      keptMinor,
      ...(kept && { state: 'done', dueOn: undefined }),
    });
  }
}

/** The end of a payment whose money is booked: its receipt. */
export async function finishPayment(
  unit: WriteUnit,
  payment: PaymentRecord,
  on: LocalDate,
): Promise<PaymentRecord> {
  const receiptDocumentId = await paymentReceipt(unit, payment, on);
  const posted: PaymentRecord = {
    ...payment,
    state: 'posted',
    dueOn: undefined,
    receiptDocumentId,
  };
  await unit.put('payment', posted);
  return posted;
}

/**
 * Books a payment: items, plan, promises, the customer's credit, a receipt. What its items cannot
 * take any more, because they were paid otherwise meanwhile, is the customer's credit.
 */
export async function postPayment(
  unit: WriteUnit,
  payment: PaymentRecord,
  on: LocalDate = unit.today,
): Promise<PaymentRecord> {
  const posted = await finishPayment(unit, payment, on);
  const creditMinor = await payItems(unit, payment.allocations, on);
  if (creditMinor > 0) {
    unit.updateAccount({ creditMinor: unit.account.creditMinor + creditMinor });
  }
  await keepPromises(unit, payment.amountMinor);
  unit.note('paymentBooked', on);
  return posted;
}

/**
 * Uses the customer's credit, then the deposit, for items, oldest first. Where another system books,
 * it does so.
 */
export async function useCredit(unit: WriteUnit, items: readonly ItemRecord[]): Promise<void> {
  if (unit.context.books === 'telco') return;
  let { creditMinor, depositMinor } = unit.account;
  for (const item of items) {
    const wantedMinor = undisputedMinor(item);
    const fromCredit = Math.min(creditMinor, wantedMinor);
    const fromDeposit = Math.min(depositMinor, wantedMinor - fromCredit);
    creditMinor -= fromCredit;
    depositMinor -= fromDeposit;
    if (fromCredit + fromDeposit > 0) {
      await unit.put('item', withPayment(item, fromCredit + fromDeposit, unit.today));
    }
  }
  unit.updateAccount({ creditMinor, depositMinor });
}
