import type * as z from 'zod';
import { ProblemError } from '../../../src/core/errors/index.js';
import type { PaymentProvider } from '../../../src/gateway/reference/index.js';
import { Checkout, OpenedCheckout, outcomeOf } from './checkout.js';

export interface TalerwegOptions {
  /** Origin of the provider's API. */
  readonly url: string;
  readonly apiSecret: string;
  /** Default 5,000: the account's row is locked meanwhile, so nobody waits long. */
  readonly answerWithinMs?: number;
  /** The provider lives in real time: what the service's clock shows then. Default: the same. */
  readonly serviceTime?: (instant: Date) => Date;
}

/** The payment provider of the demo, over its HTTP API. */
export function talerweg(options: TalerwegOptions): PaymentProvider {
  const { url, apiSecret, answerWithinMs = 5_000, serviceTime = (instant) => instant } = options;
  const post = async (path: string, body?: object, key?: string): Promise<Response> => {
    try {
      return await fetch(`${url}${path}`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${apiSecret}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        body: body ? JSON.stringify(body) : null,
        redirect: 'error',
        signal: AbortSignal.timeout(answerWithinMs),
      });
    } catch (cause) {
      const isLate = cause instanceof DOMException && cause.name === 'TimeoutError';
      throw new ProblemError(isLate ? 'upstream-timeout' : 'upstream-error', { cause });
    }
  };

  return {
    async createCheckout({ paymentId, amount, returnUrl, locale }) {
      const { amountMinor, currency } = amount;
      const request = { reference: paymentId, amountMinor, currency, returnUrl, locale };
      const response = await post('/checkouts', request, paymentId);
      const checkout = await read(response, OpenedCheckout, [200, 201]);
      return {
        providerReference: checkout.id,
        url: checkout.url,
        expiresAt: serviceTime(new Date(checkout.expiresAt)).toISOString(),
      };
    },

    async cancelCheckout({ providerReference }) {
      const path = `/checkouts/${encodeURIComponent(providerReference)}/cancellation`;
      // 409 is an answer as well: it can no longer be cancelled, and says what it is instead.
      return outcomeOf(await read(await post(path), Checkout, [200, 409]));
    },
  };
}

/** @throws ProblemError `upstream-error` for another status or another body. */
async function read<S extends z.ZodType>(
  response: Response,
  schema: S,
  statuses: readonly number[],
): Promise<z.infer<S>> {
  const body: unknown = await response.json().catch(() => undefined);
  const parsed = schema.safeParse(body);
  if (!statuses.includes(response.status) || !parsed.success) {
    const cause = new Error(`The payment provider answered ${response.status}.`);
    throw new ProblemError('upstream-error', { cause });
  }
  return parsed.data;
}
