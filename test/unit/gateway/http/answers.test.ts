import { describe, expect, it, vi } from 'vitest';
import { ProblemError } from '../../../../src/core/errors/index.js';
import type { Handlers, Principal, StepUpPolicy } from '../../../../src/gateway/http/index.js';
import { principal, problemOf, serveTest, start } from './harness.js';

const key = '0b3f0a53-9a4e-4f43-8d3c-2f6a3f6d7f10';
const preferences = { channels: [], quietTimes: [], language: 'de', largePrint: false };

describe('every answer', () => {
  const { send } = serveTest({
    getContactPreferences: () => Promise.resolve({ data: preferences, etag: 'v7' }),
    getDocument: () => Promise.resolve({ data: new Uint8Array([37, 80, 68, 70]) }),
    getNextSurvey: () => Promise.resolve({ data: undefined }),
    recordEvents: () => Promise.resolve({ data: undefined }),
  });

  it('is stored nowhere, guessed by nobody, and names its contract', async () => {
    for (const path of ['/contact-preferences', '/nowhere']) {
      const { headers } = await send(path);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('collections-contract')).toBe('1.0');
    }
  });

  it('has a strong version, and is short for who knows it', async () => {
    const known = (tag: string) =>
      send('/contact-preferences', { headers: { 'if-none-match': tag } });
    const first = await send('/contact-preferences');
    expect(first.headers.get('etag')).toBe('"v7"');
    expect(await first.json()).toEqual(preferences);
    for (const tag of ['"v7"', 'W/"v7"', '"v1", "v7"', '*']) {
      const again = await known(tag);
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
    }
    expect((await known('"v6"')).status).toBe(200);
  });

  it('can be a file', async () => {
    const response = await send('/documents/d1');
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(await response.text()).toBe('%PDF');
  });

  it('is 204 when there is nothing', async () => {
    expect((await send('/surveys/next?trigger=paid')).status).toBe(204);
  });

  it('has no body for HEAD', async () => {
    const response = await send('/contact-preferences', { method: 'HEAD' });
    expect(response.headers.get('etag')).toBe('"v7"');
    expect(await response.text()).toBe('');
  });
});

describe('a service that fails', () => {
  const fail = (error: unknown) => serveTest({ getAccount: () => Promise.reject(error) });

  it('tells the log why, and the caller where to ask', async () => {
    const secret = new Error('select * from person where iban = DE02');
    const { send, log } = fail(secret);
    const response = await send('/account');
    const text = await response.clone().text();
    const { code, traceId } = await problemOf(response);
    expect(response.status).toBe(500);
    expect(code).toBe('internal-error');
    expect(text).not.toContain('DE02');
    expect(log).toEqual([
      { traceId, operation: 'getAccount', status: 500, code: 'internal-error', cause: secret },
    ]);
    expect(traceId).toMatch(/^[\da-f]{32}$/);
  });

  it('may throw anything', async () => {
    const { send } = fail('text');
    expect((await send('/account')).status).toBe(500);
  });

  it('says what it knows by a problem of the contract', async () => {
    const { send, log } = fail(new ProblemError('payment-open', { id: 'pay-1' }));
    const response = await send('/account');
    expect(response.status).toBe(409);
    expect(await problemOf(response)).toMatchObject({
      type: 'urn:kulanz:problem:payment-open',
      title: 'Payment open',
      code: 'payment-open',
      id: 'pay-1',
      retryable: false,
    });
    expect(log).toEqual([]);
  });

  it('asks to come back later', async () => {
    const { send } = fail(new ProblemError('unavailable', { retryAfterSeconds: 30 }));
    const response = await send('/account');
    expect(response.headers.get('retry-after')).toBe('30');
    expect((await problemOf(response)).retryable).toBe(true);
  });

  it('asks to come back in a second when nobody knows better', async () => {
    const { send } = fail(new ProblemError('unavailable'));
    const response = await send('/account');
    expect(response.headers.get('retry-after')).toBe('1');
  });

  it('has 501 for what it does not do', async () => {
    const { send } = serveTest({});
    expect((await problemOf(await send('/account'))).code).toBe('not-supported');
  });
});

