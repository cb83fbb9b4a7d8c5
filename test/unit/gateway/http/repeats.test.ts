import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { ProblemError, type ProblemCode } from '../../../../src/core/errors/index.js';
import {
  createMemoryLimiter,
  defaultLimits,
  type Handlers,
} from '../../../../src/gateway/http/index.js';
import { principal, problemOf, serveTest, start } from './harness.js';

const key = '0b3f0a53-9a4e-4f43-8d3c-2f6a3f6d7f10';
const body = {
  amount: { amountMinor: 4_990, currency: 'EUR' },
  purpose: { kind: 'balance' },
  returnUrl: 'https://www.telco.example/bill',
};

function payments(outcomes: (() => ReturnType<NonNullable<Handlers['createPayment']>>)[]) {
  let next = 0;
  const createPayment = vi.fn<NonNullable<Handlers['createPayment']>>(() => {
    const outcome = outcomes[Math.min(next++, outcomes.length - 1)];
    return outcome ? outcome() : Promise.reject(new Error('no outcome'));
  });
  const { send, service } = serveTest({ createPayment });
  const pay = (json: unknown = body, idempotencyKey = key) =>
    send('/payments', { json, headers: { 'idempotency-key': idempotencyKey } });
  return { createPayment, pay, send, service };
}

const started = () =>
  Promise.resolve({
    data: {
      id: 'pay-1',
      amount: body.amount,
      purpose: { kind: 'balance' as const },
      state: 'created' as const,
      retryable: false,
      posted: false,
    },
    location: '/payments/pay-1',
  });
const refused = (code: ProblemCode) => () => Promise.reject(new ProblemError(code));

describe('a repeated write', () => {
  it('has one effect and one answer, in whatever order its members came', async () => {
    const { pay, createPayment } = payments([started]);
    const first = await pay();
    const again = await pay(Object.fromEntries(Object.entries(body).reverse()), key.toUpperCase());
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('location')).toBe('/v1/payments/pay-1');
    expect(await again.text()).toBe(await first.text());
    expect(createPayment).toHaveBeenCalledTimes(1);
  });

  it('with another body is another intent', async () => {
    const { pay, createPayment } = payments([started]);
    await pay();
    const other = await pay({ ...body, amount: { amountMinor: 4_991, currency: 'EUR' } });
    expect((await problemOf(other)).code).toBe('idempotency-key-reused');
    expect(createPayment).toHaveBeenCalledTimes(1);
  });

  it('needs a key that is a UUID', async () => {
    const { send, pay } = payments([started]);
    expect((await problemOf(await send('/payments', { json: body }))).code).toBe(
      'idempotency-key-missing',
    );
    expect((await problemOf(await pay(body, 'pay-my-bill'))).code).toBe('malformed');
  });

  it('hears the same refusal', async () => {
    const { pay, createPayment } = payments([refused('payment-open'), started]);
    const [first, again] = [await pay(), await pay()];
    expect([first.status, again.status]).toEqual([409, 409]);
    expect(again.headers.get('content-type')).toBe('application/problem+json');
    expect(createPayment).toHaveBeenCalledTimes(1);
  });

  it.each<ProblemCode>(['unauthenticated', 'rate-limited', 'internal-error', 'outcome-unknown'])(
    'is tried again after %s',
    async (code) => {
      const { pay } = payments([refused(code), started]);
      expect((await pay()).status).not.toBe(201);
      expect((await pay()).status).toBe(201);
    },
  );

  it('is tried again after a defect', async () => {
    const { pay } = payments([() => Promise.reject(new Error('defect')), started]);
    expect((await pay()).status).toBe(500);
    expect((await pay()).status).toBe(201);
  });

  it('of a payment is known for a week, by a digest and not by what it said', async () => {
    const { pay, service } = payments([started]);
    await pay();
    expect([...service.answers.values()].map(({ intent }) => intent)).toEqual([
      {
        key,
        method: 'POST',
        path: '/payments',
        fingerprint: expect.stringMatching(/^[\da-f]{64}$/),
        keepHours: 168,
      },
    ]);
  });

  it('works where a page has no Web Crypto', async () => {
    vi.stubGlobal('crypto', { getRandomValues: (bytes: Uint8Array) => bytes });
    const { pay, createPayment } = payments([started]);
    await pay();
    const other = await pay({ ...body, returnUrl: 'https://www.telco.example/other' });
    vi.unstubAllGlobals();
    expect(other.status).toBe(422);
    expect(createPayment).toHaveBeenCalledTimes(1);
  });
});

