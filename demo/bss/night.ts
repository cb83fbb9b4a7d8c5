import type { ToldFacts } from '../../src/gateway/tmforum/index.js';
import { book, type BssBooking } from './books.js';
import type { BssAccount } from './portfolio.js';
import type { Json } from './shapes.js';

/** Less than this may not be restricted for. Source: TKG §61(3). */
const thresholdMinor = 10_000;

/** An instalment plan as the gateway writes it; see `KulanzPaymentPlan`. */
interface WrittenPlan {
  readonly status: string;
  readonly planType: string;
  /** By which it is collected; absent: the customer pays. */
  readonly paymentMethod?: { readonly id: string };
  readonly instalment?: readonly {
    readonly dueDate: string;
    readonly amount: { readonly value: number };
  }[];
}

const owedMinor = ({ bills }: BssAccount): number =>
  bills.reduce((sum, { remainingMinor }) => sum + remainingMinor, 0);

/** Spreads an amount over bills, oldest first. */
function spread(bills: BssAccount['bills'], amountMinor: number): BssBooking[] {
  let restMinor = amountMinor;
  return [...bills]
    .sort((a, b) => ((a.dueOn ?? a.issuedOn) < (b.dueOn ?? b.issuedOn) ? -1 : 1))
    .flatMap(({ id, remainingMinor }) => {
      const minor = Math.min(restMinor, remainingMinor);
      restMinor -= minor;
      return minor > 0 ? [{ billId: id, minor }] : [];
    });
}

/** Collects by direct debit what falls due on a day. */
export function collect(account: BssAccount, { scheduledDebit }: ToldFacts, today: string): void {
  if (scheduledDebit?.on === today) {
    const { billIds, amountMinor } = scheduledDebit;
    book(
      account,
      spread(
        account.bills.filter(({ id }) => billIds.includes(id)),
        amountMinor,
      ),
    );
  }
  const plans = (account.paymentPlan ?? []) as readonly (Json & WrittenPlan)[];
  for (const { status, paymentMethod, instalment = [] } of plans) {
    if (status !== 'effective' || !account.debit || paymentMethod?.id !== account.debit.id)
      continue;
    for (const { dueDate, amount } of instalment) {
      if (dueDate !== today) continue;
      book(account, spread(account.bills, Math.round(amount.value * 100)));
    }
  }
}

/** What is still true of an account after money was booked. */
export function factsAfter(account: BssAccount, { restricted, ...facts }: ToldFacts): ToldFacts {
  const isLifted = owedMinor(account) < thresholdMinor;
  return { ...facts, ...(restricted && !isLifted && { restricted }) };
}
