import { describe, expect, it } from 'vitest';
import { createCache } from '../../../../src/gateway/tmforum/cache.js';
import { civilDate } from '../../../../src/gateway/tmforum/civil.js';
import { createOpaqueId } from '../../../../src/gateway/tmforum/opaque-id.js';

describe('the cache', () => {
  it('reads once for all that ask together, again later, and keeps no failure', async () => {
    let [time, reads] = [0, 0];
    const cache = createCache(5, () => time);
    const read = () => Promise.resolve((reads += 1));
    expect(await Promise.all([cache.get('a', read), cache.get('a', read)])).toEqual([1, 1]);
    expect(await cache.get('b', read)).toBe(2);
    time = 5;
    expect(await cache.get('a', read)).toBe(3);
    await expect(cache.get('c', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await cache.get('c', read)).toBe(4);
  });
});

describe('ids of the contract', () => {
  const id = createOpaqueId('a secret of at least 32 characters');

  it('stay the same, and tell nothing of the stack’s', async () => {
    expect(await id('konto-1', 'bill', 'RE-1')).toMatch(/^[\w-]{22}$/);
    expect(await id('konto-1', 'bill', 'RE-1')).toBe(await id('konto-1', 'bill', 'RE-1'));
  });

  it('are worth nothing in another account, kind or process of another secret', async () => {
    const other = createOpaqueId('another one of at least 32 characters');
    const ids = await Promise.all([
      id('konto-1', 'bill', 'RE-1'),
      id('konto-2', 'bill', 'RE-1'),
      id('konto-1', 'line', 'RE-1'),
      id('konto-1', 'bill', 'RE-2'),
      other('konto-1', 'bill', 'RE-1'),
    ]);
    expect(new Set(ids).size).toBe(5);
  });
});

describe('civil dates', () => {
  it('are those of the telco, not of UTC', () => {
    expect(civilDate('2026-11-30T23:00:00.000Z', 'Europe/Berlin', 'x')).toBe('2026-12-01');
    expect(civilDate('2026-12-01T00:00:00+01:00', 'Europe/Berlin', 'x')).toBe('2026-12-01');
    expect(civilDate('2026-12-01', 'America/New_York', 'x')).toBe('2026-12-01');
    expect(() => civilDate('soon', 'Europe/Berlin', 'x')).toThrow('upstream-error');
  });
});
