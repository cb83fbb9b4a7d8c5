import { describe, expect, test } from 'vitest';
import { toCivilDate, toInstant } from '../../../../src/core/domain/index.js';

describe('instants and civil dates', () => {
  test('the date depends on the zone', () => {
    const instant = new Date('2026-11-23T23:30:00Z');
    expect(toCivilDate(instant, 'Europe/Berlin')).toBe('2026-11-24');
    expect(toCivilDate(instant, 'Atlantic/Reykjavik')).toBe('2026-11-23');
    expect(toCivilDate(instant, 'America/New_York')).toBe('2026-11-23');
  });

  test.each([
    ['2026-11-23', '09:00', 'Europe/Berlin', '2026-11-23T08:00:00.000Z'],
    ['2026-07-01', '09:00', 'Europe/Berlin', '2026-07-01T07:00:00.000Z'],
    ['2026-10-25', '09:00', 'Europe/Berlin', '2026-10-25T08:00:00.000Z'],
    ['2026-10-25', '01:00', 'Europe/Berlin', '2026-10-24T23:00:00.000Z'],
    ['2026-10-25', '02:30', 'Europe/Berlin', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29', '02:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-03-29', '09:00', 'Europe/Berlin', '2026-03-29T07:00:00.000Z'],
    ['2026-01-01', '00:00', 'Pacific/Kiritimati', '2025-12-31T10:00:00.000Z'],
  ])('%s %s in %s is %s', (date, time, zone, expected) => {
    expect(toInstant(date, time, zone).toISOString()).toBe(expected);
  });

  test('names a zone that does not exist', () => {
    expect(() => toCivilDate(new Date(0), 'Europe/Nowhere')).toThrow(RangeError);
  });
});
