import { describe, expect, it, vi } from 'vitest';
import type { AccessToken, TokenRequest } from '../../../src/core/backend/access-token.js';
import { createRestBackend } from '../../../src/core/backend/rest-backend.js';
import { account, session } from '../../support/answers.js';
import { deferred } from '../../support/deferred.js';
import { countingTokens } from './tokens.js';
import { by, json, problem, startServer } from './unruly-server.js';

const expired = problem(401, 'token-expired');
const stepUpRequired = problem(401, 'step-up-required', {
  'www-authenticate': 'Bearer error="insufficient_user_authentication"',
});
/** Takes any token but the first. */
const refusesFirstToken = by(({ headers }) => afterFirstToken(headers, account));

const afterFirstToken = (headers: Headers, answer: unknown) =>
  headers.get('authorization') === 'Bearer token-1' ? expired : json(200, answer);

describe('faults row 3: 401 in the middle of a flow', () => {
  it('renews the token once, sends the same call once more, and gives its answer', async () => {
    const { baseUrl, calls } = await startServer(refusesFirstToken);
    const { requests, getAccessToken } = countingTokens();
    const backend = createRestBackend({ baseUrl, getAccessToken });

    const { data } = await backend.getAccount({});

    expect(data).toEqual(account);
    expect(requests).toEqual([{ reason: 'initial' }, { reason: 'expired' }]);
    expect(calls.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer token-1',
      'Bearer token-2',
    ]);
  });

  it('gives up after a second 401, and works again once a token is taken', async () => {
    const { baseUrl, calls } = await startServer([expired, expired, json(200, account)]);
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await expect(backend.getAccount({})).rejects.toMatchObject({ kind: 'auth-required' });
    expect(calls).toHaveLength(2);
    await expect(backend.getAccount({})).resolves.toMatchObject({ data: account });
  });
});

describe('faults row 4: many calls with an expired token', () => {
  const sixReads = (backend: ReturnType<typeof createRestBackend>) =>
    Array.from({ length: 6 }, () => backend.getAccount({}));

  it('renews once for six calls', async () => {
    const { baseUrl, calls } = await startServer(refusesFirstToken);
    const { requests, getAccessToken } = countingTokens();
    const backend = createRestBackend({ baseUrl, getAccessToken });

    await Promise.all(sixReads(backend));

    expect(requests).toHaveLength(2);
    expect(calls).toHaveLength(12);
  });

  it('renews nothing for a late 401 with the old token', async () => {
    const late = deferred<undefined>();
    const { baseUrl } = await startServer(
      by(async ({ url, headers }) => {
        if (!url.endsWith('/v1/session')) return afterFirstToken(headers, account);
        const answer = afterFirstToken(headers, session);
        if (answer === expired) await late.promise;
        return answer;
      }),
    );
    const { requests, getAccessToken } = countingTokens();
    const backend = createRestBackend({ baseUrl, getAccessToken });

    const slow = backend.getSession({});
    await backend.getAccount({});
    late.resolve(undefined);
    await slow;

    expect(requests).toHaveLength(2);
  });

  it('frees all waiting calls when the host rejects, and asks anew afterwards', async () => {
    const { baseUrl, calls } = await startServer(json(200, account));
    const refusal = deferred<AccessToken>();
    const getAccessToken = vi.fn(() => refusal.promise);
    const backend = createRestBackend({ baseUrl, getAccessToken, retryPauseMs: 0 });

    const reads = sixReads(backend);
    refusal.reject(new Error('the sign-in service is down'));

    for (const { reason } of (await Promise.allSettled(reads)) as PromiseRejectedResult[]) {
      expect(reason).toMatchObject({ kind: 'network', retryable: true });
    }
    expect(calls).toHaveLength(0);
    getAccessToken.mockResolvedValue({ accessToken: 'new', expiresInSeconds: 300 });
    await expect(backend.getAccount({})).resolves.toMatchObject({ data: account });
  });

  it('frees all waiting calls when nobody is signed in, and sends nothing', async () => {
    const { baseUrl, calls } = await startServer(json(200, account));
    const { requests, getAccessToken } = countingTokens(() => null);
    const backend = createRestBackend({ baseUrl, getAccessToken });

    const results = await Promise.allSettled(sixReads(backend));

    for (const result of results) {
      expect(result).toMatchObject({ status: 'rejected', reason: { kind: 'auth-required' } });
    }
    expect(requests[0]).toEqual({ reason: 'initial' });
    expect(calls).toHaveLength(0);
  });
});

