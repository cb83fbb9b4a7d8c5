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

/** A payment has arrived: its bills and what the account owes go down. */
export function settle(
  accounts: ReadonlyMap<string, BssAccount>,
  payments: Json[],
  id: string,
): void {
  const index = payments.findIndex((each) => each['id'] === id);
  const payment = payments[index] as (Json & PaymentRecord) | undefined;
  const account = accounts.get(payment?.account.id ?? '');
  if (!payment || !account) throw new Error(`the BSS has no payment ${id}`);
  payments[index] = { ...payment, status: 'done' };
  const bookings = (payment.paymentItem ?? []).map(({ item, amount }) => ({
    billId: item.id,
    minor: Math.round(amount.value * 100),
  }));
  book(account, bookings);
}
