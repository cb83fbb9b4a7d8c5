import type { LocalDate, PlanOffer } from '../contract/index.js';
import { addDays, addMonths, dayOfMonth, onBusinessDay, type Holidays } from './civil-date.js';

export type Frequency = Exclude<PlanOffer['frequency'], 'unknown'>;

/**
 * Where due dates come from: always the anchor, never the date before. Plain data, so that a plan
 * can keep it.
 */
export interface Rhythm {
  readonly frequency: Frequency;
  /** Base date of the first instalment. */
  readonly start: LocalDate;
  /** Day of the month 1-31 that monthly base dates aim at. */
  readonly anchorDay: number;
  /** An instalment is due this many days after its base date, so that the money is there. */
  readonly lagDays: number;
}

/** Days of a period; a month has about as many, and is never added as days. */
export const periodDays: Readonly<Record<Frequency, number>> = {
  monthly: 30,
  fortnightly: 14,
  weekly: 7,
};

function baseDate({ frequency, start, anchorDay }: Rhythm, index: number): LocalDate {
  return frequency === 'monthly'
    ? addMonths(start, index, anchorDay)
    : addDays(start, index * periodDays[frequency]);
}

/** When an instalment would be due if every day were a business day. */
function plannedDate(rhythm: Rhythm, index: number): LocalDate {
  return addDays(baseDate(rhythm, index), rhythm.lagDays);
}

function dueDate(rhythm: Rhythm, index: number, holidays: Holidays): LocalDate {
  return onBusinessDay(plannedDate(rhythm, index), holidays);
}

/** The first `count` dates of a rhythm before any of them is moved to a business day. */
export function plannedDates(rhythm: Rhythm, count: number): LocalDate[] {
  return [...Array(count).keys()].map((index) => plannedDate(rhythm, index));
}

/** The first `count` due dates of a rhythm that are not before `from`. */
export function dueDates(
  rhythm: Rhythm,
  from: LocalDate,
  count: number,
  holidays: Holidays,
): LocalDate[] {
  const dates: LocalDate[] = [];
  for (let index = 0; dates.length < count; index++) {
    const date = dueDate(rhythm, index, holidays);
    if (date >= from) dates.push(date);
  }
  return dates;
}

/** The first due date of a rhythm that is not before `from`. */
export function nextDueDate(rhythm: Rhythm, from: LocalDate, holidays: Holidays): LocalDate {
  let index = 0;
  let date = dueDate(rhythm, index, holidays);
  while (date < from) date = dueDate(rhythm, (index += 1), holidays);
  return date;
}

/** How many due dates there are from `from` to `until`, counted up to `limit`. */
export function countDueDates(
  rhythm: Rhythm,
  from: LocalDate,
  until: LocalDate,
  limit: number,
  holidays: Holidays,
): number {
  return dueDates(rhythm, from, limit, holidays).filter((date) => date <= until).length;
}

const namedDays: Readonly<Record<string, number>> = { first: 1, fifteenth: 15, last: 31 };

/** Day of the month on which money comes; undefined for `weekly` and `none`, which name no day. */
function paydayOfMonth(payday: string): number | undefined {
  const [, day] = /^day-([1-9]|[12]\d|3[01])$/.exec(payday) ?? [];
  return day === undefined ? namedDays[payday] : Number(day);
}

/**
 * A rhythm that starts at a given date and keeps its day of the month.
 * @example 31 January -> 28 February -> 31 March
 */
export function rhythmFrom(start: LocalDate, frequency: Frequency): Rhythm {
  return { frequency, start, anchorDay: dayOfMonth(start), lagDays: 0 };
}

/**
 * The rhythm that follows payday: each instalment is due one day after the money has come, or on the
 * next business day. Without a day of the month it starts as early as it may.
 * @param payday `first`, `fifteenth`, `last`, `weekly`, `none`, or a day of the month as `day-17`
 * @param earliest first day on which an instalment may be due
 */
export function rhythmForPayday(
  payday: string,
  frequency: Frequency,
  earliest: LocalDate,
  holidays: Holidays,
): Rhythm {
  const day = paydayOfMonth(payday);
  if (day === undefined) return rhythmFrom(earliest, frequency);
  const inMonth = (index: number): Rhythm => ({
    frequency,
    start: addMonths(earliest, index, day),
    anchorDay: day,
    lagDays: 1,
  });
  // Last month's payday can be due this month.
  let index = -1;
  while (dueDate(inMonth(index), 0, holidays) < earliest) index++;
  return inMonth(index);
}
