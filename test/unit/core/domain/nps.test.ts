import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersIn,
  countScores,
  nps,
  npsChange,
  npsDifference,
  npsLevel,
  weightedNps,
} from '../../../../src/core/domain/index.js';

const counts = (promoters: number, passives: number, detractors: number) => ({
  promoters,
  passives,
  detractors,
});
const anyCounts = fc
  .tuple(fc.nat(400), fc.nat(400), fc.nat(400))
  .map(([p, n, d]) => counts(p, n, d))
  .filter((each) => answersIn(each) > 0);

const rounded = (estimate: object) =>
  Object.fromEntries(Object.entries(estimate).map(([key, value]) => [key, +value.toFixed(1)]));

describe('the Net Promoter Score', () => {
  test.each([
    [counts(20, 15, 15), { value: 10, low: -12.8, high: 31.6 }],
    [counts(5, 3, 2), { value: 30, low: -19.1, high: 65.2 }],
  ])('of %j has the interval of the rules', (answers, expected) => {
    expect(rounded(nps(answers))).toEqual(expected);
  });

  test('counts 0-6 as detractors, 7 and 8 as passives, 9 and 10 as promoters', () => {
    expect(countScores([0, 6, 7, 8, 9, 10])).toEqual(counts(2, 2, 2));
  });

  test('of nobody is refused', () => {
    expect(() => nps(counts(0, 0, 0))).toThrow(RangeError);
  });

  test('stays between -100 and 100, and turns round with its answers', () => {
    fc.assert(
      fc.property(anyCounts, (answers) => {
        const { value, low, high } = nps(answers);
        expect(-100 <= low && low < high && high <= 100).toBe(true);
        const turned = nps(counts(answers.detractors, answers.passives, answers.promoters));
        expect(turned.low).toBeCloseTo(-high, 9);
        expect(turned.value).toBeCloseTo(-value, 9);
      }),
    );
  });

  test.each([
    [9, 'nothing'],
    [10, 'counts'],
    [29, 'counts'],
    [30, 'score'],
  ])('of %i answers shows %s', (answers, level) => {
    expect(npsLevel(counts(answers, 0, 0))).toBe(level);
  });

  test('has changed only when the interval of the difference excludes 0', () => {
    expect(npsChange(counts(40, 30, 30), counts(45, 30, 25))).toBeUndefined();
    expect(npsChange(counts(40, 30, 30), counts(70, 20, 10))).toBe('up');
    expect(npsChange(counts(70, 20, 10), counts(40, 30, 30))).toBe('down');
    // Too few to be shown at all.
    expect(npsChange(counts(0, 0, 29), counts(29, 0, 0))).toBeUndefined();
    fc.assert(
      fc.property(anyCounts, anyCounts, (earlier, later) => {
        const { low, high } = npsDifference(earlier, later);
        if (npsChange(earlier, later)) expect(low > 0 || high < 0).toBe(true);
      }),
    );
  });
});

describe('a weighted score', () => {
  test('of groups that answered alike is the plain one', () => {
    const { effective, ...score } = weightedNps([
      { size: 100, counts: counts(10, 5, 5) },
      { size: 200, counts: counts(20, 10, 10) },
    ])!;
    expect(effective).toBeCloseTo(60);
    expect(score.value).toBeCloseTo(nps(counts(30, 15, 15)).value);
  });

  test('gives those their due who answer seldom, and is less sure of it', () => {
    const plain = nps(counts(90, 0, 10));
    const weighted = weightedNps([
      { size: 100, counts: counts(90, 0, 0) },
      { size: 100, counts: counts(0, 0, 10) },
    ])!;
    expect(weighted.value).toBeCloseTo(0);
    // Kish: (90 * 10/9 + 10 * 10)^2 / (90 * (10/9)^2 + 10 * 10^2)
    expect(weighted.effective).toBeCloseTo(36);
    expect(weighted.high - weighted.low).toBeGreaterThan(plain.high - plain.low);
  });

  test('of nobody is none', () => {
    expect(weightedNps([{ size: 100, counts: counts(0, 0, 0) }])).toBeUndefined();
  });
});
