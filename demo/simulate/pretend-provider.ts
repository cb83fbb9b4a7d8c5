import { createHmac } from 'node:crypto';
import { Hono } from 'hono';
import * as z from 'zod';
import { serve } from '../../src/gateway/node/index.js';

const CheckoutRequest = z.object({ reference: z.string() });

/** For how long somebody may pay. */
const checkoutMs = 3_600_000;

/**
 * A payment provider without pages: it opens every checkout, and its customers pay at once or fail.
 * Speaks as Talerweg does, over HTTP and signed.
 */
export async function openProvider(webhookSecret: string) {
  const app = new Hono()
    .post('/checkouts', async (c) => {
      const { reference: id } = CheckoutRequest.parse(await c.req.json());
      const url = new URL(`/pay/${id}`, c.req.url).href;
      const expiresAt = new Date(Date.now() + checkoutMs).toISOString();
      return c.json({ id, state: 'open', url, expiresAt }, 201);
    })
    .post('/checkouts/:id/cancellation', (c) =>
      c.json({ id: c.req.param('id'), state: 'cancelled' }),
    );
  const served = await serve(app, 0);

  return {
    url: `http://127.0.0.1:${served.port}`,
    /** What it tells the backend once the customer has paid, or could not. */
    notification: (id: string, state: 'succeeded' | 'failed') => {
      const body = JSON.stringify({ checkout: { id, state } });
      const timestamp = String(Math.floor(Date.now() / 1000));
      const hmac = createHmac('sha256', webhookSecret).update(`${timestamp}.${body}`);
      return {
        body,
        headers: {
          'content-type': 'application/json',
          'talerweg-timestamp': timestamp,
          'talerweg-signature': `v1=${hmac.digest('hex')}`,
        },
      };
    },
    close: () => served.close(),
  };
}
