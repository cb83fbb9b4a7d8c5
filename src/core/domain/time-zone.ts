import type { LocalDate } from '../contract/index.js';

/**
 * Where civil dates and instants meet. For servers: the page is told its dates and never works one
 * out, and the first use of `Intl` is expensive there.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

function format(timeZone: string): Intl.DateTimeFormat {
  let found = formats.get(timeZone);
  if (!found) {
    // Swedish writes dates and times as ISO 8601 does.
    found = new Intl.DateTimeFormat('sv-SE', {
      timeZone,
      dateStyle: 'short',
      timeStyle: 'medium',
    });
    formats.set(timeZone, found);
  }
  return found;
}

/** Wall-clock time as if it were UTC, in milliseconds. */
function wallClock(instant: Date, timeZone: string): number {
  return Date.parse(`${format(timeZone).format(instant).replace(' ', 'T')}Z`);
}

/**
 * The civil date at an instant in an IANA time zone.
 * @throws RangeError for a time zone that does not exist
 */
export function toCivilDate(instant: Date, timeZone: string): LocalDate {
  return format(timeZone).format(instant).slice(0, 10);
}

/**
 * What calendar and clock show at an instant.
 * @returns the time as `HH:MM`
 * @throws RangeError for a time zone that does not exist
 */
export function toLocalTime(
  instant: Date,
  timeZone: string,
): { readonly date: LocalDate; readonly time: string } {
  const text = format(timeZone).format(instant);
  return { date: text.slice(0, 10), time: text.slice(11, 16) };
}

/**
 * The instant of a local time. A time that the clocks skip in spring is taken an hour later; of the
 * two in autumn, the first.
 * @param time `HH:MM`
 */
export function toInstant(date: LocalDate, time: string, timeZone: string): Date {
  const wall = Date.parse(`${date}T${time}:00Z`);
  const offsetAt = (ms: number): number => wallClock(new Date(ms), timeZone) - ms;
  // Around a change of the clocks one of two offsets holds; in the gap of spring, neither does.
  const before = wall - offsetAt(wall - 86_400_000);
  const after = wall - offsetAt(wall + 86_400_000);
  const found = [before, after].find((ms) => wallClock(new Date(ms), timeZone) === wall);
  return new Date(found ?? Math.max(before, after));
}
