import { toCivilDate } from '../../../src/core/domain/index.js';
import type { ItemRecord, Store } from '../../../src/gateway/reference/index.js';
import type { ToldFacts } from '../../../src/gateway/tmforum/index.js';
import { book, type Bss, type BssBooking } from '../../../demo/bss/index.js';

/**
 * What a telco's own system does with money, and the gateway only reads: it books what the payment
 * provider took, collects direct debits, and lifts a restriction when too little is left for it.
 */
export interface TelcoBooks {
  /** Books a payment that has succeeded, once. */
  bookPayment(accountId: string, paymentId: string): Promise<void>;
  /** Collects what falls due today by direct debit. */
  collect(now: Date): Promise<void>;
}

/** Less than this may not be restricted for. Source: TKG §61(3). */
const threshold = 10_000;

export function createTelcoBooks(bss: Bss, store: Store, told: Map<string, ToldFacts>): TelcoBooks {
  const booked = new Set<string>();

  const itemsOf = (accountId: string): Promise<readonly ItemRecord[]> =>
    store.read(accountId, (tx) => tx.list('item'));

  function bookOn(accountId: string, bookings: readonly BssBooking[]): void {
    const account = bss.accounts.get(accountId);
    if (!account) return;
    book(account, bookings);
    const { restricted, ...facts } = told.get(accountId) ?? {};
    const leftMinor = account.bills.reduce((sum, { remainingMinor }) => sum + remainingMinor, 0);
    if (restricted && leftMinor < threshold) told.set(accountId, facts);
  }

  /** Spreads an amount over bills, oldest first. */
  function spread(items: readonly ItemRecord[], amountMinor: number): BssBooking[] {
    let restMinor = amountMinor;
    return [...items]
      .sort((a, b) => ((a.dueDate ?? a.issuedOn) < (b.dueDate ?? b.issuedOn) ? -1 : 1))
      .flatMap((item) => {
        const minor = Math.min(restMinor, item.amountMinor - item.paidMinor);
        restMinor -= minor;
        return minor > 0 && item.billId !== undefined ? [{ billId: item.billId, minor }] : [];
      });
  }

  async function collectFor(accountId: string, today: string): Promise<void> {
    const [account, plans, requests] = await store.read(accountId, (tx) =>
      Promise.all([tx.get('account', accountId), tx.list('plan'), tx.list('request')]),
    );
    const isHeld = requests.some(({ kind, state }) => kind === 'pause' && state === 'inProgress');
    if (!account || isHeld) return;
    const items = await itemsOf(accountId);
    const debit = told.get(accountId)?.scheduledDebit;
    if (debit?.on === today) {
      const wanted = items.filter(({ billId = '' }) => debit.billIds.includes(billId));
      bookOn(accountId, spread(wanted, debit.amountMinor));
    }
    const plan = plans.find(({ state }) => state === 'active');
    if (plan?.collection !== 'directDebit') return;
    const due = plan.instalments.filter(
      ({ dueDate, paidMinor, amountMinor }) => dueDate === today && paidMinor < amountMinor,
    );
    const inPlan = items.filter(({ planId }) => planId === plan.id);
    for (const { amountMinor, paidMinor } of due) {
      bookOn(accountId, spread(inPlan, amountMinor - paidMinor));
    }
  }

  return {
    async bookPayment(accountId, paymentId) {
      const payment = await store.read(accountId, (tx) => tx.get('payment', paymentId));
      if (payment?.state !== 'succeeded' || booked.has(paymentId)) return;
      booked.add(paymentId);
      const bills = new Map((await itemsOf(accountId)).map(({ id, billId }) => [id, billId]));
      bookOn(
        accountId,
        payment.allocations.map(({ itemId, amountMinor }) => ({
          billId: bills.get(itemId) ?? '',
          minor: amountMinor,
        })),
      );
    },
    async collect(now) {
      const today = toCivilDate(now, 'Europe/Berlin');
      for (const accountId of bss.accounts.keys()) await collectFor(accountId, today);
    },
  };
}
