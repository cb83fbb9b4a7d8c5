import { describe, expect, it, vi } from 'vitest';
import { createRestBackend } from '../../../src/core/backend/rest-backend.js';
import type { Fault } from '../../../src/testing/fault-server/index.js';
import { payment, paymentRequest } from '../../support/answers.js';
import { deferred } from '../../support/deferred.js';
import { countingTokens } from './tokens.js';
import { cut, json, problem, startServer, text } from './unruly-server.js';

const created = json(201, payment);
const idempotencyKey = '0b54d5b8-6d6d-4b8e-9a6c-2f3c4d5e6f70';

type Behaviour = Parameters<typeof startServer>[0];

function start(behaviour: Behaviour, tokens = countingTokens()) {
  return startServer(behaviour).then(({ baseUrl, calls }) => ({
    calls,
    backend: createRestBackend({ baseUrl, ...tokens, retryPauseMs: 0 }),
    keys: () => calls.map(({ headers }) => headers.get('idempotency-key')),
  }));
}

describe('a write', () => {
  it('carries body and key, and gives what was made', async () => {
    const { backend, calls } = await start(json(201, payment, { etag: '"p1"' }));
    const { data, etag } = await backend.createPayment(paymentRequest, { idempotencyKey });

    expect([data, etag]).toEqual([payment, '"p1"']);
    expect(calls[0]).toMatchObject({ method: 'POST', url: '/v1/payments' });
    expect(calls[0]?.headers.get('content-type')).toBe('application/json');
    expect(calls[0]?.headers.get('idempotency-key')).toBe(idempotencyKey);
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual(paymentRequest.body);
  });

  it('without a key of its caller gets one of its own', async () => {
    const { backend, keys } = await start(created);
    await backend.createPayment(paymentRequest);

    expect(keys()[0]).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
  });

  it('names the version it was decided on', async () => {
    const { backend, calls } = await start(problem(412, 'version-mismatch'));
    const change = { id: 'plan-1', body: { quoteId: 'quote-1' } };

    await expect(
      backend.changePlan(change, { idempotencyKey, ifMatch: '"v7"' }),
    ).rejects.toMatchObject({ kind: 'problem', code: 'version-mismatch', status: 412 });
    expect(calls[0]?.headers.get('if-match')).toBe('"v7"');
  });

  it('that is refused says why, and what exists already', async () => {
    const { backend, calls } = await start(problem(409, 'payment-open', {}, { id: 'pay-0' }));

    await expect(backend.createPayment(paymentRequest)).rejects.toMatchObject({
      kind: 'problem',
      code: 'payment-open',
      existingId: 'pay-0',
      traceId: 'trace-1',
      retryable: false,
    });
    expect(calls).toHaveLength(1);
  });
});

describe('faults row 2: the connection is lost after the server accepted', () => {
  it('repeats with the same key and finds the success', async () => {
    const { backend, keys } = await start([cut, created]);

    await expect(backend.createPayment(paymentRequest, { idempotencyKey })).resolves.toMatchObject({
      data: payment,
    });
    expect(keys()).toEqual([idempotencyKey, idempotencyKey]);
  });

  it('repeats while the first call is still running', async () => {
    const busy = problem(409, 'idempotency-in-progress', { 'retry-after': '0' });
    const { backend, keys } = await start([cut, busy, created]);

    await expect(backend.createPayment(paymentRequest)).resolves.toMatchObject({ data: payment });
    expect(new Set(keys()).size).toBe(1);
  });

  it.each<[string, Behaviour]>([
    ['the connection is lost three times', cut],
    ['the server stays busy', [cut, problem(409, 'idempotency-in-progress')]],
    ['the server then only says that it is down', [cut, problem(503, 'unavailable')]],
    ['the token is then refused', [cut, problem(401, 'token-expired')]],
    ['a step-up is then declined', [cut, stepUpRequired()]],
    ['a proxy times out', text(504, 'text/html', '<h1>Timeout</h1>')],
    ['what stands behind the gateway failed', problem(502, 'upstream-error')],
    ['the gateway says so itself', problem(504, 'outcome-unknown')],
  ])('%s: the outcome is unknown, never failed', async (_what, behaviour) => {
    const tokens = countingTokens(({ reason }) =>
      reason === 'step-up' ? null : { accessToken: 'token', expiresInSeconds: 300 },
    );
    const { backend } = await start(behaviour, tokens);

    await expect(backend.createPayment(paymentRequest)).rejects.toMatchObject({
      kind: 'outcome-unknown',
    });
  });

  it('a clear refusal of the repeat is final', async () => {
    const { backend, calls } = await start([cut, problem(409, 'balance-changed')]);

    await expect(backend.createPayment(paymentRequest)).rejects.toMatchObject({
      kind: 'problem',
      code: 'balance-changed',
    });
    expect(calls).toHaveLength(2);
  });

  it('a page that is offline sends nothing, and knows it', async () => {
    vi.stubGlobal('navigator', { onLine: false });
    const { backend, calls } = await start(created);

    await expect(backend.createPayment(paymentRequest)).rejects.toMatchObject({ kind: 'network' });
    expect(calls).toHaveLength(0);
    vi.unstubAllGlobals();
  });

  it('a change without a key is never repeated', async () => {
    const { backend, calls } = await start(cut);

    await expect(
      backend.updateContactPreferences({ body: { largePrint: true } }, { ifMatch: '"v1"' }),
    ).rejects.toMatchObject({ kind: 'outcome-unknown' });
    expect(calls).toHaveLength(1);
  });

  it('a quote changes nothing: it simply failed', async () => {
    const { backend, calls } = await start(cut);

    await expect(
      backend.quotePlan({ body: { numberOfInstalments: 3, frequency: 'monthly' } }),
    ).rejects.toMatchObject({ kind: 'network' });
    expect(calls).toHaveLength(1);
  });
});

