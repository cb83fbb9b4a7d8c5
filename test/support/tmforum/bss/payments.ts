import type { BssAccount, BssBill } from './portfolio.js';
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
export function settle(accounts: Map<string, BssAccount>, payments: Json[], id: string): void {
  const index = payments.findIndex((each) => each['id'] === id);
  const payment = payments[index] as (Json & PaymentRecord) | undefined;
  const account = accounts.get(payment?.account.id ?? '');
  if (!payment || !account) throw new Error(`the BSS has no payment ${id}`);
  payments[index] = { ...payment, status: 'done' };
  const items = payment.paymentItem ?? [];
  const paidOf = (billId: string): number =>
    items
      .filter(({ item }) => item.id === billId)
      .reduce((sum, { amount }) => sum + Math.round(amount.value * 100), 0);
  const bills = account.bills.map((bill) => lessened(bill, paidOf(bill.id)));
  const paid = account.bills.reduce((sum, bill) => sum + paidOf(bill.id), 0);
  const balances = account.balances.map((balance) =>
    balance.type === 'receivable' ? { ...balance, minor: balance.minor - paid } : balance,
  );
  accounts.set(account.id, { ...account, bills, balances });
}

function lessened(bill: BssBill, paid: number): BssBill {
  if (paid === 0) return bill;
  const remainingMinor = bill.remainingMinor - paid;
  return { ...bill, remainingMinor, state: remainingMinor === 0 ? 'settled' : 'partiallyPaid' };
}
