import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { trialsOf } from '../../../../scripts/support/guard-trials.js';
import {
  anytimeDifference,
  customersNeeded,
  share,
  shareDifference,
  type Part,
} from '../../../../src/core/domain/index.js';
import { manyRuns } from '../../../support/arbitraries.js';

/** Some of a whole of at least one. */
const parts: fc.Arbitrary<Part> = fc
  .integer({ min: 1, max: 100_000 })
  .chain((whole) =>
    fc.record({ part: fc.integer({ min: 0, max: whole }), whole: fc.constant(whole) }),
  );
const rest = ({ part, whole }: Part): Part => ({ part: whole - part, whole });
const width = ({ low, high }: { low: number; high: number }) => high - low;

describe('a share', () => {
  test.each([
    // Newcombe 1998, table I, by Wilson's method.
    [81, 263, 25.53, 36.62],
    [15, 148, 6.24, 16.05],
    [0, 20, 0, 16.11],
    [1, 29, 0.61, 17.18],
  ])('of %d in %d is from %d to %d per cent', (part, whole, low, high) => {
    const estimate = share(part, whole);
    expect(estimate.value).toBeCloseTo((100 * part) / whole, 10);
    expect(estimate.low).toBeCloseTo(low, 2);
    expect(estimate.high).toBeCloseTo(high, 2);
  });

  it('is inside its interval, and that inside 0 to 100', () => {
    fc.assert(
      fc.property(parts, ({ part, whole }) => {
        const { value, low, high } = share(part, whole);
        expect(low).toBeGreaterThan(-1e-9);
        expect(value).toBeGreaterThanOrEqual(low - 1e-9);
        expect(high).toBeGreaterThanOrEqual(value - 1e-9);
        expect(high).toBeLessThan(100 + 1e-9);
      }),
      manyRuns,
    );
  });

  it('says of the others what is left', () => {
    fc.assert(
      fc.property(parts, (some) => {
        const [one, other] = [some, rest(some)].map(({ part, whole }) => share(part, whole));
        expect(one!.value + other!.value).toBeCloseTo(100, 8);
        expect(one!.low + other!.high).toBeCloseTo(100, 8);
      }),
      manyRuns,
    );
  });

  it('is surer the more there are', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 2, max: 50 }), ({ part, whole }, times) => {
        expect(width(share(part * times, whole * times))).toBeLessThan(width(share(part, whole)));
      }),
      manyRuns,
    );
  });

  it('of nothing is none', () => {
    for (const whole of [0, -1, Number.NaN]) expect(() => share(0, whole)).toThrow(RangeError);
  });
});

describe('a difference of two shares', () => {
  it('has the interval of Agresti and Caffo', () => {
    // 49 of 82 and 57 of 72 with two answers more each; standard error 0.07227.
    const { value, low, high } = shareDifference({ part: 48, whole: 80 }, { part: 56, whole: 70 });
    expect([value, low, high].map((each) => each.toFixed(2))).toEqual(['19.41', '5.25', '33.58']);
  });

  test.each([
    ['at one look', shareDifference],
    ['at every look', anytimeDifference],
  ])('%s turns its sign with the order, whatever the counts are', (_when, difference) => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [there, back] = [difference(a, b), difference(b, a)];
        expect(there.value).toBeCloseTo(-back.value, 8);
        expect(there.low).toBeCloseTo(-back.high, 8);
        expect(there.low).toBeLessThan(there.value);
        // Of those who are not counted it says the opposite.
        expect(difference(rest(a), rest(b)).low).toBeCloseTo(-there.high, 8);
      }),
      manyRuns,
    );
  });

  it('is less sure at every look than at one, and about the same figure', () => {
    fc.assert(
      fc.property(parts, parts, (a, b) => {
        const [once, always] = [shareDifference(a, b), anytimeDifference(a, b)];
        expect(always.value).toBeCloseTo(once.value, 10);
        expect(width(always)).toBeGreaterThan(1.2 * width(once));
      }),
      manyRuns,
    );
  });

  it('looked at each hour, finds what is not there one time in forty at most', () => {
    const trial = {
      usual: 0.3,
      other: 0.3,
      toleratedPoints: 0,
      perHour: 4,
      hours: 14 * 24,
      seed: 8,
    };
    const found = (interval: typeof shareDifference) =>
      trialsOf({ ...trial, trials: 400, interval }).stopped;
    expect(found(anytimeDifference)).toBeLessThan(2.5);
    // What the interval for a single look would do: the reason for the other one.
    expect(found(shareDifference)).toBeGreaterThan(10);
  });

  it('looked at each hour, finds what is there', () => {
    const trial = {
      usual: 0.3,
      other: 0.4,
      toleratedPoints: 0,
      perHour: 4,
      hours: 14 * 24,
      seed: 8,
    };
    expect(trialsOf({ ...trial, trials: 100 }).stopped).toBeGreaterThan(95);
  });
});

describe('how many customers are needed', () => {
  test.each([
    [50, 5, 1_568],
    [20, 5, 1_004],
    [50, 10, 392],
  ])('to see from %d %% a difference of %d points: %d', (percent, points, needed) => {
    expect(customersNeeded(percent, points)).toBe(needed);
  });

  it('is most in the middle, the same on both sides, and never nobody', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 100, noNaN: true }), (percent) => {
        const needed = customersNeeded(percent, 5);
        expect(needed).toBeLessThanOrEqual(customersNeeded(50, 5));
        expect(Math.abs(needed - customersNeeded(100 - percent, 5))).toBeLessThanOrEqual(1);
        expect(needed).toBeGreaterThanOrEqual(customersNeeded(0, 5));
        expect(customersNeeded(0, 5)).toBeGreaterThan(200);
      }),
      manyRuns,
    );
  });
});
