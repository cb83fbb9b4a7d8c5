import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysOfWeek, weekOf, weeksFrom } from '../../../../src/core/domain/index.js';

describe('an ISO week', () => {
  test.each([
    ['2026-W47', '2026-11-16', '2026-11-22'],
    ['2026-W01', '2025-12-29', '2026-01-04'],
    ['2026-W53', '2026-12-28', '2027-01-03'],
    ['2027-W01', '2027-01-04', '2027-01-10'],
  ])('%s is from %s to %s', (week, from, to) => {
    expect(daysOfWeek(week)).toEqual({ week, from, to });
  });

  test.each(['2025-W53', '2026-W00', '2026-W54', '2026-47', 'W47'])('%s is none', (week) => {
    expect(daysOfWeek(week)).toBeUndefined();
  });

  test('has every day in it once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (days) => {
        const date = addDays('2000-01-01', days);
        const week = daysOfWeek(weekOf(date))!;
        expect(week.from <= date && date <= week.to).toBe(true);
        expect(weeksFrom(weeksFrom(week, 1), -1)).toEqual(week);
      }),
    );
  });
});
