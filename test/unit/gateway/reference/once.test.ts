import { describe, expect, test } from 'vitest';
import { ProblemError } from '../../../../src/core/errors/index.js';
import { bench } from './bench.js';

const message = { body: { topicCode: 'bill' as const, text: 'Guten Tag' } };

describe('one intent', () => {
  test('sent twice does one thing and gets one answer', async () => {
    const b = await bench('overdue');
    const first = await b.once('createMessage', message, { key: 'k' });
    const second = await b.once('createMessage', message, { key: 'k' });
    expect(first.status).toBe(201);
    expect(second).toEqual(first);
    expect((await b.call('listRequests')).data).toHaveLength(1);
  });

  test('two intents do two things', async () => {
    const b = await bench('overdue');
    await b.once('createMessage', message, { key: 'k1' });
    await b.once('createMessage', message, { key: 'k2' });
    expect((await b.call('listRequests')).data).toHaveLength(2);
  });

  test('with another body under the same key is refused', async () => {
    const b = await bench('overdue');
    await b.once('createMessage', message, { key: 'k' });
    await expect(
      b.once('createMessage', message, { key: 'k', fingerprint: 'other' }),
    ).rejects.toMatchObject({ code: 'idempotency-key-reused' });
  });

  test('while it is running, a repeat is told so', async () => {
    const b = await bench('overdue');
    const first = b.once('createMessage', message, { key: 'k' });
    await expect(b.once('createMessage', message, { key: 'k' })).rejects.toMatchObject({
      code: 'idempotency-in-progress',
      detail: { retryAfterSeconds: 1 },
    });
    expect((await first).status).toBe(201);
    expect((await b.once('createMessage', message, { key: 'k' })).status).toBe(201);
  });

  test('of another account is another intent', async () => {
    const b = await bench('overdue', { accountId: 'a' });
    await b.once('createMessage', message, { key: 'k' });
    await b.open('overdue', { accountId: 'b' });
    await b.once('createMessage', message, { key: 'k' });
    expect((await b.call('listRequests')).data).toHaveLength(1);
  });

  test('that was refused leaves only its answer', async () => {
    const b = await bench('overdue');
    const before = await b.call('getAccount');
    const answer = await b.service.once(b.principal(), intent('k'), async (handlers) => {
      await b.run(handlers, 'createPause', { body: {} });
      await b.run(handlers, 'createMessage', message);
      return { status: 422, headers: {}, body: 'refused after all' };
    });
    expect(answer.status).toBe(422);
    expect((await b.call('listRequests')).data).toEqual([]);
    expect({ ...(await b.call('getAccount')), balance: 0 }).toEqual({ ...before, balance: 0 });
    const repeat = await b.service.once(b.principal(), intent('k'), () =>
      Promise.reject(new Error('must not run again')),
    );
    expect(repeat).toEqual(answer);
  });

  test('that broke down is not kept, and can be tried again', async () => {
    const b = await bench('overdue');
    b.provider.failure = new ProblemError('upstream-timeout');
    const body = {
      amount: b.eur(100),
      purpose: { kind: 'balance' as const },
      returnUrl: 'https://nordlicht.example/',
    };
    await expect(b.once('createPayment', { body }, { key: 'k' })).rejects.toMatchObject({
      code: 'upstream-timeout',
    });
    b.provider.failure = undefined;
    expect((await b.once('createPayment', { body }, { key: 'k' })).status).toBe(201);
    expect(b.provider.checkouts).toHaveLength(1);
  });

  test('is forgotten after its time', async () => {
    const b = await bench('overdue');
    await b.once('createMessage', message, { key: 'k', keepHours: 24 });
    await b.sleep(2);
    const answers = await b.store.read(b.accountId, (tx) => tx.list('answer'));
    expect(answers).toEqual([]);
    await b.once('createMessage', message, { key: 'k' });
    expect((await b.call('listRequests')).data).toHaveLength(2);
  });

  test('for an account that does not exist is not found', async () => {
    const b = await bench('overdue');
    b.accountId = 'nobody';
    await expect(b.once('createMessage', message)).rejects.toMatchObject({ code: 'not-found' });
    await expect(b.call('getAccount')).rejects.toMatchObject({ code: 'not-found' });
  });

  test('ten repeats at once: one effect, and every answer is that of the effect or “in progress”', async () => {
    const b = await bench('overdue');
    const body = {
      amount: b.eur(100),
      purpose: { kind: 'balance' as const },
      returnUrl: 'https://nordlicht.example/',
    };
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => b.once('createPayment', { body }, { key: 'k' })),
    );
    const refused = results.flatMap((each) => (each.status === 'rejected' ? [each.reason] : []));
    expect(results.length - refused.length).toBeGreaterThanOrEqual(1);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['idempotency-in-progress']));
    expect((await b.call('listPayments')).data).toHaveLength(1);
  });
});

const intent = (key: string) => ({
  key,
  method: 'POST',
  path: '/messages',
  fingerprint: 'f',
  keepHours: 24,
});
