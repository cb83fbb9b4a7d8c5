import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  freeMoment,
  hasFreeTime,
  isQuiet,
  toLocalTime,
  weekday,
  type QuietTime,
  type SendingHours,
} from '../../../../src/core/domain/index.js';
import { manyRuns } from '../../../support/arbitraries.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const always: SendingHours = { weekdays: everyDay, from: '00:00', to: '23:59' };
const office: SendingHours = { weekdays: [1, 2, 3, 4, 5, 6], from: '09:00', to: '18:00' };
const window = (from: string, to: string): QuietTime => ({ weekdays: everyDay, from, to });
const night = [window('20:00', '08:00')];

const moment = (
  start: string,
  quietTimes: readonly QuietTime[],
  hours = always,
  timeZone = 'Europe/Berlin',
  holidays: readonly string[] = [],
) =>
  freeMoment(
    new Date(start),
    { timeZone, holidays: new Set(holidays) },
    quietTimes,
    hours,
  )?.toISOString();

describe('the next free moment', () => {
  it.each([
    ['now, to the second', '2026-11-25T12:00:31.500Z', [], always, '2026-11-25T12:00:31.500Z'],
    ['after the night', '2026-11-25T19:00:31.500Z', night, always, '2026-11-26T07:00:00.000Z'],
    ['when the office opens', '2026-11-25T19:00:00.000Z', [], office, '2026-11-26T08:00:00.000Z'],
    // A Saturday evening; nobody writes on Sundays.
    ['over a Sunday', '2026-11-28T19:00:00.000Z', [], office, '2026-11-30T08:00:00.000Z'],
    [
      'not within a minute that is quiet',
      '2026-11-26T06:59:59.999Z',
      night,
      always,
      '2026-11-26T07:00:00.000Z',
    ],
    [
      'at an odd minute',
      '2026-11-25T10:00:00.000Z',
      [window('10:00', '11:07')],
      office,
      '2026-11-25T10:07:00.000Z',
    ],
    // The customer is free in the evening alone: that counts more than the telco's hours.
    [
      'outside the hours, where they leave nothing',
      '2026-11-25T10:00:00.000Z',
      [window('08:00', '19:30')],
      office,
      '2026-11-25T18:30:00.000Z',
    ],
    ['never', '2026-11-25T10:00:00.000Z', [window('00:00', '00:00')], office, undefined],
  ] as const)('%s', (_name, start, quietTimes, hours, expected) => {
    expect(moment(start, quietTimes as readonly QuietTime[], hours)).toBe(expected);
  });

  it('is on no holiday', () => {
    const christmas = ['2026-12-25', '2026-12-26'];
    expect(moment('2026-12-24T20:00:00.000Z', [], office, 'Europe/Berlin', christmas)).toBe(
      '2026-12-28T08:00:00.000Z',
    );
  });

  it.each([
    // In Berlin 02:00 becomes 03:00: the quiet time ends at the first moment that there is.
    [
      'in the gap of spring',
      '2026-03-29T00:30:00.000Z',
      '01:00',
      '02:30',
      'Europe/Berlin',
      '2026-03-29T01:00:00.000Z',
    ],
    [
      'after a night of 11 hours',
      '2026-03-28T20:00:00.000Z',
      '20:00',
      '08:00',
      'Europe/Berlin',
      '2026-03-29T06:00:00.000Z',
    ],
    [
      'after a night of 13 hours',
      '2026-10-24T19:00:00.000Z',
      '20:00',
      '08:00',
      'Europe/Berlin',
      '2026-10-25T07:00:00.000Z',
    ],
    // The hour from 02:00 comes twice: free from 02:30, quiet once more, and free again.
    [
      'at the first 02:30 of autumn',
      '2026-10-25T00:00:00.000Z',
      '01:00',
      '02:30',
      'Europe/Berlin',
      '2026-10-25T00:30:00.000Z',
    ],
    [
      'at the second 02:30 of autumn',
      '2026-10-25T01:10:00.000Z',
      '01:00',
      '02:30',
      'Europe/Berlin',
      '2026-10-25T01:30:00.000Z',
    ],
    // The clock goes back into free time.
    [
      'at the second 02:00 of autumn',
      '2026-10-25T00:40:00.000Z',
      '02:30',
      '05:00',
      'Europe/Berlin',
      '2026-10-25T01:00:00.000Z',
    ],
    // Lord Howe moves by half an hour: 02:00 becomes 02:30, and on 5 April 02:00 becomes 01:30.
    [
      'in half a gap',
      '2026-10-03T15:15:00.000Z',
      '01:00',
      '02:15',
      'Australia/Lord_Howe',
      '2026-10-03T15:30:00.000Z',
    ],
    [
      'in half an hour twice',
      '2026-04-04T14:50:00.000Z',
      '01:45',
      '05:00',
      'Australia/Lord_Howe',
      '2026-04-04T15:00:00.000Z',
    ],
    [
      'in a zone of quarters',
      '2026-06-01T15:00:00.000Z',
      '20:00',
      '08:00',
      'Asia/Kathmandu',
      '2026-06-02T02:15:00.000Z',
    ],
  ] as const)('%s', (_name, start, from, to, timeZone, expected) => {
    expect(moment(start, [window(from, to)], always, timeZone)).toBe(expected);
  });
});

