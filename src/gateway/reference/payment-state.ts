import type { Payment } from '../../core/contract/index.js';
import { addBusinessDays } from '../../core/domain/civil-date.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { inCurrency } from './figures.js';
import type { CheckoutResult, CheckoutState } from './options.js';
import { postPayment } from './posting.js';
import type { PaymentRecord } from './records.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/**
 * Order of states: a payment only ever moves up, so that late and repeated notifications change
 * nothing. Success is highest, because money that has come is booked whatever was said before.
 */
const rank: Record<PaymentRecord['state'], number> = {
  created: 0,
  actionRequired: 1,
  processing: 2,
  failed: 3,
  cancelled: 3,
  expired: 3,
  succeeded: 4,
  posted: 5,
};

/** How often the page should look again. */
const pollAfterMs = 2_000;

/** Left at the provider for too long; the daily run has not seen it yet. */
export function hasExpired({ state, checkout }: PaymentRecord, now: Date): boolean {
  return (
    state === 'actionRequired' && checkout !== undefined && checkout.expiresAt <= now.toISOString()
  );
}

/**
 * Takes over what the provider says.
 * @returns the payment as it is now, and whether that changed it
 */
export async function advancePayment(
  unit: WriteUnit,
  payment: PaymentRecord,
  { state, failureCode }: CheckoutResult,
): Promise<{ payment: PaymentRecord; changed: boolean }> {
  if (rank[state] <= rank[payment.state]) return { payment, changed: false };
  const moved: PaymentRecord = {
    ...payment,
    state,
    failureCode: state === 'failed' ? (failureCode ?? 'other') : undefined,
    dueOn: dueOn(unit, state),
  };
  const isBookedNow = unit.context.books === 'own' && unit.policy.postingBusinessDays === 0;
  if (state === 'succeeded' && isBookedNow) {
    return { payment: await postPayment(unit, moved), changed: true };
  }
  await unit.put('payment', moved);
  return { payment: moved, changed: true };
}

/** A success is booked some business days later, or when another system says so. */
function dueOn(unit: WriteUnit, state: CheckoutState): string | undefined {
  if (state !== 'succeeded' || unit.context.books === 'telco') return undefined;
  return addBusinessDays(unit.today, unit.policy.postingBusinessDays, unit.holidays);
}

/** The day on which the daily run finds a checkout expired. */
export function expiryDay(unit: ReadUnit, expiresAt: string): string {
  return toCivilDate(new Date(expiresAt), unit.account.timeZone);
}

/** A payment as the contract shows it. */
export function paymentView(unit: ReadUnit, payment: PaymentRecord): Payment {
  const expired = hasExpired(payment, unit.now);
  const posted = payment.state === 'posted';
  const state = expired ? 'expired' : payment.state === 'posted' ? 'succeeded' : payment.state;
  const { id, purpose, failureCode, receipt, receiptDocumentId, checkout } = payment;
  const waiting = state === 'created' || state === 'actionRequired' || state === 'processing';
  return {
    id,
    amount: inCurrency(unit, payment.amountMinor),
    purpose,
    state,
    ...(failureCode !== undefined && { failureCode }),
    retryable: state === 'failed' || state === 'cancelled' || state === 'expired',
    posted,
    ...(state === 'actionRequired' &&
      checkout && {
        nextAction: { kind: 'redirect', url: checkout.url, expiresAt: checkout.expiresAt },
      }),
    ...(waiting && { pollAfterMs }),
    receipt,
    ...(receiptDocumentId !== undefined && { receiptDocumentId }),
  };
}