describe('checked answers', () => {
  const answerWith = (data: object) => {
    const handlers = {
      getContactPreferences: () => Promise.resolve({ data }),
    } as unknown as Handlers;
    return serveTest(handlers, { checkAnswers: true });
  };
  const channel = { channel: 'email', choice: 'allowed' };

  it.each([
    ['a member is missing', { ...preferences, language: undefined }, 'language'],
    [
      'a value is not of the contract',
      { ...preferences, channels: [{ ...channel, channel: 'fax' }] },
      'channels.0.channel',
    ],
    [
      'a member is not of the contract',
      { ...preferences, channels: [{ ...channel, iban: 'DE02' }] },
      'channels.0.iban',
    ],
  ])('name the place where %s', async (_name, data, path) => {
    const { send, log } = answerWith(data);
    expect((await send('/contact-preferences')).status).toBe(500);
    expect(String(log[0]?.cause)).toContain(`getContactPreferences.${path}`);
  });

  it('let through what is exactly the contract', async () => {
    const { send } = answerWith({ ...preferences, channels: [channel] });
    expect((await send('/contact-preferences')).status).toBe(200);
  });
});

describe('a change of a version', () => {
  const updateContactPreferences = vi.fn<NonNullable<Handlers['updateContactPreferences']>>(() =>
    Promise.resolve({ data: preferences, etag: 'v8' }),
  );
  const { send } = serveTest({ updateContactPreferences });
  const patch = (ifMatch?: string) =>
    send('/contact-preferences', {
      method: 'PATCH',
      json: { largePrint: true },
      headers: ifMatch === undefined ? {} : { 'if-match': ifMatch },
    });

  it('gives the service the bare version', async () => {
    const response = await patch('"v7"');
    expect(response.headers.get('etag')).toBe('"v8"');
    expect(updateContactPreferences.mock.lastCall?.[0].ifMatch).toBe('v7');
  });

  it.each([
    [undefined, 428],
    ['*', 428],
    ['W/"v7"', 412],
    ['v7', 412],
    ['"v6", "v7"', 412],
  ])('with If-Match %s is refused', async (ifMatch, status) => {
    updateContactPreferences.mockClear();
    expect((await patch(ifMatch)).status).toBe(status);
    expect(updateContactPreferences).not.toHaveBeenCalled();
  });
});

describe('step-up', () => {
  const stepUp: StepUpPolicy = {
    acrValues: ['pin', 'passkey'],
    maxAgeSeconds: 300,
    requiredFor: ['planAccept'],
  };
  const accept = (who: Partial<Principal>, tokenClock?: () => Date) => {
    const createPlan = vi.fn<NonNullable<Handlers['createPlan']>>(() =>
      Promise.reject(new ProblemError('offer-expired')),
    );
    const { send } = serveTest(
      { createPlan },
      { stepUp, tokenClock, verifyToken: () => Promise.resolve({ ...principal, ...who }) },
    );
    const json = { offerId: 'o1', terms: { version: '1', accepted: true } };
    return send('/plans', { json, headers: { 'idempotency-key': key } }).then((response) => ({
      response,
      createPlan,
    }));
  };
  const ago = (seconds: number) => new Date(start.getTime() - seconds * 1000);

  it.each<[string, Partial<Principal>]>([
    ['no proof', {}],
    ['a weak proof', { acr: 'password', authenticatedAt: ago(1) }],
    ['an old proof', { acr: 'pin', authenticatedAt: ago(301) }],
  ])('is asked for after %s, and the key stays free', async (_name, who) => {
    const { response, createPlan } = await accept(who);
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe(
      'Bearer error="insufficient_user_authentication", acr_values="pin passkey", max_age="300"',
    );
    expect((await problemOf(response)).code).toBe('step-up-required');
    expect(createPlan).not.toHaveBeenCalled();
  });

  it('is not asked for twice', async () => {
    const { createPlan } = await accept({ acr: 'pin', authenticatedAt: ago(300) });
    expect(createPlan.mock.lastCall?.[0].assured).toBe(true);
  });

  it('goes by the clock of who mints the tokens', async () => {
    const later = new Date(start.getTime() + 86_400_000);
    const { createPlan } = await accept({ acr: 'pin', authenticatedAt: later }, () => later);
    expect(createPlan).toHaveBeenCalled();
  });
});
