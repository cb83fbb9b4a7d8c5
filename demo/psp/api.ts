import { Hono } from 'hono';
import { bearerAuth } from 'hono/bearer-auth';
import { HTTPException } from 'hono/http-exception';
import { type Checkout, CheckoutRequest, merchantView } from './checkout.js';
import type { Provider } from './provider.js';

export interface ApiOptions {
  readonly provider: Provider;
  /** Shared with the merchant's server. */
  readonly apiSecret: string;
  readonly returnOrigins: readonly string[];
  /** The address of a checkout's page. */
  readonly pageUrl: (id: string) => string;
}

/** What the merchant's server calls. */
export function merchantApi({ provider, apiSecret, returnOrigins, pageUrl }: ApiOptions): Hono {
  const answer = (checkout: Checkout) => ({
    ...merchantView(checkout),
    url: pageUrl(checkout.id),
    expiresAt: checkout.expiresAt,
  });
  const find = (id: string) => {
    const checkout = provider.find(id);
    if (!checkout) throw new HTTPException(404, { message: 'No such checkout' });
    return checkout;
  };

  return new Hono()
    .use(bearerAuth({ token: apiSecret }))
    .post('/', async (c) => {
      const parsed = CheckoutRequest.safeParse(await c.req.json().catch(() => undefined));
      if (!parsed.success) {
        throw new HTTPException(400, { message: parsed.error.issues.map(describe).join('; ') });
      }
      if (!returnOrigins.includes(new URL(parsed.data.returnUrl).origin)) {
        throw new HTTPException(400, { message: 'returnUrl: its origin is not agreed' });
      }
      const { checkout, isNew } = provider.open(parsed.data, c.req.header('idempotency-key'));
      return c.json(answer(checkout), isNew ? 201 : 200);
    })
    .get('/:id', (c) => c.json(answer(find(c.req.param('id')))))
    .post('/:id/cancellation', (c) => {
      const checkout = provider.decide(find(c.req.param('id')), 'cancel');
      return c.json(answer(checkout), checkout.state === 'cancelled' ? 200 : 409);
    });
}

function describe({ path, message }: { path: PropertyKey[]; message: string }): string {
  return `${path.join('.') || 'body'}: ${message}`;
}
