import { createHmac } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Hono } from 'hono';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPsp } from '../../demo/psp/app.js';
import { serve } from '../../src/gateway/node/index.js';

const apiSecret = 'the-api-secret-of-this-test';
const webhookSecret = 'the-webhook-secret-of-this-test';
const merchantOrigin = 'http://127.0.0.1:1';
const returnUrl = `${merchantOrigin}/rechnungen?payment=p-1`;
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  vi.useRealTimers();
  for (const close of closing.splice(0).reverse()) await close();
});

interface Delivery {
  readonly id: string;
  readonly type: string;
  readonly checkout: Record<string, unknown>;
}

/** A merchant's webhook that refuses the first messages, and what it took. */
async function merchant({ refuse = 0 } = {}) {
  let left = refuse;
  const attempts: { headers: Headers; body: string }[] = [];
  let tell: () => void;
  const taken: Delivery[] = [];
  let next = new Promise<void>((resolve) => (tell = resolve));
  const app = new Hono().post('/psp/notifications', async (c) => {
    const body = await c.req.text();
    attempts.push({ headers: c.req.raw.headers, body });
    if (left-- > 0) return c.text('busy', 503);
    taken.push(JSON.parse(body) as Delivery);
    tell();
    next = new Promise<void>((resolve) => (tell = resolve));
    return c.body(null, 204);
  });
  const served = await serve(app, 0);
  closing.push(() => served.close());
  return {
    attempts,
    url: `http://127.0.0.1:${served.port}/psp/notifications`,
    async taken(count: number): Promise<Delivery[]> {
      while (taken.length < count) await next;
      return taken;
    },
  };
}

interface Checkout {
  readonly id: string;
  readonly url: string;
  readonly state: string;
}

function psp(
  notificationUrl: string,
  { file, slowMs = 50 }: { file?: string; slowMs?: number } = {},
) {
  const { app, provider } = createPsp({
    origin: 'http://127.0.0.1:2',
    merchant: 'Nordlicht Mobil',
    returnOrigins: [merchantOrigin],
    notificationUrl,
    apiSecret,
    webhookSecret,
    slowMs,
    retryAfterMs: 20,
    file,
  });
  closing.push(() => provider.close());
  const api = (path: string, init: RequestInit = {}) =>
    app.request(path, {
      ...init,
      headers: { authorization: `Bearer ${apiSecret}`, ...(init.headers as object) },
    });
  const open = (body: object = {}, headers: object = {}) =>
    api('/checkouts', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({
        reference: 'p-1',
        amountMinor: 8490,
        currency: 'EUR',
        returnUrl,
        ...body,
      }),
    });
  const choose = ({ id }: Checkout, outcome: string) =>
    app.request(`/pay/${id}`, { method: 'POST', body: new URLSearchParams({ outcome }) });
  return { app, api, open, choose, provider };
}

describe('the merchant API', () => {
  it('opens a checkout, and the same one again for the same key', async () => {
    const { open } = psp((await merchant()).url);
    const first = await open({}, { 'idempotency-key': 'k' });
    const again = await open({}, { 'idempotency-key': 'k' });
    const checkout = (await first.json()) as Checkout;
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(checkout).toMatchObject({ reference: 'p-1', state: 'open' });
    expect(((await again.json()) as Checkout).id).toBe(checkout.id);
  });

  it('refuses a caller without the secret, a bad amount and a foreign return address', async () => {
    const { app, open } = psp((await merchant()).url);
    expect((await app.request('/checkouts', { method: 'POST' })).status).toBe(401);
    expect((await open({ amountMinor: -1 })).status).toBe(400);
    expect((await open({ returnUrl: 'https://elsewhere.example/' })).status).toBe(400);
  });

  it('cancels an open checkout, and says so when it is too late', async () => {
    const { api, open, choose } = psp((await merchant()).url);
    const left = (await (await open()).json()) as Checkout;
    const paid = (await (await open()).json()) as Checkout;
    await choose(paid, 'succeed');
    const cancel = (id: string) => api(`/checkouts/${id}/cancellation`, { method: 'POST' });
    expect((await cancel(left.id)).status).toBe(200);
    const late = await cancel(paid.id);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ state: 'succeeded' });
  });
});

