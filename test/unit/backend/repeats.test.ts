import { afterEach, describe, expect, it, vi } from 'vitest';
import { KulanzError } from '../../../src/core/errors/index.js';
import { repeat } from '../../../src/core/backend/repeat.js';
import { createRestBackend } from '../../../src/core/backend/rest-backend.js';
import { account, payment, paymentRequest } from '../../support/answers.js';
import { countingTokens } from './tokens.js';
import { by, cut, json, problem, silence, startServer, text } from './unruly-server.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('faults row 24: a backend in trouble', () => {
  it.each([
    ['429', problem(429, 'rate-limited', { 'retry-after': '0' })],
    ['503', problem(503, 'unavailable')],
    ['500', problem(500, 'internal-error')],
    ['a proxy that answers 502 in HTML', text(502, 'text/html', '<h1>Bad gateway</h1>')],
    ['lost connections', cut],
  ])('%s: a read is tried three times at most', async (_what, behaviour) => {
    const { baseUrl, calls } = await startServer(behaviour);
    const backend = createRestBackend({ baseUrl, ...countingTokens(), retryPauseMs: 0 });

    await expect(backend.getAccount({})).rejects.toMatchObject({ retryable: true });
    expect(calls).toHaveLength(3);
  });

  it('gives the answer of the first try that goes well', async () => {
    const { baseUrl, calls } = await startServer([
      problem(503, 'unavailable'),
      cut,
      json(200, account, { etag: '"v1"' }),
    ]);
    const backend = createRestBackend({ baseUrl, ...countingTokens(), retryPauseMs: 0 });

    await expect(backend.getAccount({})).resolves.toEqual({ data: account, etag: '"v1"' });
    expect(calls).toHaveLength(3);
  });

  it.each([
    ['a refusal', problem(404, 'not-found')],
    ['what the backend cannot do', problem(501, 'not-supported', {}, { retryable: false })],
  ])('%s is final at once', async (_what, behaviour) => {
    const { baseUrl, calls } = await startServer(behaviour);
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await expect(backend.getPlan({ id: 'plan-1' })).rejects.toMatchObject({ kind: 'problem' });
    expect(calls).toHaveLength(1);
  });

  it('obeys Retry-After before the next try', async () => {
    const { baseUrl, calls } = await startServer([
      problem(429, 'rate-limited', { 'retry-after': '1' }),
      json(200, account),
    ]);
    const backend = createRestBackend({ baseUrl, ...countingTokens(), retryPauseMs: 0 });
    const startedAt = performance.now();

    await backend.getAccount({});

    expect(performance.now() - startedAt).toBeGreaterThanOrEqual(990);
    expect(calls).toHaveLength(2);
  });

  it.each([
    ['seconds', '120', 120],
    ['more than anybody waits', '86400', 3600],
    ['a date, counted from the clock of the server', 'Tue, 01 Dec 2026 09:01:00 GMT', 60],
    ['nonsense', 'soon', undefined],
  ])('leaves a long Retry-After in %s to the person', async (_what, value, seconds) => {
    const headers = { 'retry-after': value, date: 'Tue, 01 Dec 2026 09:00:00 GMT' };
    const { baseUrl, calls } = await startServer(
      problem(seconds ? 429 : 400, seconds ? 'rate-limited' : 'malformed', headers),
    );
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await expect(backend.getAccount({})).rejects.toMatchObject({ retryAfterSeconds: seconds });
    expect(calls).toHaveLength(1);
  });

  it('spreads tries by full jitter: no two clients keep step', async () => {
    vi.useFakeTimers();
    vi.spyOn(Math, 'random').mockReturnValueOnce(0.25).mockReturnValueOnce(0.75);
    const startedAt = performance.now();
    const triedAfter: number[] = [];
    const down = () => {
      triedAfter.push(performance.now() - startedAt);
      return Promise.reject(new KulanzError('network', 'Down', { retryable: true }));
    };
    const call = repeat(down, 400).catch(() => undefined);
    await vi.runAllTimersAsync();
    await call;

    expect(triedAfter).toEqual([0, 0.25 * 800, 0.25 * 800 + 0.75 * 1600]);
  });

  it('opens the circuit after five failures in a row, and closes it when all is well again', async () => {
    vi.useFakeTimers({ toFake: ['performance'] });
    let answer = problem(500, 'internal-error');
    const { baseUrl, calls } = await startServer(by(() => answer));
    const backend = createRestBackend({ baseUrl, ...countingTokens(), retryPauseMs: 0 });
    const readOnce = () => backend.getAccount({}).catch((error: unknown) => error);

    for (let reads = 0; reads < 3; reads++) await readOnce();
    const sent = calls.length;
    expect(await readOnce()).toMatchObject({ kind: 'network', retryable: true });
    expect(calls).toHaveLength(sent);

    answer = json(200, account);
    vi.advanceTimersByTime(10_001);
    const [first, second] = await Promise.all([readOnce(), readOnce()]);
    expect(first).toMatchObject({ data: account });
    expect(second).toMatchObject({ kind: 'network' });
    expect(await readOnce()).toMatchObject({ data: account });
    expect(calls).toHaveLength(sent + 2);
  });
});

