import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addMonths,
  daysBetween,
  isBusinessDay,
  onBusinessDay,
  parseCivilDate,
  weekday,
} from '../../../../src/core/domain/index.js';
import { civilDates, manyRuns } from '../../../support/arbitraries.js';

const christmas = new Set(['2026-12-25', '2026-12-26']);

describe('civil dates', () => {
  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20261201',
    '2026-12-01T00:00Z',
    '',
  ])('does not take %j for a date', (text) => expect(parseCivilDate(text)).toBeUndefined());

  test('refuses to calculate with what is no date', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
  });

  test('counts over a change of the clocks without losing a day', () => {
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(addDays('2026-03-28', 2)).toBe('2026-03-30');
  });

  test.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2027-01-31', 2, '2027-03-31'],
    ['2027-12-31', 2, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s plus %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  test('aims at the anchor day again after a short month', () => {
    const months = [1, 2, 3].map((index) => addMonths('2027-01-31', index, 31));
    expect(months).toEqual(['2027-02-28', '2027-03-31', '2027-04-30']);
  });

  test('knows the weekday', () => {
    expect(weekday('2026-11-23')).toBe(1);
    expect(weekday('2026-11-29')).toBe(7);
  });

  test('moves what falls on a holiday or weekend to the next business day (BGB §193)', () => {
    expect(onBusinessDay('2026-12-25', christmas)).toBe('2026-12-28');
    expect(onBusinessDay('2026-12-24', christmas)).toBe('2026-12-24');
  });

  test('counts business days over holidays', () => {
    expect(addBusinessDays('2026-12-23', 2, christmas)).toBe('2026-12-28');
  });

  test('adding days and counting them are inverse', () => {
    fc.assert(
      fc.property(civilDates(), fc.integer({ min: -5_000, max: 5_000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
      manyRuns,
    );
  });

  test('compares as text', () => {
    fc.assert(
      fc.property(civilDates(), civilDates(), (a, b) => {
        expect(a < b).toBe(daysBetween(a, b) > 0);
      }),
      manyRuns,
    );
  });

  test('a business day is never before the day itself, and at most four days later in a holiday week', () => {
    fc.assert(
      fc.property(civilDates(), (date) => {
        const day = onBusinessDay(date, christmas);
        expect(isBusinessDay(day, christmas)).toBe(true);
        expect(daysBetween(date, day)).toBeGreaterThanOrEqual(0);
        expect(daysBetween(date, day)).toBeLessThanOrEqual(4);
      }),
      manyRuns,
    );
  });
});
