import type { LocalDate } from '../contract/index.js';
import { weekday, type Holidays } from './civil-date.js';
import { isQuiet, minuteOf, type QuietTime } from './quiet-time.js';
import { toLocalTime } from './time-zone.js';

/** When the telco writes at all. Holidays are left out. */
export interface SendingHours {
  /** ISO weekdays 1-7. */
  readonly weekdays: readonly number[];
  /** Local times `HH:MM`. */
  readonly from: string;
  readonly to: string;
}

export interface Calendar {
  readonly timeZone: string;
  readonly holidays: Holidays;
}

const minuteMs = 60_000;
/** Clocks change on whole quarters, so that the wall clock runs on between two of them. */
const quarterMs = 15 * minuteMs;
/** Long enough for any row of holidays. */
const searchMs = 14 * 86_400_000;

type Test = (date: LocalDate, time: string) => boolean;

const within =
  ({ weekdays, from, to }: SendingHours, holidays: Holidays): Test =>
  (date, time) =>
    weekdays.includes(weekday(date)) && !holidays.has(date) && time >= from && time < to;

/**
 * The first moment that passes, looked for where the wall clock turns and at each quarter: the hour
 * that autumn has twice is looked at twice, the one that spring leaves out never.
 */
function firstMoment(
  start: Date,
  timeZone: string,
  turns: readonly number[],
  passes: Test,
): Date | undefined {
  let ms = start.getTime();
  const end = ms + searchMs;
  while (ms <= end) {
    const { date, time } = toLocalTime(new Date(ms), timeZone);
    if (passes(date, time)) return new Date(ms);
    const minute = minuteOf(time);
    const toTurn = Math.min(...turns.filter((turn) => turn > minute)) - minute;
    const wholeMinute = Math.floor(ms / minuteMs) * minuteMs;
    ms = Math.min(wholeMinute + toTurn * minuteMs, (Math.floor(ms / quarterMs) + 1) * quarterMs);
  }
  return undefined;
}

/**
 * The first moment, from `start` on, in which the customer may be contacted: in the telco's hours,
 * or, where the customer leaves none of those free, in any time that is.
 *
 * @returns undefined when the customer leaves no time at all
 */
export function freeMoment(
  start: Date,
  { timeZone, holidays }: Calendar,
  quietTimes: readonly QuietTime[],
  hours: SendingHours,
): Date | undefined {
  const turns = [hours, ...quietTimes].flatMap(({ from, to }) => [minuteOf(from), minuteOf(to)]);
  const isFree: Test = (date, time) => !isQuiet(quietTimes, date, time);
  const isOpen = within(hours, holidays);
  return (
    firstMoment(start, timeZone, turns, (date, time) => isFree(date, time) && isOpen(date, time)) ??
    firstMoment(start, timeZone, turns, isFree)
  );
}
