import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annualRate, aprPercent, yearsBetween } from '../../../../src/core/domain/apr.js';
import { addDays, addMonths, splitMinor } from '../../../../src/core/domain/index.js';
import { civilDates, manyRuns } from '../../../support/arbitraries.js';

// The cases with their answers are vectors: see vectors.test.ts.
describe('the annual percentage rate', () => {
  it('makes the payments worth the principal, whatever they cost', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1_000, max: 1_000_000 }),
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 1, max: 24 }),
        (principalMinor, costPercent, count) => {
          const costMinor = Math.floor((principalMinor * costPercent) / 100);
          const payments = splitMinor(principalMinor + costMinor, count).map(
            (amountMinor, index) => ({ amountMinor, years: (index + 1) / 12 }),
          );
          const rate = annualRate(principalMinor, payments);
          const worth = payments.reduce(
            (sum, { amountMinor, years }) => sum + amountMinor * (1 + rate) ** -years,
            0,
          );
          expect(Math.abs(worth - principalMinor)).toBeLessThan(0.01);
          expect(rate > 0).toBe(costMinor > 0);
        },
      ),
      manyRuns,
    );
  });

  it.each([
    ['less than was owed', 10_000, [{ amountMinor: 9_999, years: 1 }]],
    ['nothing owed', 0, [{ amountMinor: 1, years: 1 }]],
    ['no payment', 10_000, []],
    ['more than any plan costs', 100, [{ amountMinor: 10_101, years: 1 }]],
    ['no number', Number.NaN, [{ amountMinor: 1, years: 1 }]],
  ])('does not exist for %s', (_what, principalMinor, payments) => {
    expect(() => annualRate(principalMinor, payments)).toThrow('no annual percentage rate');
  });

  it('may be as high as the highest', () => {
    expect(annualRate(100, [{ amountMinor: 10_100, years: 1 }])).toBeCloseTo(100, 9);
    expect(annualRate(100, [{ amountMinor: 100, years: 1 }])).toBe(0);
  });

  it('counts from the day on which the plan is made', () => {
    const instalments = [{ amountMinor: 11_000, dueDate: '2027-11-23' }];
    expect(aprPercent(10_000, instalments, '2026-11-23')).toBe(10);
    expect(aprPercent(10_000, instalments, '2027-05-23')).toBe(21);
  });

  it('takes whole months as twelfths of a year, and days as a share of theirs', () => {
    fc.assert(
      fc.property(civilDates(), fc.integer({ min: 0, max: 60 }), (end, months) => {
        expect(yearsBetween(addMonths(end, -months), end)).toBe(months / 12);
        const more = yearsBetween(addDays(addMonths(end, -months), -1), end);
        expect(more).toBeGreaterThan(months / 12);
        expect(more).toBeLessThan((months + 1) / 12);
      }),
      manyRuns,
    );
  });
});