describe('limits', () => {
  it('end a storm of reads with the time to wait, and begin anew', async () => {
    const { send, service } = serveTest({
      listItems: () => Promise.resolve({ data: { data: [] } }),
    });
    for (let call = 0; call < 60; call++) {
      service.time = new Date(start.getTime() + call * 500);
      expect((await send('/account/items')).status).toBe(200);
    }
    const refused = await send('/account/items');
    expect(refused.status).toBe(429);
    expect((await problemOf(refused)).code).toBe('rate-limited');
    // The first call was 29.5 s ago.
    expect(refused.headers.get('retry-after')).toBe('31');
    service.time = new Date(service.time.getTime() + 31_000);
    expect((await send('/account/items')).status).toBe(200);
  });

  it('count each account and each kind of call for itself', async () => {
    const accounts = ['account-1', 'account-2'];
    const { send } = serveTest(
      { listItems: () => Promise.resolve({ data: { data: [] } }) },
      {
        limits: { reads: { calls: 1, perSeconds: 60 } },
        verifyToken: (token) =>
          Promise.resolve({ ...principal, accountId: accounts[Number(token)] ?? '' }),
      },
    );
    const read = (account: number) =>
      send('/account/items', { headers: { authorization: `Bearer ${account}` } });
    expect((await read(0)).status).toBe(200);
    expect((await read(0)).status).toBe(429);
    expect((await read(1)).status).toBe(200);
    const write = await send('/messages', { json: {}, headers: { authorization: 'Bearer 0' } });
    expect(write.status).toBe(422);
  });

  it('never let more calls through than they say, in any window of time', () => {
    const arrivals = fc.array(fc.nat(40), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(arrivals, fc.integer({ min: 1, max: 5 }), (gaps, calls) => {
        const limiter = createMemoryLimiter();
        const limit = { calls, perSeconds: 60 };
        const admitted: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          const wait = limiter.take('a', limit, new Date(now * 1000)) as number;
          if (wait === 0) admitted.push(now);
          else {
            // The time that was named is right: then, and not a second before.
            expect(admitted.filter((at) => at > now + wait - 60).length).toBeLessThan(calls);
            expect(admitted.filter((at) => at > now + wait - 61)).toHaveLength(calls);
          }
        }
        for (const at of admitted) {
          expect(
            admitted.filter((other) => other >= at && other < at + 60).length,
          ).toBeLessThanOrEqual(calls);
        }
      }),
    );
  });

  it('are those of the contract', () => {
    expect(defaultLimits).toMatchObject({
      reads: { calls: 60, perSeconds: 60 },
      writes: { calls: 10, perSeconds: 60 },
      quotes: { calls: 20, perSeconds: 3600 },
      disputes: { calls: 5, perSeconds: 86_400 },
      events: { calls: 30, perSeconds: 60 },
    });
  });
});

describe('a scope', () => {
  it('that is missing is named', async () => {
    const { send } = serveTest(
      {},
      { verifyToken: () => Promise.resolve({ ...principal, scopes: new Set(['read'] as const) }) },
    );
    const response = await send('/payments');
    expect(response.status).toBe(403);
    expect(response.headers.get('www-authenticate')).toContain('scope="pay"');
    expect((await problemOf(response)).code).toBe('insufficient-scope');
  });

  it.each(['', 'Basic abc', 'Bearer', 'Bearer a b', 'Bearer <x>'])(
    'is not looked at without a bearer token (%s)',
    async (authorization) => {
      const verifyToken = vi.fn(() => Promise.resolve(principal));
      const { send } = serveTest({}, { verifyToken });
      const response = await send('/account', { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toBe('Bearer');
      expect(verifyToken).not.toHaveBeenCalled();
    },
  );
});
