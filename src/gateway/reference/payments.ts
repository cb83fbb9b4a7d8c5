import { safePaymentUrl } from '../../core/domain/safe-url.js';
import { ProblemError } from '../../core/errors/index.js';
import { invalid, need, type Reads, type Writes } from './operation.js';
import { readPage } from './paging.js';
import { allocate } from './payment-purpose.js';
import { advancePayment, expiryDay, hasExpired, paymentView } from './payment-state.js';
import { paymentReference } from './receipts.js';
import type { PaymentRecord } from './records.js';
import { found, type ReadUnit, type WriteUnit } from './unit.js';

/** The return URL with the payment's id, and nothing else, added. */
function returnTo(unit: ReadUnit, returnUrl: string, paymentId: string): string {
  const safe = safePaymentUrl(returnUrl, unit.context.returnOrigins);
  if (safe === undefined) throw new ProblemError('return-url-not-allowed');
  const url = new URL(safe);
  url.searchParams.set('payment', paymentId);
  return url.href;
}

/** One payment at a time: whoever left one at the provider goes on with it, or gives it up. */
async function refuseSecond(unit: WriteUnit): Promise<void> {
  for (const payment of await unit.openPayments()) {
    if (hasExpired(payment, unit.now)) {
      await advancePayment(unit, payment, { state: 'expired' });
    } else if (payment.state !== 'succeeded') {
      throw new ProblemError('payment-open', { id: payment.id });
    }
  }
}

function checkMethod(unit: ReadUnit, methodId: string | undefined): void {
  const { paymentMethods } = unit.account;
  if (methodId !== undefined && !paymentMethods.some(({ id }) => id === methodId)) {
    throw invalid('/paymentMethodId', 'unknown');
  }
}

export const paymentReads = {
  listPayments: async (unit, { query }) => {
    const view = (payment: PaymentRecord) => paymentView(unit, payment);
    if (query.state === 'open') {
      // A handful at most, so they never need a second page.
      const open = await unit.openPayments();
      return { data: { data: open.filter((each) => !hasExpired(each, unit.now)).map(view) } };
    }
    return { data: await readPage(query, (filter) => unit.tx.list('payment', filter), view) };
  },
  getPayment: async (unit, { id }) => ({
    data: paymentView(unit, found(await unit.tx.get('payment', id))),
  }),
} satisfies Reads;

export const paymentWrites = {
  createPayment: async (unit, { body }) => {
    need(unit, 'payments');
    checkMethod(unit, body.paymentMethodId);
    const base = unit.newRecord();
    const returnUrl = returnTo(unit, body.returnUrl, base.id);
    await refuseSecond(unit);
    const allocations = await allocate(unit, body);

    const { account, context } = unit;
    const { providerReference, url, expiresAt } = await context.payments.createCheckout({
      paymentId: base.id,
      amount: body.amount,
      returnUrl,
      description: account.label,
      locale: account.locale,
    });
    const safeUrl = safePaymentUrl(url, context.paymentOrigins);
    const ours = await unit.tx.claim(checkoutName(providerReference));
    if (safeUrl === undefined || !ours) throw new ProblemError('upstream-error');

    const payment: PaymentRecord = {
      ...base,
      state: 'actionRequired',
      dueOn: expiryDay(unit, expiresAt),
      amountMinor: body.amount.amountMinor,
      purpose: body.purpose,
      allocations,
      receipt: await paymentReference(unit),
      checkout: { providerReference, url: safeUrl, expiresAt, returnUrl },
    };
    await unit.put('payment', payment);
    return { data: paymentView(unit, payment), location: `/payments/${payment.id}` };
  },

  cancelPayment: async (unit, { id }) => {
    const payment = found(await unit.tx.get('payment', id));
    if (payment.state === 'cancelled') return { data: paymentView(unit, payment) };
    if (!payment.checkout || payment.state !== 'actionRequired') {
      throw new ProblemError('state-conflict', { id });
    }
    // The provider has the last word: a checkout that is being paid cannot be given up.
    const { providerReference } = payment.checkout;
    const result = hasExpired(payment, unit.now)
      ? ({ state: 'expired' } as const)
      : await unit.context.payments.cancelCheckout({ providerReference });
    const { payment: changed } = await advancePayment(unit, payment, result);
    return { data: paymentView(unit, changed) };
  },
} satisfies Writes;

/** The shared name by which the account of a provider's checkout is found. */
export const checkoutName = (providerReference: string): string => `checkout/${providerReference}`;
