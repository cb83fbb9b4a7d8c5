import { sumMinor } from '../../core/domain/money.js';
import { finishPayment, keepPromises, payInstalments } from './posting.js';
import type { ItemRecord, PaymentRecord } from './records.js';
import type { WriteUnit } from './unit.js';

/** An item as another system of the telco has it now, and as it was known before. */
export interface Booking {
  readonly before: ItemRecord;
  readonly after: ItemRecord;
}

const paidSince = ({ before, after }: Booking): number => after.paidMinor - before.paidMinor;

/**
 * Takes over what another system of the telco booked on items: for plans and promises, and for the
 * payments that were on their way to them. The items themselves are stored by the caller.
 */
export async function takeBookings(unit: WriteUnit, bookings: readonly Booking[]): Promise<void> {
  const inPlan = bookings.filter(({ before }) => before.state === 'inPlan');
  // Negative when a debit was returned.
  await payInstalments(unit, sumMinor(inPlan.map(paidSince)));
  const paidMinor = sumMinor(bookings.map((each) => Math.max(0, paidSince(each))));
  if (paidMinor === 0) return;
  await keepPromises(unit, paidMinor);
  unit.note('paymentBooked');

  const unspent = new Map(bookings.map((each) => [each.before.id, Math.max(0, paidSince(each))]));
  const settled = new Set(
    bookings.filter(({ after }) => after.state === 'paid').map(({ after }) => after.id),
  );
  const payments = (await unit.openPayments())
    .filter(({ state }) => state === 'succeeded')
    .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1));
  for (const payment of payments) await take(unit, payment, unspent, settled);
}

/** What of a payment has arrived; what its items cannot take any more has arrived as well. */
async function take(
  unit: WriteUnit,
  payment: PaymentRecord,
  unspent: Map<string, number>,
  settled: ReadonlySet<string>,
): Promise<void> {
  const rest = payment.allocations.flatMap(({ itemId, amountMinor }) => {
    const bookedMinor = Math.min(amountMinor, unspent.get(itemId) ?? 0);
    unspent.set(itemId, (unspent.get(itemId) ?? 0) - bookedMinor);
    const leftMinor = settled.has(itemId) ? 0 : amountMinor - bookedMinor;
    return leftMinor > 0 ? [{ itemId, amountMinor: leftMinor }] : [];
  });
  const restMinor = sumMinor(rest.map(({ amountMinor }) => amountMinor));
  if (restMinor === sumMinor(payment.allocations.map(({ amountMinor }) => amountMinor))) return;
  const bookedMinor = payment.amountMinor - restMinor;
  const booked = { ...payment, allocations: rest, bookedMinor };
  if (restMinor === 0) await finishPayment(unit, booked, unit.today);
  else await unit.put('payment', booked);
}
