import type { ContactPreferences, LocalDate } from '../contract/index.js';
import { addDays, weekday } from './civil-date.js';

/** A window of local time in which nobody is contacted, on ISO weekdays 1-7. */
export type QuietTime = ContactPreferences['quietTimes'][number];

/** Minutes since midnight of `HH:MM`. */
export const minuteOf = (time: string): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/**
 * Whether nobody is contacted at a local time. A window that does not end later than it begins goes
 * on until that time of the next day: from 20:00 to 08:00 is the night, from 00:00 to 00:00 the day.
 *
 * @param time `HH:MM`
 */
export function isQuiet(quietTimes: readonly QuietTime[], date: LocalDate, time: string): boolean {
  const today = weekday(date);
  const yesterday = weekday(addDays(date, -1));
  const minute = minuteOf(time);
  return quietTimes.some(({ weekdays, from, to }) => {
    const [begin, end] = [minuteOf(from), minuteOf(to)];
    if (begin < end) return weekdays.includes(today) && minute >= begin && minute < end;
    return (
      (weekdays.includes(today) && minute >= begin) ||
      (weekdays.includes(yesterday) && minute < end)
    );
  });
}

/** The local times at which something may begin or end; between two of them nothing changes. */
const turns = (quietTimes: readonly QuietTime[]): readonly string[] => [
  ...new Set(['00:00', ...quietTimes.flatMap(({ from, to }) => [from, to])]),
];

/** A Monday; every week is like every other. */
const someMonday = '2024-01-01';

/** Whether the week has any time left in which somebody may be contacted. */
export function hasFreeTime(quietTimes: readonly QuietTime[]): boolean {
  return [0, 1, 2, 3, 4, 5, 6].some((day) =>
    turns(quietTimes).some((time) => !isQuiet(quietTimes, addDays(someMonday, day), time)),
  );
}
