import type { Money } from '../../core/contract/index.js';
import { currencyDigits } from '../../core/domain/index.js';
import type { CheckoutResult, PaymentProvider } from '../../gateway/reference/index.js';

/** What somebody who pays is told and where they go on. */
interface Checkout {
  readonly amount: Money;
  readonly returnUrl: string;
}

/** The pretend payment provider of the mock: its page asks how the payment shall end. */
export interface PayPage {
  readonly provider: PaymentProvider;
  /** Takes in a checkout that was begun before the mock was started. */
  readonly adopt: (providerReference: string, checkout: Checkout) => string;
  /** Answers what stands under `/pay/`; undefined for every other address. */
  readonly answer: (request: Request) => Promise<Response | undefined>;
}

const ends: Readonly<Record<string, { readonly label: string; readonly result: CheckoutResult }>> =
  {
    paid: { label: 'Pay', result: { state: 'succeeded' } },
    processing: { label: 'Pay, and let the bank take its time', result: { state: 'processing' } },
    declined: { label: 'Decline', result: { state: 'failed', failureCode: 'declined' } },
    cancelled: { label: 'Give up', result: { state: 'cancelled' } },
  };

const openMinutes = 30;

/**
 * @param origin where the mock is served
 * @param settle tells the backend how a checkout ended
 */
export function createPayPage(
  origin: string,
  clock: () => Date,
  settle: (providerReference: string, result: CheckoutResult) => Promise<unknown>,
): PayPage {
  const checkouts = new Map<string, Checkout>();
  const adopt = (providerReference: string, checkout: Checkout): string => {
    checkouts.set(providerReference, checkout);
    return `${origin}/pay/${providerReference}`;
  };
  return {
    adopt,
    provider: {
      createCheckout({ paymentId, amount, returnUrl }) {
        const providerReference = `checkout-${paymentId}`;
        return Promise.resolve({
          providerReference,
          url: adopt(providerReference, { amount, returnUrl }),
          expiresAt: new Date(clock().getTime() + openMinutes * 60_000).toISOString(),
        });
      },
      cancelCheckout: () => Promise.resolve({ state: 'cancelled' }),
    },
    async answer(request) {
      const { pathname } = new URL(request.url);
      if (!pathname.startsWith('/pay/')) return undefined;
      const providerReference = pathname.slice('/pay/'.length);
      const checkout = checkouts.get(providerReference);
      if (!checkout) return page(404, '<p>No payment was begun here.</p>');
      if (request.method !== 'POST') return page(200, form(checkout.amount));
      const chosen = new URLSearchParams(await request.text()).get('end') ?? '';
      const end = Object.hasOwn(ends, chosen) ? ends[chosen] : undefined;
      if (!end) return page(400, form(checkout.amount));
      await settle(providerReference, end.result);
      return new Response(null, { status: 303, headers: { location: checkout.returnUrl } });
    },
  };
}

function form({ amountMinor, currency }: Money): string {
  const digits = currencyDigits(currency) ?? 2;
  const amount = (amountMinor / 10 ** digits).toFixed(digits);
  const buttons = Object.entries(ends).map(
    ([name, { label }]) => `<button name="end" value="${name}">${label}</button>`,
  );
  return `<p>${amount} ${currency}. How shall it end?</p><form method="post">${buttons.join(' ')}</form>`;
}

function page(status: number, content: string): Response {
  const head =
    '<!doctype html><html lang="en"><meta charset="utf-8"><title>Pretend payment</title>';
  const body = `${head}<h1>Pretend payment</h1><p>No money moves.</p>${content}</html>`;
  return new Response(body, {
    status,
    headers: {
      'content-type': 'text/html;charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
    },
  });
}