describe('a token', () => {
  it('is kept for as long as it lives and renewed shortly before it expires', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const { baseUrl } = await startServer(json(200, account));
    const { requests, getAccessToken } = countingTokens();
    const backend = createRestBackend({ baseUrl, getAccessToken });

    await backend.getAccount({});
    vi.advanceTimersByTime(269_000);
    await backend.getAccount({});
    expect(requests).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    await backend.getAccount({});
    expect(requests).toEqual([{ reason: 'initial' }, { reason: 'expired' }]);
    vi.useRealTimers();
  });

  it('of a step-up is not replaced by a weaker one that was asked for before', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    const challenged = deferred<undefined>();
    const { baseUrl, calls } = await startServer(
      by(async ({ method }) => {
        if (method === 'GET') return json(200, account);
        await challenged.promise;
        return stepUpRequired;
      }),
    );
    const weak = deferred<AccessToken>();
    const getAccessToken = vi.fn(({ reason }: TokenRequest) => {
      if (reason === 'expired') return weak.promise;
      return Promise.resolve({ accessToken: reason, expiresInSeconds: 300 });
    });
    const backend = createRestBackend({ baseUrl, getAccessToken });

    const plan = backend
      .createPlan({ body: { offerId: 'o-1', terms: { version: '1', accepted: true } } })
      .catch(() => undefined);
    await expect.poll(() => calls.length).toBe(1);
    vi.advanceTimersByTime(300_000);
    const read = backend.getAccount({});
    challenged.resolve(undefined);
    await plan;
    weak.resolve({ accessToken: 'weak', expiresInSeconds: 300 });
    await read;
    vi.useRealTimers();

    const tokens = calls.map(({ headers }) => headers.get('authorization'));
    expect(tokens).toEqual(['Bearer initial', 'Bearer step-up', 'Bearer step-up']);
  });

  it.each([
    undefined,
    'eyJ',
    { accessToken: 5, expiresInSeconds: 300 },
    { accessToken: 'a' },
    { accessToken: 'a', expiresInSeconds: 'soon' },
    { accessToken: 'a', expiresInSeconds: 0 },
    { accessToken: 'a', expiresInSeconds: NaN },
  ])('that is not one (%j) is named, with what would be right', async (answer) => {
    const { baseUrl, calls } = await startServer(json(200, account));
    const getAccessToken = () => Promise.resolve(answer as unknown as AccessToken);
    const backend = createRestBackend({ baseUrl, getAccessToken });

    await expect(backend.getAccount({})).rejects.toMatchObject({
      kind: 'configuration',
      path: 'getAccessToken',
      message: expect.stringContaining('{accessToken,expiresInSeconds} or null') as string,
    });
    expect(calls).toHaveLength(0);
  });

  it('is the only sign of the customer: no cookie, no referrer, no number in the address', async () => {
    const { baseUrl, calls } = await startServer(json(200, account));
    await createRestBackend({ baseUrl: baseUrl + '/', ...countingTokens() }).getAccount({});

    expect(calls[0]).toMatchObject({ method: 'GET', url: '/v1/account' });
    expect(calls[0]?.headers.has('cookie')).toBe(false);
    expect(calls[0]?.headers.has('referer')).toBe(false);
  });
});
