import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectionsCall } from '../../../src/core/backend/index.js';
import { KulanzError } from '../../../src/core/errors/index.js';
import { AccountStore } from '../../../src/runtime/account-store.js';
import { followPayment } from '../../../src/runtime/payments.js';
import type { RuntimePort } from '../../../src/runtime/runtime-port.js';
import { payment } from '../../support/answers.js';

/** A runtime whose backend answers each poll as the test wants. */
function start(answer: (poll: number) => Promise<unknown>, paymentId = 'pay-1') {
  const polledAt: number[] = [];
  const phases: string[] = [];
  const life = new AbortController();
  const startedAt = performance.now();
  let news: RuntimePort['news'] = {};
  const call = (async () => {
    polledAt.push(performance.now() - startedAt);
    return { data: await answer(polledAt.length) };
  }) as unknown as CollectionsCall;
  const runtime: RuntimePort = {
    store: new AccountStore(call),
    options: {},
    signal: life.signal,
    serverClock: undefined,
    get news() {
      return news;
    },
    tell(more) {
      news = { ...news, ...more };
      if ('paymentReturn' in more) phases.push(more.paymentReturn?.phase ?? 'nothing');
    },
    raise: (event) => phases.push(event.type) > 0,
    reportError: () => undefined,
  };
  void followPayment(runtime, paymentId);
  return { polledAt, phases, life, runtime };
}

const under = (state: string, more = {}) => Promise.resolve({ ...payment, state, ...more });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('location', new URL('https://www.telco.example/bills'));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('following a payment', () => {
  it('asks less and less often, and after two minutes says that it is still being checked', async () => {
    const { polledAt, phases } = start(() => under('processing'));
    await vi.advanceTimersByTimeAsync(119_000);
    expect(polledAt.slice(0, 4)).toEqual([0, 1_000, 2_500, 4_750]);
    expect(phases).toEqual(['checking']);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(phases.at(-1)).toBe('long');

    const pauses = polledAt.map((at, index) => at - (polledAt[index - 1] ?? 0));
    expect(Math.max(...pauses)).toBe(15_000);
    expect(polledAt.length).toBeLessThan(20);
  });

  it('waits for as long as the backend wishes, within reason', async () => {
    const { polledAt } = start((poll) =>
      under('processing', { pollAfterMs: poll === 1 ? 4_000 : 1e9 }),
    );
    await vi.advanceTimersByTimeAsync(20_000);

    expect(polledAt).toEqual([0, 4_000, 19_000]);
  });

  it('is not put off by lost connections', async () => {
    const lost = new KulanzError('network', '', { retryable: true });
    const { phases } = start((poll) => (poll < 4 ? Promise.reject(lost) : under('succeeded')));
    await vi.advanceTimersByTimeAsync(10_000);

    expect(phases).toEqual(['checking', 'kulanz-payment-result', 'settled']);
  });

  it('never takes a state that it does not know for a result', async () => {
    const { phases } = start((poll) => under(poll < 3 ? 'unknown' : 'cancelled'));
    await vi.advanceTimersByTimeAsync(10_000);

    expect(phases).toEqual(['checking', 'kulanz-payment-result', 'settled']);
  });

  it('stops where asking again is of no use, and says that it could not ask', async () => {
    const { polledAt, runtime } = start(() => Promise.reject(new KulanzError('auth-required', '')));
    await vi.advanceTimersByTimeAsync(600_000);

    expect(runtime.news.paymentReturn).toMatchObject({
      phase: 'failed',
      error: { kind: 'auth-required' },
    });
    expect(polledAt).toHaveLength(1);
  });

  it.each([
    ['bad-response', 2],
    ['not-found', 1],
  ] as const)('has payments fetched again where it cannot know: %s', async (what, fetches) => {
    const detail = what === 'not-found' ? { code: what } : {};
    const kind = what === 'not-found' ? 'problem' : what;
    const { runtime } = start(() => Promise.reject(new KulanzError(kind, '', detail)));
    const asked = vi.spyOn(runtime.store, 'call');
    const list = runtime.store.resource('listPayments', {});
    list.watch(() => undefined);
    list.load();
    await vi.advanceTimersByTimeAsync(1_000);

    expect(asked.mock.calls.filter(([operation]) => operation === 'listPayments')).toHaveLength(
      fetches,
    );
  });

  it('asks for nothing that cannot be a payment: the parameter is somebody else’s', async () => {
    const { polledAt, runtime } = start(() => under('succeeded'), '../account?x=');
    await vi.advanceTimersByTimeAsync(60_000);

    expect(polledAt).toEqual([]);
    expect(runtime.news.paymentReturn).toBe(undefined);
  });

  it.each([
    ['succeeded', 'paid'],
    ['failed', undefined],
  ])('that %s gives the occasion to ask: %s', async (state, occasion) => {
    const { runtime } = start(() => under(state));
    await vi.advanceTimersByTimeAsync(1_000);

    expect(runtime.news.surveyTrigger).toBe(occasion);
  });

  it('stops with its account', async () => {
    const { polledAt, life } = start(() => under('processing'));
    await vi.advanceTimersByTimeAsync(500);
    life.abort();
    await vi.advanceTimersByTimeAsync(600_000);

    expect(polledAt).toHaveLength(1);
  });
});