describe('faults row 24: a person who asks again while the circuit is open', () => {
  it('is not refused: it is sent, and when all is well the circuit closes', async () => {
    let isDown = true;
    const { baseUrl, calls } = await startServer(
      by(() => (isDown ? problem(503, 'unavailable') : json(200, account))),
    );
    const backend = createRestBackend({ baseUrl, ...countingTokens(), retryPauseMs: 0 });
    for (let reads = 0; reads < 3; reads++) await backend.getAccount({}).catch(() => undefined);
    isDown = false;
    const sent = calls.length;
    await expect(backend.getAccount({})).rejects.toMatchObject({ kind: 'network' });
    expect(calls).toHaveLength(sent);

    await expect(backend.getAccount({}, { isAsked: true })).resolves.toMatchObject({
      data: { balanceVersion: account.balanceVersion },
    });
    await expect(backend.getAccount({})).resolves.toBeDefined();
  });
});

describe('faults row 12: an answer that does not come', () => {
  it('ends a read after its time; who waited that long is not made to wait again', async () => {
    const { baseUrl, calls } = await startServer(silence);
    const backend = createRestBackend({ baseUrl, ...countingTokens(), readTimeoutMs: 30 });

    await expect(backend.getAccount({})).rejects.toMatchObject({
      kind: 'timeout',
      retryable: true,
    });
    expect(calls).toHaveLength(1);
  });

  it('ends a body that trickles', async () => {
    const { baseUrl } = await startServer({ kind: 'endless', everyMs: 10 });
    const backend = createRestBackend({ baseUrl, ...countingTokens(), readTimeoutMs: 50 });

    await expect(backend.getAccount({})).rejects.toMatchObject({ kind: 'timeout' });
  });

  it('leaves the outcome of a write unknown', async () => {
    const { baseUrl, calls } = await startServer(silence);
    const backend = createRestBackend({
      baseUrl,
      ...countingTokens(),
      writeTimeoutMs: 30,
      retryPauseMs: 0,
    });

    await expect(backend.createPayment(paymentRequest)).rejects.toMatchObject({
      kind: 'outcome-unknown',
    });
    expect(calls).toHaveLength(3);
  });
});

describe('faults row 13: a read that nobody waits for any more', () => {
  it('is aborted: the connection ends and nothing is tried again', async () => {
    const aborting = new AbortController();
    const { baseUrl, calls } = await startServer(silence);
    const backend = createRestBackend({ baseUrl, ...countingTokens(), retryPauseMs: 0 });

    const read = backend.getAccount({}, { signal: aborting.signal });
    await expect.poll(() => calls.length).toBe(1);
    aborting.abort();

    await expect(read).rejects.toMatchObject({ kind: 'aborted' });
    await expect(calls[0]?.ended).resolves.toBe('hung-up');
    expect(calls).toHaveLength(1);
  });

  it('is aborted in the pause between two tries', async () => {
    const aborting = new AbortController();
    const { baseUrl, calls } = await startServer(problem(503, 'unavailable'));
    const backend = createRestBackend({ baseUrl, ...countingTokens(), retryPauseMs: 60_000 });

    const read = backend.getAccount({}, { signal: aborting.signal });
    await expect.poll(() => calls.length).toBe(1);
    await calls[0]?.ended;
    setImmediate(() => aborting.abort());

    await expect(read).rejects.toMatchObject({ kind: 'aborted' });
    expect(calls).toHaveLength(1);
  });
});

describe('queries', () => {
  it('carry what is set and nothing else', async () => {
    const { baseUrl, calls } = await startServer(json(200, { data: [payment] }));
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await backend.listPayments({ query: { state: 'open', limit: 5, cursor: undefined } });
    expect(calls[0]?.url).toBe('/v1/payments?state=open&limit=5');
  });

  it('an empty 204 means that there is nothing', async () => {
    const { baseUrl } = await startServer({ kind: 'answer', status: 204 });
    const backend = createRestBackend({ baseUrl, ...countingTokens() });

    await expect(backend.getNextSurvey({ query: { trigger: 'paid' } })).resolves.toEqual({
      data: undefined,
      etag: undefined,
    });
  });
});
