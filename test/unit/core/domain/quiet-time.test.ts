import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  hasFreeTime,
  isQuiet,
  weekday,
  type QuietTime,
} from '../../../../src/core/domain/index.js';
import { civilDates, manyRuns } from '../../../support/arbitraries.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const window = (from: string, to: string, weekdays = everyDay): QuietTime => ({
  weekdays,
  from,
  to,
});
const night = window('20:00', '08:00');

describe('quiet times', () => {
  it.each([
    // A Wednesday.
    ['the night, in the evening', [night], '2026-11-25', '20:00', true],
    ['the night, in the morning', [night], '2026-11-25', '07:59', true],
    ['the night, just before', [night], '2026-11-25', '19:59', false],
    ['the night, just after', [night], '2026-11-25', '08:00', false],
    ['lunch, from its first minute', [window('12:00', '13:00')], '2026-11-25', '12:00', true],
    ['lunch, not on its last', [window('12:00', '13:00')], '2026-11-25', '13:00', false],
    ['a whole day', [window('00:00', '00:00', [3])], '2026-11-25', '23:59', true],
    ['a whole day, not the next', [window('00:00', '00:00', [3])], '2026-11-26', '00:00', false],
    [
      'the night of Tuesday, on Wednesday',
      [window('20:00', '08:00', [2])],
      '2026-11-25',
      '07:00',
      true,
    ],
    [
      'the night of Tuesday, over on Wednesday',
      [window('20:00', '08:00', [2])],
      '2026-11-25',
      '21:00',
      false,
    ],
    [
      'the night of Sunday, on Monday',
      [window('20:00', '08:00', [7])],
      '2026-11-23',
      '07:00',
      true,
    ],
    ['a noon to a noon', [window('12:00', '12:00', [3])], '2026-11-26', '11:59', true],
    ['a noon to a noon, over', [window('12:00', '12:00', [3])], '2026-11-26', '12:00', false],
    ['no weekday at all', [window('00:00', '00:00', [])], '2026-11-25', '12:00', false],
    ['none', [], '2026-11-25', '03:00', false],
    ['the second of two', [window('06:00', '07:00'), night], '2026-11-25', '23:00', true],
  ] as const)('%s', (_name, quietTimes, date, time, expected) => {
    expect(isQuiet(quietTimes as readonly QuietTime[], date, time)).toBe(expected);
  });

  it.each([
    ['none', [], true],
    ['every night', [night], true],
    ['every day, all day', [window('00:00', '00:00')], false],
    ['the two halves of the day', [window('08:00', '20:00'), night], false],
    ['all but one minute', [window('08:00', '19:59'), night], true],
    ['all days but one', [window('00:00', '00:00', [1, 2, 3, 4, 5, 6])], true],
    [
      'a Sunday that the night of Saturday fills',
      [
        window('00:00', '00:00', [1, 2, 3, 4, 5, 6]),
        window('08:00', '00:00', [7]),
        window('08:00', '08:00', [6]),
      ],
      false,
    ],
  ] as const)('leave time: %s', (_name, quietTimes, expected) => {
    expect(hasFreeTime(quietTimes as readonly QuietTime[])).toBe(expected);
  });
});

const clock = fc
  .nat(24 * 60 - 1)
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const windows = fc.array(fc.record({ weekdays: fc.subarray(everyDay), from: clock, to: clock }), {
  maxLength: 4,
});

describe('properties of quiet times', () => {
  it('are the same every week, and more of them are never less quiet', () => {
    fc.assert(
      fc.property(windows, windows, civilDates(), clock, (some, more, date, time) => {
        expect(isQuiet(some, addDays(date, 7), time)).toBe(isQuiet(some, date, time));
        if (isQuiet(some, date, time)) expect(isQuiet([...some, ...more], date, time)).toBe(true);
      }),
      manyRuns,
    );
  });

  it('touch the weekdays that they name, and the morning after', () => {
    fc.assert(
      fc.property(windows, civilDates(), clock, (some, date, time) => {
        const named = new Set(some.flatMap(({ weekdays }) => weekdays));
        if (!isQuiet(some, date, time)) return;
        expect(named.has(weekday(date)) || named.has(weekday(addDays(date, -1)))).toBe(true);
      }),
      manyRuns,
    );
  });

  it('leave time exactly when some minute of the week is free', () => {
    const minutes = Array.from(
      { length: 24 * 60 },
      (_, m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`,
    );
    fc.assert(
      fc.property(windows, (some) => {
        const isFree = everyDay.some((day) =>
          minutes.some((time) => !isQuiet(some, addDays('2024-01-01', day), time)),
        );
        expect(hasFreeTime(some)).toBe(isFree);
      }),
      { numRuns: 200 },
    );
  });
});
