import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CollectionsBackend } from '../../../src/core/backend/index.js';
import { KulanzError } from '../../../src/core/errors/index.js';
import { Runtime } from '../../../src/runtime/runtime.js';

/** Over a host's backend that knows only payments, and has no answer. */
function start(listPayments: CollectionsBackend['listPayments'], onError?: () => void) {
  const backend = { listPayments } as unknown as CollectionsBackend;
  const runtime = new Runtime({ backend, onError }, new EventTarget());
  const payments = runtime.store.resource('listPayments', {});
  const leave = payments.watch(() => undefined);
  payments.load();
  return { runtime, payments, leave };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A timer would hold on to the account, and to all that was drawn from it. */
describe('what has left is not held by a timer', () => {
  const unavailable = () => Promise.reject(new KulanzError('problem', '', { status: 503 }));

  it('while it is there, a failed read is tried again', async () => {
    const { payments } = start(unavailable);
    await vi.waitUntil(() => payments.state.status === 'failed');
    await vi.dynamicImportSettled();
    expect(vi.getTimerCount()).toBe(1);
  });

  it('an account that goes as soon as the host hears of the failure', async () => {
    const gone = vi.fn(() => account.runtime.dispose());
    const account = start(unavailable, gone);
    await vi.waitUntil(() => gone.mock.calls.length);
    await vi.dynamicImportSettled();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('a read that nobody waits for any more', async () => {
    const aborted = vi.fn();
    const { leave } = start(
      (_input, options) =>
        new Promise((_resolve, reject) => {
          options?.signal?.addEventListener('abort', () => {
            aborted();
            reject(new KulanzError('aborted', ''));
          });
          leave();
        }),
    );
    await vi.waitUntil(() => aborted.mock.calls.length);
    await vi.dynamicImportSettled();
    expect(vi.getTimerCount()).toBe(0);
  });
});
