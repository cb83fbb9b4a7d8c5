import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sleep } from '../../../src/core/backend/sleep.js';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test.each(['before', 'after'])('ends at once when it is given up %s it begins', async (when) => {
  const controller = new AbortController();
  if (when === 'before') controller.abort();
  const asleep = sleep(60_000, controller.signal);
  if (when === 'after') controller.abort();
  // A timer would hold on to everything that waits for it.
  expect(vi.getTimerCount()).toBe(0);
  await expect(asleep).rejects.toMatchObject({ kind: 'aborted' });
});
