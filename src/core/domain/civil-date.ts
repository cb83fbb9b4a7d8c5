import type { LocalDate } from '../contract/index.js';

/**
 * Civil dates are strings `YYYY-MM-DD` in the telco's calendar. They have no time and no zone, and
 * they compare as strings: `a < b` means earlier.
 */

/** Public holidays, as data of the telco. Weekends are understood. */
export type Holidays = ReadonlySet<LocalDate>;

const pattern = /^(\d{4})-(\d\d)-(\d\d)$/;
const dayMs = 86_400_000;

interface Parts {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly day: number;
}

function toDate(year: number, month: number, day: number): Date {
  // `Date.UTC` reads years below 100 as 19xx.
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

function format(date: Date): LocalDate {
  return date.toISOString().slice(0, 10);
}

/**
 * Year, month and day of a civil date.
 * @returns undefined for anything else, 30 February included
 */
export function parseCivilDate(text: string): Parts | undefined {
  const [, year, month, day] = (pattern.exec(text) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const date = toDate(year, month, day);
  // 30 February would roll over into March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
    ? { year, month, day }
    : undefined;
}

function parts(date: LocalDate): Parts {
  const parsed = parseCivilDate(date);
  if (!parsed) throw new RangeError(`Not a civil date: ${date}`);
  return parsed;
}

/** @throws RangeError for what is no civil date */
export function dayOfMonth(date: LocalDate): number {
  return parts(date).day;
}

/** Whole days since 1 January 1970. */
function dayNumber(date: LocalDate): number {
  const { year, month, day } = parts(date);
  return toDate(year, month, day).getTime() / dayMs;
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return format(new Date((dayNumber(date) + days) * dayMs));
}

/** Days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: LocalDate, b: LocalDate): number {
  return dayNumber(b) - dayNumber(a);
}

/**
 * The same day `months` later, or the last day of a shorter month. Never chain it: give the anchor
 * day, so that 31 January is followed by 28 February and then by 31 March.
 * @param anchorDay day of the month 1-31 to aim at
 */
export function addMonths(
  date: LocalDate,
  months: number,
  anchorDay: number = parts(date).day,
): LocalDate {
  const { year, month } = parts(date);
  const lastDay = toDate(year, month + months + 1, 0).getUTCDate();
  return format(toDate(year, month + months, Math.min(anchorDay, lastDay)));
}

/** ISO weekday, 1 (Monday) to 7 (Sunday). */
export function weekday(date: LocalDate): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** Monday to Friday and no holiday. */
export function isBusinessDay(date: LocalDate, holidays: Holidays): boolean {
  return weekday(date) < 6 && !holidays.has(date);
}

/**
 * The date itself, or the next business day when it is none. Source: BGB §193.
 */
export function onBusinessDay(date: LocalDate, holidays: Holidays): LocalDate {
  let day = date;
  while (!isBusinessDay(day, holidays)) day = addDays(day, 1);
  return day;
}

/** The `count`th business day after `date`. */
export function addBusinessDays(date: LocalDate, count: number, holidays: Holidays): LocalDate {
  let day = date;
  for (let i = 0; i < count; i++) day = onBusinessDay(addDays(day, 1), holidays);
  return day;
}
