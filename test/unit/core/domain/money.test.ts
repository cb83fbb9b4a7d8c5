import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { money, splitMinor, sumMinor } from '../../../../src/core/domain/index.js';
import { manyRuns } from '../../../support/arbitraries.js';

const totals = fc.integer({ min: 0, max: 10_000_000_00 });
const counts = fc.integer({ min: 1, max: 120 });

describe('money', () => {
  test.each([
    [28_993, 6, [4_833, 4_832, 4_832, 4_832, 4_832, 4_832]],
    [8_490, 4, [2_123, 2_123, 2_122, 2_122]],
    [8_490, 6, [1_415, 1_415, 1_415, 1_415, 1_415, 1_415]],
    [2, 3, [1, 1, 0]],
  ])('splits %i by %i', (total, count, expected) => {
    expect(splitMinor(total, count)).toEqual(expected);
  });

  test('a split never loses or makes a cent, and differs by one cent at most', () => {
    fc.assert(
      fc.property(totals, counts, (total, count) => {
        const parts = splitMinor(total, count);
        expect(sumMinor(parts)).toBe(total);
        expect(Math.max(...parts) - Math.min(...parts)).toBeLessThanOrEqual(1);
        expect(parts).toEqual([...parts].sort((a, b) => b - a));
      }),
      manyRuns,
    );
  });

  test.each([
    [0.1, 2],
    [-1, 2],
    [100, 0],
    [100, 1.5],
    [Number.NaN, 1],
    [2 ** 53, 1],
  ])('refuses to split %d by %d', (total, count) => {
    expect(() => splitMinor(total, count)).toThrow(RangeError);
  });

  test('takes no fractions and no minus zero', () => {
    expect(() => money(10.5, 'EUR')).toThrow(RangeError);
    expect(Object.is(money(-0, 'EUR').amountMinor, 0)).toBe(true);
  });

  test('says so when a sum is too large to be exact', () => {
    expect(() => sumMinor([Number.MAX_SAFE_INTEGER, 1])).toThrow(RangeError);
  });
});