function stepUpRequired(): Fault {
  return problem(401, 'step-up-required', {
    'www-authenticate':
      'Bearer error="insufficient_user_authentication", acr_values="kulanz:pin", max_age="300"',
  });
}

describe('faults row 26: step-up', () => {
  const offer = {
    body: { offerId: 'offer-1', terms: { version: '1', accepted: true } },
  } as const;
  const refusal = problem(409, 'offer-expired');

  it('done: asked once with what the backend wants, and sent again under the same key', async () => {
    const tokens = countingTokens();
    const { backend, keys, calls } = await start([stepUpRequired(), refusal], tokens);

    await expect(backend.createPlan(offer, { idempotencyKey })).rejects.toMatchObject({
      code: 'offer-expired',
    });
    expect(tokens.requests).toEqual([
      { reason: 'initial' },
      { reason: 'step-up', acrValues: 'kulanz:pin', maxAge: 300 },
    ]);
    expect(keys()).toEqual([idempotencyKey, idempotencyKey]);
    expect(calls[1]?.headers.get('authorization')).toBe('Bearer token-2');
  });

  it.each([
    ['declined', () => Promise.resolve(null)],
    ['broken', () => Promise.reject(new Error('dialog crashed'))],
  ])('%s: nothing more is sent', async (_what, answer) => {
    const { baseUrl, calls } = await startServer(stepUpRequired());
    const backend = createRestBackend({
      baseUrl,
      getAccessToken: ({ reason }) =>
        reason === 'step-up'
          ? answer()
          : Promise.resolve({ accessToken: 'weak', expiresInSeconds: 300 }),
    });

    await expect(backend.createPlan(offer)).rejects.toMatchObject({ kind: 'step-up-declined' });
    expect(calls).toHaveLength(1);
  });

  it('asked for again after it was done: the person is not asked twice', async () => {
    const tokens = countingTokens();
    const { backend, calls } = await start(stepUpRequired(), tokens);

    await expect(backend.createPlan(offer)).rejects.toMatchObject({ code: 'step-up-required' });
    expect(tokens.requests.map(({ reason }) => reason)).toEqual(['initial', 'step-up']);
    expect(calls).toHaveLength(2);
  });

  it('two confirmations at the same time need one proof', async () => {
    const proof = deferred<null>();
    const asked: string[] = [];
    const { baseUrl } = await startServer(stepUpRequired());
    const backend = createRestBackend({
      baseUrl,
      getAccessToken: ({ reason }) => {
        asked.push(reason);
        return reason === 'step-up'
          ? proof.promise
          : Promise.resolve({ accessToken: 'weak', expiresInSeconds: 300 });
      },
    });
    const both = [backend.createPlan(offer), backend.createPlan(offer)];
    void both.map((write) => write.catch(() => proof.promise));
    await expect.poll(() => asked).toEqual(['initial', 'step-up']);
    proof.resolve(null);

    expect((await Promise.allSettled(both)).map(({ status }) => status)).toEqual([
      'rejected',
      'rejected',
    ]);
    expect(asked).toEqual(['initial', 'step-up']);
  });
});
