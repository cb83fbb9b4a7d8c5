import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { pspNotifications } from '../../../demo/backend/psp/notifications.js';
import { talerweg } from '../../../demo/backend/psp/talerweg.js';
import { createPsp } from '../../../demo/psp/app.js';
import { serve, type Served } from '../../../src/gateway/node/index.js';
import type { ProviderNotification } from '../../../src/gateway/reference/index.js';

const apiSecret = 'api-secret-of-the-tests';
const webhookSecret = 'webhook-secret-of-the-tests';
const returnUrl = 'https://www.telco.example/bills?payment=1';

/** What reached the service, by checkout; it knows each from the second time on. */
const heard = new Map<string, ProviderNotification[]>();
const service = {
  applyProviderNotification(notification: ProviderNotification) {
    const { providerReference } = notification;
    const before = heard.get(providerReference) ?? [];
    heard.set(providerReference, [...before, notification]);
    return Promise.resolve(before.length > 0 ? ('applied' as const) : ('unknown' as const));
  },
};

let webhook: Served;
let psp: Served;
let provider: ReturnType<typeof createPsp>['provider'];

beforeAll(async () => {
  webhook = await serve(pspNotifications(service, webhookSecret), 0);
  const created = createPsp({
    origin: 'http://psp.example',
    apiSecret,
    merchant: 'Telco',
    returnOrigins: ['https://www.telco.example'],
    notificationUrl: `http://127.0.0.1:${webhook.port}`,
    webhookSecret,
    slowMs: 60_000,
    retryAfterMs: 10,
  });
  provider = created.provider;
  psp = await serve(created.app, 0);
});

afterAll(async () => {
  await psp.close();
  await provider.close();
  await webhook.close();
});

const payments = () => talerweg({ url: `http://127.0.0.1:${psp.port}`, apiSecret });

const checkout = (paymentId: string) => ({
  paymentId,
  amount: { amountMinor: 1250, currency: 'EUR' },
  returnUrl,
  description: 'Rechnung',
  locale: 'de-DE',
});

/** The person's choice on the provider's page. */
function choose(id: string, outcome: 'succeed' | 'decline' | 'slow' | 'cancel') {
  const found = provider.find(id);
  if (!found) throw new Error('no such checkout');
  provider.decide(found, outcome);
}

describe('a checkout', () => {
  test('is opened once for a payment, however often it is asked for', async () => {
    const first = await payments().createCheckout(checkout('payment-1'));
    const again = await payments().createCheckout(checkout('payment-1'));
    expect(again).toEqual(first);
    expect(new URL(first.url).origin).toBe('http://psp.example');
    expect(Date.parse(first.expiresAt)).toBeGreaterThan(Date.now());
  });

  test('that is open can be cancelled', async () => {
    const { providerReference } = await payments().createCheckout(checkout('payment-2'));
    const result = await payments().cancelCheckout({ providerReference });
    expect(result).toEqual({ state: 'cancelled' });
  });

  test.each([
    ['succeed', { state: 'succeeded' }],
    ['slow', { state: 'processing' }],
    ['decline', { state: 'failed', failureCode: 'declined' }],
  ] as const)('that the person chose to %s stays as it is', async (outcome, result) => {
    const { providerReference } = await payments().createCheckout(checkout(`payment-${outcome}`));
    choose(providerReference, outcome);
    expect(await payments().cancelCheckout({ providerReference })).toEqual(result);
  });

  test('of another amount than the provider takes is an upstream error', async () => {
    const nothing = { ...checkout('payment-3'), amount: { amountMinor: 0, currency: 'EUR' } };
    const refused = payments().createCheckout(nothing);
    await expect(refused).rejects.toMatchObject({ code: 'upstream-error' });
  });

  test('is an upstream error when nobody is there', async () => {
    const absent = talerweg({ url: 'http://127.0.0.1:1', apiSecret });
    const refused = absent.createCheckout(checkout('payment-4'));
    await expect(refused).rejects.toMatchObject({ code: 'upstream-error' });
  });

  test('is an upstream time-out when nobody answers', async () => {
    const silent: Server = createServer(() => {});
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const late = talerweg({ url, apiSecret, answerWithinMs: 50 });
    const refused = late.createCheckout(checkout('payment-5'));
    await expect(refused).rejects.toMatchObject({ code: 'upstream-timeout' });
    silent.closeAllConnections();
    silent.close();
  });
});

describe('a notification', () => {
  test('reaches the service in the words of the contract, again when it was not known', async () => {
    const { providerReference } = await payments().createCheckout(checkout('payment-6'));
    choose(providerReference, 'decline');
    const told = { providerReference, state: 'failed', failureCode: 'declined' };
    await expect.poll(() => heard.get(providerReference)).toEqual([told, told]);
  });
});
