import { book } from './books.js';
import type { BssAccount } from './portfolio.js';
import type { Json } from './shapes.js';

/** What a payment says of its account and bills. */
interface PaymentRecord {
  readonly account: { readonly id: string };
  readonly paymentItem?: readonly {
    readonly amount: { readonly value: number };
    readonly item: { readonly id: string };
  }[];
}

/**
 * A payment has arrived: its bills and what the account owes go down.
 * @throws Error when it cannot be booked; then nothing is
 */
export function settle(
  accounts: ReadonlyMap<string, BssAccount>,
  payments: Json[],
  id: string,
): void {
  const index = payments.findIndex((each) => each['id'] === id);
  const payment = payments[index] as (Json & PaymentRecord) | undefined;
  const account = accounts.get(payment?.account.id ?? '');
  if (!payment || !account) throw new Error(`the BSS has no payment ${id}`);
  const bookings = (payment.paymentItem ?? []).map(({ item, amount }) => ({
    billId: item.id,
    minor: Math.round(amount.value * 100),
  }));
  if (!bookings.every(({ minor }) => Number.isSafeInteger(minor))) {
    throw new Error(`the amounts of payment ${id} are none`);
  }
  payments[index] = { ...payment, status: 'done' };
  book(account, bookings);
}

/** Settles what has come in. What cannot be booked is left to people, and holds up no other payment. */
export function settlePending(accounts: ReadonlyMap<string, BssAccount>, payments: Json[]): void {
  for (const [index, payment] of payments.entries()) {
    if (payment['status'] !== 'pending') continue;
    try {
      settle(accounts, payments, String(payment['id']));
    } catch (error) {
      console.error(`Payment ${String(payment['id'])} cannot be booked: ${String(error)}`);
      payments[index] = { ...payment, status: 'failed' };
    }
  }
}
