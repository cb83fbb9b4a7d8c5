import { describe, expect, it } from 'vitest';
import { createRestBackend } from '../../../src/core/backend/rest-backend.js';
import type { Fault } from '../../../src/testing/fault-server/index.js';
import { account, payment, paymentRequest } from '../../support/answers.js';
import { countingTokens } from './tokens.js';
import { json, startServer, text } from './unruly-server.js';

const belowZero = { amountMinor: -1, currency: 'EUR' };
const truncated = JSON.stringify(account).slice(0, -20);

/** What stands between a page and its backend may answer all of these. */
const brokenAnswers: readonly (readonly [what: string, fault: Fault, path: string])[] = [
  ['HTML', text(200, 'text/html', '<h1>Maintenance</h1>'), 'body'],
  ['JSON that calls itself HTML', text(200, 'text/html', JSON.stringify(account)), 'body'],
  ['nothing at all', text(200, 'application/json', ''), 'body'],
  ['truncated JSON', text(200, 'application/json', truncated), 'body'],
  ['an array', json(200, []), 'body'],
  ['null', json(200, null), 'body'],
  ['a redirect to a sign-in page', redirect('/sign-in'), 'body'],
  [
    'a wrong type deep inside',
    json(200, { ...account, holds: [{ kind: 7 }] }),
    'body.holds.0.kind',
  ],
  ['an account without its balance', json(200, { ...account, balance: undefined }), 'body.balance'],
  [
    'a demand below zero',
    json(200, { ...account, balance: { ...account.balance, payNow: { amount: belowZero } } }),
    'body.balance.payNow.amount.amountMinor',
  ],
];

function redirect(location: string): Fault {
  return { kind: 'answer', status: 302, headers: { location } };
}

describe('faults row 5: answers that are not the contract', () => {
  it.each(brokenAnswers)('%s is a bad-response, and is not asked for again', async (...row) => {
    const [, fault, path] = row;
    const { baseUrl, calls } = await startServer(fault);
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await expect(backend.getAccount({})).rejects.toMatchObject({ kind: 'bad-response', path });
    expect(calls).toHaveLength(1);
  });

  it.each(brokenAnswers.slice(0, 7))(
    '%s to a write: it is not blindly repeated',
    async (...row) => {
      const { baseUrl, calls } = await startServer(row[1]);
      const backend = createRestBackend({ baseUrl, ...countingTokens() });

      await expect(backend.createPayment(paymentRequest)).rejects.toMatchObject({
        kind: 'bad-response',
      });
      expect(calls).toHaveLength(1);
    },
  );

  it('an error page of something in between keeps its status, and its text stays out', async () => {
    const { baseUrl } = await startServer(text(403, 'text/html', 'Blocked by ACME firewall'));
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    const error = await backend.getAccount({}).catch((thrown: unknown) => thrown as Error);

    expect(error).toMatchObject({ kind: 'bad-response', status: 403, retryable: false });
    expect((error as Error).message).not.toContain('ACME');
  });
});

describe('faults row 6: amounts that are none', () => {
  it.each(['59.9', '"5990"', '1e400', '9007199254740993', '-0', 'null', '{}'])(
    '%s cents are rejected, never guessed',
    async (amountMinor) => {
      const body = JSON.stringify(account).replaceAll(
        '"amountMinor":5990',
        `"amountMinor":${amountMinor}`,
      );
      const { baseUrl } = await startServer(text(200, 'application/json', body));
      const backend = createRestBackend({ baseUrl, ...countingTokens() });

      await expect(backend.getAccount({})).rejects.toMatchObject({
        kind: 'bad-response',
        path: 'body.balance.total.amountMinor',
      });
    },
  );
});

describe('faults row 7: a newer backend', () => {
  it('sends fields and words that we do not know: fields are dropped, words are unknown', async () => {
    const newer = { ...account, stage: 'inOrbit', moonPhase: 'full', __proto__: { holds: 'x' } };
    const { baseUrl } = await startServer(json(200, newer));
    const { data } = await createRestBackend({ baseUrl, ...countingTokens() }).getAccount({});

    expect(data).toEqual({ ...account, stage: 'unknown' });
  });

  it('has a state of payments that we do not know: it is unknown', async () => {
    const { baseUrl } = await startServer(json(200, { ...payment, state: 'teleported' }));
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await expect(backend.getPayment({ id: 'pay-1' })).resolves.toMatchObject({
      data: { state: 'unknown' },
    });
  });
});

describe('faults row 11: answers without an end', () => {
  it('stops an endless answer at 512 kB and hangs up', async () => {
    const { baseUrl, calls } = await startServer({ kind: 'endless' });
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await expect(backend.getAccount({})).rejects.toMatchObject({
      kind: 'bad-response',
      message: 'too long',
    });
    await expect(calls[0]?.ended).resolves.toBe('hung-up');
  });

  it('refuses 500 kB of nested brackets without a crash', async () => {
    const { baseUrl } = await startServer({ kind: 'nested', depth: 500_000 });
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await expect(backend.getAccount({})).rejects.toMatchObject({ kind: 'bad-response' });
  });

  it('takes a document that is larger than any JSON may be', async () => {
    const pdf = '%PDF-1.7'.padEnd(600 * 1024, ' ');
    const { baseUrl, calls } = await startServer(text(200, 'application/pdf', pdf));
    const { data } = await createRestBackend({ baseUrl, ...countingTokens() }).getDocument({
      id: 'doc-1',
    });

    expect(calls[0]?.url).toBe('/v1/documents/doc-1');
    expect([data.type, data.size]).toEqual(['application/pdf', 600 * 1024]);
  });
});
