import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KulanzError } from '../../../src/core/errors/index.js';
import type { CollectionsCall } from '../../../src/core/backend/index.js';
import { AccountStore } from '../../../src/runtime/account-store.js';
import { keepTrying } from '../../../src/runtime/keep-trying.js';

/** A page that shows payments and items, over a backend that fails for a while. */
function start(failures: number) {
  const calls: string[] = [];
  const life = new AbortController();
  const call = (async (operation: 'listPayments' | 'listItems') => {
    calls.push(operation);
    if (calls.filter((each) => each === operation).length > failures) return { data: [] };
    void keepTrying(runtime, operation);
    throw new KulanzError('problem', '', { status: 503 });
  }) as unknown as CollectionsCall;
  const store = new AccountStore(call);
  const runtime = { store, signal: life.signal };
  const [payments, items] = [store.resource('listPayments', {}), store.resource('listItems', {})];
  for (const resource of [payments, items]) {
    resource.watch(() => undefined);
    resource.load();
  }
  return { calls, payments, items, life };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what a first view does without', () => {
  it('is fetched again until it is there; what offers to be loaded again is left to the person', async () => {
    const { payments, items, calls } = start(2);
    await vi.advanceTimersByTimeAsync(14_000);
    expect(payments.state.status).toBe('failed');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(payments.state.status).toBe('ready');
    await vi.advanceTimersByTimeAsync(600_000);
    expect(items.state.status).toBe('failed');
    expect(calls.filter((operation) => operation === 'listPayments')).toHaveLength(3);
  });

  it('is given up after a while, and when the account goes', async () => {
    const { calls } = start(Infinity);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(calls.filter((operation) => operation === 'listPayments')).toHaveLength(5);

    const left = start(Infinity);
    await vi.advanceTimersByTimeAsync(1_000);
    left.life.abort();
    await vi.advanceTimersByTimeAsync(600_000);
    expect(left.calls).toHaveLength(2);
  });
});
