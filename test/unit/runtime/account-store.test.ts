import { describe, expect, it, vi } from 'vitest';
import type { CollectionsCall } from '../../../src/core/backend/index.js';
import { KulanzError } from '../../../src/core/errors/index.js';
import { AccountStore } from '../../../src/runtime/account-store.js';
import { commit } from '../../../src/runtime/commit.js';
import { payment, paymentRequest } from '../../support/answers.js';

const planRequest = { offerId: 'offer-1', terms: { version: '1', accepted: true } } as const;
const disputeRequest = { itemIds: ['item-1'], reasonCode: 'other' as const };
const surveyResponse = { surveyId: 'survey-1', declined: true, followUps: [], mayContact: false };

/** A store over a backend that answers everything with the number of the call. */
function counting(write?: () => Promise<unknown>, read?: () => Promise<never> | undefined) {
  const calls: string[] = [];
  const call = (async (operation: string) => {
    calls.push(operation);
    if (operation.startsWith('create')) return (await write?.()) ?? { data: payment };
    return (await read?.()) ?? { data: calls.length };
  }) as unknown as CollectionsCall;
  const asked: unknown[] = [];
  const runtime: Parameters<typeof commit>[0] = {
    store: new AccountStore(call),
    signal: new AbortController().signal,
    tell: ({ surveyTrigger }) => asked.push(surveyTrigger),
  };
  return { runtime, store: runtime.store, calls, asked };
}

const watched = (store: AccountStore, ...reads: Parameters<AccountStore['resource']>[]) => {
  for (const read of reads) {
    const resource = store.resource(...read);
    resource.load();
    resource.watch(() => undefined);
  }
};

describe('the store of an account', () => {
  it('has one resource for each operation and input', () => {
    const { store } = counting();
    const open = { query: { state: 'open' } } as const;

    expect(store.resource('getAccount')).toBe(store.resource('getAccount', {}));
    expect(store.resource('listPayments', open)).toBe(store.resource('listPayments', { ...open }));
    expect(store.resource('listPayments', open)).not.toBe(store.resource('listPayments'));
  });

  it('fetches again what a commitment changed, and nothing else', async () => {
    const { runtime, store, calls } = counting();
    watched(store, ['getAccount'], ['listPayments', { query: { state: 'open' } }], ['getSession']);
    calls.length = 0;

    await commit(runtime, 'createPayment', paymentRequest, {});

    expect(calls).toEqual(['createPayment', 'getAccount', 'listPayments']);
  });

  it.each(['outcome-unknown', 'problem'] as const)(
    'fetches again also after %s: the page shows what the server has',
    async (kind) => {
      const { runtime, store, calls } = counting(() => Promise.reject(new KulanzError(kind, '')));
      watched(store, ['getAccount']);
      calls.length = 0;

      await expect(commit(runtime, 'createPayment', paymentRequest, {})).rejects.toMatchObject({
        kind,
      });
      expect(calls).toEqual(['createPayment', 'getAccount']);
    },
  );

  it('fetches what did not arrive again after a while, and then no more', async () => {
    vi.useFakeTimers();
    let failures = 2;
    const { runtime, store, calls } = counting(undefined, () =>
      failures-- > 0 ? Promise.reject(new KulanzError('network', '')) : undefined,
    );
    await commit(runtime, 'createPayment', paymentRequest, {});
    watched(store, ['getAccount'], ['getSession']);
    await vi.advanceTimersByTimeAsync(1);
    expect(store.resource('getAccount').state.status).toBe('failed');
    calls.length = 0;

    await vi.advanceTimersByTimeAsync(600_000);
    vi.useRealTimers();

    expect(calls).toEqual(['getAccount']);
    expect(store.resource('getAccount').state.status).toBe('ready');
  });

  it('fetches nothing again for an account that has gone', async () => {
    vi.useFakeTimers();
    const gone = new AbortController();
    const { runtime, store, calls } = counting(undefined, () =>
      Promise.reject(new KulanzError('network', '')),
    );
    watched(store, ['getAccount']);
    await commit({ ...runtime, signal: gone.signal }, 'createPayment', paymentRequest, {});
    await vi.advanceTimersByTimeAsync(1);
    calls.length = 0;
    gone.abort();

    await vi.advanceTimersByTimeAsync(600_000);
    vi.useRealTimers();

    expect(calls).toEqual([]);
  });

  it.each(['createPause', 'createPromise'] as const)(
    '%s: what a plan says of its next day is fetched again',
    async (operation) => {
      const { runtime, store, calls } = counting(() => Promise.resolve({ data: {} }));
      watched(store, ['getPlan', { id: 'plan-1' }]);
      await commit(runtime, operation, { body: {} } as never, {});
      expect(calls).toEqual(['getPlan', operation, 'getPlan']);
    },
  );

  it('forgets what nobody is showing, instead of fetching it', async () => {
    const { runtime, store, calls } = counting();
    store.resource('getAccount').load();
    await commit(runtime, 'createPayment', paymentRequest, {});

    expect(calls).toEqual(['getAccount', 'createPayment']);
    expect(store.resource('getAccount').state).toEqual({ status: 'idle' });
  });
});

describe('what a customer can be asked about', () => {
  it('is what they have done last', async () => {
    const { runtime, asked } = counting(() => Promise.resolve({ data: {} }));
    await commit(runtime, 'createPlan', { body: planRequest }, {});
    await commit(runtime, 'createPause', { body: {} }, {});
    await commit(runtime, 'createSurveyResponse', { body: surveyResponse }, {});
    expect(asked).toEqual(['plan', 'pause']);
  });

  it('is no payment that has only begun, and no dispute that has only been opened', async () => {
    const { runtime, asked } = counting();
    await commit(runtime, 'createPayment', paymentRequest, {});
    await commit(runtime, 'createDispute', { body: disputeRequest }, {});
    expect(asked).toEqual([]);
  });

  it('is nothing that did not succeed', async () => {
    const { runtime, asked } = counting(() =>
      Promise.reject(new KulanzError('outcome-unknown', '')),
    );
    await expect(commit(runtime, 'createPlan', { body: planRequest }, {})).rejects.toThrow();
    expect(asked).toEqual([]);
  });
});
