import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { KulanzError } from '../../../src/core/errors/index.js';
import { Resource } from '../../../src/runtime/resource.js';
import { deferred } from '../../support/deferred.js';

/** A resource whose answers the test gives, one promise for each fetch. */
function controlled() {
  const fetches: (ReturnType<typeof deferred<{ data: string }>> & { signal: AbortSignal })[] = [];
  const resource = new Resource<string>(({ signal }) => {
    const answer = { ...deferred<{ data: string }>(), signal: signal! };
    fetches.push(answer);
    return answer.promise;
  });
  const seen: unknown[] = [];
  const watch = () => resource.watch(() => seen.push(resource.state));
  return { resource, fetches, seen, watch };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const settled = () => vi.advanceTimersByTimeAsync(0);

describe('a resource that tags share', () => {
  it('is fetched once, however many ask', async () => {
    const { resource, fetches } = controlled();
    for (let tags = 0; tags < 6; tags++) resource.load();
    fetches[0]?.resolve({ data: 'A' });
    await settled();
    resource.load();

    expect(fetches).toHaveLength(1);
    expect(resource.state).toMatchObject({ status: 'ready', data: 'A' });
  });

  it('keeps the last answer while it is fetched again, and when that fails', async () => {
    const { resource, fetches } = controlled();
    resource.load();
    fetches[0]?.resolve({ data: 'A' });
    await settled();
    resource.refresh();
    expect(resource.state).toEqual({ status: 'pending', data: 'A', slow: false });
    const error = new KulanzError('network', 'Down');
    fetches[1]?.reject(error);
    await settled();
    expect(resource.state).toEqual({ status: 'failed', data: 'A', error });
  });

  it('stays failed while it is fetched again unasked, and waits when a person asks', async () => {
    const { resource, fetches, seen, watch } = controlled();
    resource.load();
    fetches[0]?.reject(new KulanzError('network', 'Down'));
    await settled();
    watch();
    resource.refresh();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(seen).toEqual([]);
    resource.refresh(true);
    expect(resource.state.status).toBe('pending');
    fetches[2]?.resolve({ data: 'A' });
    await settled();
    expect(resource.state).toMatchObject({ status: 'ready', data: 'A' });
  });

  it('drops an answer that is older than the last question', async () => {
    const { resource, fetches } = controlled();
    resource.load();
    resource.refresh();
    fetches[1]?.resolve({ data: 'new' });
    await settled();
    fetches[0]?.resolve({ data: 'old' });
    await settled();

    expect(fetches[0]?.signal.aborted).toBe(true);
    expect(resource.state).toMatchObject({ status: 'ready', data: 'new' });
  });

  it('faults row 12: says once that it is slow, after five seconds', async () => {
    const { resource, fetches, seen, watch } = controlled();
    resource.load();
    watch();
    await vi.advanceTimersByTimeAsync(4_999);
    expect(seen).toEqual([]);
    await vi.advanceTimersByTimeAsync(25_001);
    expect(seen).toEqual([{ status: 'pending', data: undefined, slow: true }]);
    fetches[0]?.resolve({ data: 'A' });
    await settled();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(seen).toHaveLength(2);
  });

  it('faults row 13: is aborted when the last tag leaves, and not before', () => {
    const { resource, fetches, watch } = controlled();
    resource.load();
    const leaveOne = watch();
    const leaveOther = watch();
    leaveOne();
    expect(fetches[0]?.signal.aborted).toBe(false);
    leaveOther();
    expect(fetches[0]?.signal.aborted).toBe(true);
    expect(resource.state).toEqual({ status: 'idle' });
  });

  it('faults row 14: forgets what it had, and takes no late answer', async () => {
    const { resource, fetches } = controlled();
    resource.load();
    fetches[0]?.resolve({ data: 'A' });
    await settled();
    resource.refresh();
    resource.clear();
    expect(resource.state).toEqual({ status: 'idle' });
    fetches[1]?.resolve({ data: 'A again' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(resource.state).toEqual({ status: 'idle' });
  });
});
