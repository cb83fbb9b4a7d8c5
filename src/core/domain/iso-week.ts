import type { LocalDate } from '../contract/index.js';
import { addDays, weekday } from './civil-date.js';

/** ISO 8601 weeks: Monday to Sunday; week 1 is the one with 4 January. */

/** The civil days of a week, both included. */
export interface WeekDays {
  readonly week: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** The week that a day is in, such as `2026-W47`. */
export function weekOf(date: LocalDate): string {
  // A week belongs to the year of its Thursday.
  const thursday = addDays(date, 4 - weekday(date));
  const year = thursday.slice(0, 4);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / 86_400_000;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/**
 * Monday and Sunday of a week.
 * @returns undefined for what is no week, such as week 53 of a year that has 52
 */
export function daysOfWeek(week: string): WeekDays | undefined {
  const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(week) ?? [];
  if (year === undefined) return undefined;
  const fourth = `${year}-01-04`;
  const from = addDays(fourth, 1 - weekday(fourth) + 7 * (Number(number) - 1));
  return weekOf(from) === week ? { week, from, to: addDays(from, 6) } : undefined;
}

/** The week so many weeks later, or earlier. */
export function weeksFrom({ from }: WeekDays, weeks: number): WeekDays {
  const monday = addDays(from, 7 * weeks);
  return { week: weekOf(monday), from: monday, to: addDays(monday, 6) };
}
