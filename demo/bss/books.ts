import type { BssAccount, BssBill } from './portfolio.js';

/** Money that the stack books on its bills. */
export interface BssBooking {
  readonly billId: string;
  readonly minor: number;
}

/** Books money; what a bill cannot take becomes the customer's credit. */
export function book(account: BssAccount, bookings: readonly BssBooking[]): void {
  let restMinor = 0;
  const bills = new Map(account.bills.map((bill) => [bill.id, bill]));
  for (const { billId, minor } of bookings) {
    const bill = bills.get(billId);
    const paidMinor = Math.min(minor, bill?.remainingMinor ?? 0);
    restMinor += minor - paidMinor;
    if (bill) bills.set(billId, paid(bill, paidMinor));
  }
  account.bills = [...bills.values()];
  account.balances = balancesAfter(account, restMinor, bookings);
}

function paid(bill: BssBill, minor: number): BssBill {
  const remainingMinor = bill.remainingMinor - minor;
  return { ...bill, remainingMinor, state: remainingMinor === 0 ? 'settled' : 'partiallyPaid' };
}

function balancesAfter(
  { balances }: BssAccount,
  creditMinor: number,
  bookings: readonly BssBooking[],
): BssAccount['balances'] {
  const paidMinor = bookings.reduce((sum, { minor }) => sum + minor, 0);
  const before = (type: string): number => balances.find((each) => each.type === type)?.minor ?? 0;
  const changed = new Map([
    ['receivable', before('receivable') - paidMinor],
    ['credit', before('credit') - creditMinor],
  ]);
  const others = balances.filter(({ type }) => !changed.has(type));
  const isTold = ([type, minor]: readonly [string, number]): boolean =>
    type === 'receivable' ? minor >= 0 && balances.some((each) => each.type === type) : minor !== 0;
  return [...others, ...[...changed].filter(isTold).map(([type, minor]) => ({ type, minor }))];
}