const clock = fc
  .nat(24 * 60 - 1)
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, '0')}:${String(m % 60).padStart(2, '0')}`);
const windows = fc
  .array(fc.record({ weekdays: fc.subarray(everyDay), from: clock, to: clock }), { maxLength: 3 })
  .filter(hasFreeTime);
const hours = fc
  .tuple(fc.subarray(everyDay, { minLength: 1 }), clock, clock)
  .filter(([, from, to]) => from < to)
  .map(([weekdays, from, to]): SendingHours => ({ weekdays, from, to }));
const zones = fc.constantFrom('Europe/Berlin', 'Australia/Lord_Howe', 'America/St_Johns');
/** Around the changes of the clocks of 2026, in all of these zones, and any other time. */
const starts = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '2026-03-08',
        '2026-03-29',
        '2026-04-05',
        '2026-10-04',
        '2026-10-25',
        '2026-11-01',
      ),
      fc.integer({ min: -2 * 86_400, max: 2 * 86_400 }),
    )
    .map(([day, seconds]) => new Date(Date.parse(day) + seconds * 1000)),
  fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
);

describe('properties of the free moment', () => {
  it('is there, not before, never quiet, and the same when asked again until then', () => {
    fc.assert(
      fc.property(
        windows,
        hours,
        zones,
        starts,
        fc.float({ min: 0, max: 1, noNaN: true }),
        (quiet, open, timeZone, start, part) => {
          const calendar = { timeZone, holidays: new Set<string>() };
          const found = freeMoment(start, calendar, quiet, open)!;
          expect(found >= start).toBe(true);
          const { date, time } = toLocalTime(found, timeZone);
          expect(isQuiet(quiet, date, time)).toBe(false);
          const later = new Date(start.getTime() + part * (found.getTime() - start.getTime()));
          expect(freeMoment(later, calendar, quiet, open)).toEqual(found);
        },
      ),
      // Each run asks for hundreds of local times.
      { numRuns: manyRuns.numRuns / 5 },
    );
  });

  it('is the first minute that passes, looked for minute by minute', () => {
    fc.assert(
      fc.property(windows, zones, starts, (quiet, timeZone, start) => {
        const calendar = { timeZone, holidays: new Set<string>() };
        const found = freeMoment(start, calendar, quiet, office)!;
        const isOpen = (at: Date): boolean => {
          const { date, time } = toLocalTime(at, timeZone);
          return (
            !isQuiet(quiet, date, time) &&
            office.weekdays.includes(weekday(date)) &&
            time >= office.from &&
            time < office.to
          );
        };
        if (!isOpen(found)) return; // No time of the office is free: another rule.
        let at = start.getTime();
        while (at < found.getTime()) {
          expect(isOpen(new Date(at))).toBe(false);
          at = (Math.floor(at / 60_000) + 1) * 60_000;
        }
      }),
      { numRuns: 200 },
    );
  });
});