describe('the payment page', () => {
  it('leads back, and a second press or another choice changes nothing', async () => {
    const shop = await merchant();
    const { api, open, choose } = psp(shop.url);
    const checkout = (await (await open()).json()) as Checkout;
    const answers = [
      await choose(checkout, 'decline'),
      await choose(checkout, 'decline'),
      await choose(checkout, 'succeed'),
    ];
    for (const { status, headers } of answers) {
      expect([status, headers.get('location')]).toEqual([303, returnUrl]);
    }
    expect(await (await api(`/checkouts/${checkout.id}`)).json()).toMatchObject({
      state: 'failed',
      failureCode: 'declined',
    });
    expect(await shop.taken(1)).toHaveLength(1);
  });

  it('shows after the browser went back that the payment is done', async () => {
    const { app, open, choose } = psp((await merchant()).url);
    const checkout = (await (await open()).json()) as Checkout;
    const page = async () => (await app.request(`/pay/${checkout.id}`)).text();
    expect(await page()).toContain('84,90');
    await choose(checkout, 'succeed');
    const done = await page();
    expect(done).toContain('Ihre Zahlung ist angekommen');
    expect(done).toContain(`href="${returnUrl}"`);
    expect(done).not.toContain('<form');
  });

  it('knows no other addresses', async () => {
    const { app } = psp((await merchant()).url);
    expect((await app.request('/pay/none')).status).toBe(404);
    expect((await app.request('/elsewhere')).status).toBe(404);
  });
});

describe('notifications', () => {
  it('are signed over time and body', async () => {
    const shop = await merchant();
    const { open, choose } = psp(shop.url);
    await choose((await (await open()).json()) as Checkout, 'succeed');
    const [message] = await shop.taken(1);
    expect(message).toMatchObject({
      type: 'checkout.updated',
      checkout: { reference: 'p-1', state: 'succeeded', amountMinor: 8490, currency: 'EUR' },
    });
    const { headers, body } = shop.attempts[0]!;
    const timestamp = headers.get('talerweg-timestamp')!;
    const expected = createHmac('sha256', webhookSecret)
      .update(`${timestamp}.${body}`)
      .digest('hex');
    expect(headers.get('talerweg-signature')).toBe(`v1=${expected}`);
    expect(Math.abs(Date.now() / 1000 - Number(timestamp))).toBeLessThan(60);
  });

  it('are repeated with the same id until they are taken', async () => {
    const shop = await merchant({ refuse: 2 });
    const { open, choose } = psp(shop.url);
    await choose((await (await open()).json()) as Checkout, 'succeed');
    await shop.taken(1);
    expect(shop.attempts).toHaveLength(3);
    expect(new Set(shop.attempts.map(({ body }) => body)).size).toBe(1);
  });

  it('tell of a slow payment twice: on its way, then arrived', async () => {
    const shop = await merchant();
    const { open, choose } = psp(shop.url);
    await choose((await (await open()).json()) as Checkout, 'slow');
    const messages = await shop.taken(2);
    expect(messages.map(({ checkout }) => checkout['state'])).toEqual(['processing', 'succeeded']);
  });

  it('wait for the clock where a timer comes a moment too early', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const shop = await merchant();
    const { open, choose } = psp(shop.url, { slowMs: 1 });
    await choose((await (await open()).json()) as Checkout, 'slow');
    // By now the timer has come, and the clock has not moved.
    await shop.taken(1);
    vi.setSystemTime(Date.now() + 1);
    const messages = await shop.taken(2);
    expect(messages.map(({ checkout }) => checkout['state'])).toEqual(['processing', 'succeeded']);
  });

  it('outlive the process: what was not delivered or not settled goes on after a restart', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'talerweg-')), 'book.json');
    // It keeps its port: on a closed one somebody else may soon listen, and take the messages.
    const unwilling = await merchant({ refuse: Infinity });
    const first = psp(unwilling.url, { file, slowMs: 200 });
    await first.choose((await (await first.open()).json()) as Checkout, 'slow');
    await first.provider.close();

    const shop = await merchant();
    psp(shop.url, { file });
    const messages = await shop.taken(2);
    expect(messages.map(({ checkout }) => checkout['state'])).toEqual(['processing', 'succeeded']);
  });
});
