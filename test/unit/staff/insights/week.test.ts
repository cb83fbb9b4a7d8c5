import { describe, expect, it } from 'vitest';
import { addWeeks, mondayOf, weekOf } from '../../../../src/staff/insights/week.js';

describe('ISO weeks', () => {
  it.each([
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-11-22', '2026-W47'],
    ['2026-12-31', '2026-W53'],
    ['1969-12-29', '1970-W01'],
  ])('%s is in %s', (date, week) => {
    expect(weekOf(Date.parse(date))).toBe(week);
  });

  it('begin on a Monday, and there is no week that a year does not have', () => {
    expect(mondayOf('2026-W47')).toBe('2026-11-16');
    expect(mondayOf('2020-W53')).toBe('2020-12-28');
    expect(mondayOf('2021-W53')).toBeUndefined();
    expect(mondayOf('2021-W00')).toBeUndefined();
    expect(mondayOf('heute')).toBeUndefined();
  });

  it('follow each other over 400 years without a gap', () => {
    let week = '1970-W01';
    for (
      let day = Date.parse('1970-01-05');
      day < Date.parse('2370-01-01');
      day += 7 * 86_400_000
    ) {
      week = addWeeks(week, 1);
      expect(weekOf(day)).toBe(week);
    }
  });
});
