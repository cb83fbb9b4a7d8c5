import type { PaymentProvider } from '../gateway/reference/index.js';

const checkoutMinutes = 30;

/** Where the sandbox's payments lead. Nothing is there: stories and tests speak for the provider. */
export const sandboxPaymentOrigin = 'https://pay.sandbox.example';

/** A payment provider without pages of its own. */
export function createSandboxPayments(clock: () => Date): PaymentProvider {
  return {
    createCheckout({ paymentId }) {
      const providerReference = `checkout-${paymentId}`;
      const expiresAt = new Date(clock().getTime() + checkoutMinutes * 60_000).toISOString();
      const url = `${sandboxPaymentOrigin}/${providerReference}`;
      return Promise.resolve({ providerReference, url, expiresAt });
    },
    cancelCheckout: () => Promise.resolve({ state: 'cancelled' }),
  };
}
