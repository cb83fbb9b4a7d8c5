import type { ToldFacts } from '../../src/gateway/tmforum/index.js';
import { book, type BssBooking } from './books.js';
import type { BssAccount } from './portfolio.js';
import type { Json } from './shapes.js';

/** Less than this may not be restricted for. Source: TKG §61(3). */
const thresholdMinor = 10_000;

/** An instalment plan as the gateway writes it; see `KulanzPaymentPlan`. */
interface WrittenPlan {
  readonly status: string;
  /** By which it is collected; absent: the customer pays. */
  readonly paymentMethod?: { readonly id: string };
  readonly bill?: readonly { readonly id: string }[];
  readonly instalment?: readonly {
    readonly dueDate: string;
    readonly amount: { readonly value: number };
  }[];
}

/** A ticket by which the gateway says that nothing may be collected. */
interface Ticket {
  readonly ticketType?: string;
  readonly status?: string;
  readonly description?: string;
  readonly relatedEntity?: readonly {
    readonly id?: string;
    readonly entity?: { readonly id: string };
  }[];
}

/** Whether a pause was agreed with the customer for this day. */
export const isPaused = ({ id }: BssAccount, tickets: readonly Json[], today: string): boolean =>
  (tickets as readonly Ticket[]).some(
    ({ ticketType, status, description = '', relatedEntity = [] }) =>
      ticketType === 'paymentPause' &&
      status !== 'cancelled' &&
      relatedEntity.some((each) => (each.entity?.id ?? each.id) === id) &&
      today <= description.replace('until ', ''),
  );

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
  for (const plan of (account.paymentPlan ?? []) as readonly (Json & WrittenPlan)[]) {
    const { status, paymentMethod } = plan;
    if (status !== 'effective' || !account.debit || paymentMethod?.id !== account.debit.id)
      continue;
    book(account, dueOf(account, plan, today));
  }
}

/** What of a plan's bills is due by today, if an instalment is due today: less when it was paid before. */
function dueOf(
  { bills }: BssAccount,
  { bill = [], instalment = [] }: WrittenPlan,
  today: string,
): BssBooking[] {
  if (!instalment.some(({ dueDate }) => dueDate === today)) return [];
  const minor = (planned: typeof instalment): number =>
    planned.reduce((sum, { amount }) => sum + Math.round(amount.value * 100), 0);
  const inPlan = bills.filter(({ id }) => bill.some((each) => each.id === id));
  const leftMinor = inPlan.reduce((sum, { remainingMinor }) => sum + remainingMinor, 0);
  const laterMinor = minor(instalment.filter(({ dueDate }) => dueDate > today));
  return spread(inPlan, Math.max(0, leftMinor - laterMinor));
}

/** What is still true of an account after money was booked. */
export function factsAfter(account: BssAccount, { restricted, ...facts }: ToldFacts): ToldFacts {
  const isLifted = owedMinor(account) < thresholdMinor;
  return { ...facts, ...(restricted && !isLifted && { restricted }) };
}
