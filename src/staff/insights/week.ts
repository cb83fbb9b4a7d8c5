/** ISO 8601 weeks, such as `2026-W47`: Monday to Sunday, and week 1 is that of the first Thursday. */
const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
const pattern = /^(\d{4})-W(\d\d)$/;

/** The week of an instant, in UTC. */
export function weekOf(time: number): string {
  const day = Math.floor(time / dayMs);
  // 1 January 1970 was a Thursday: the week's year is that of its Thursday.
  const thursday = new Date((day - ((day + 3) % 7) + 3) * dayMs);
  const year = thursday.getUTCFullYear();
  const number = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / weekMs) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

/**
 * Monday of a week, as a civil date.
 * @returns undefined for what is no week, week 53 of a year with 52 included
 */
export function mondayOf(week: string): string | undefined {
  const [, year, number] = pattern.exec(week) ?? [];
  if (!year || !number) return undefined;
  // 4 January is always in week 1.
  const fourth = Date.UTC(Number(year), 0, 4) / dayMs;
  const monday = (fourth - ((fourth + 3) % 7) + 7 * (Number(number) - 1)) * dayMs;
  return weekOf(monday) === week ? new Date(monday).toISOString().slice(0, 10) : undefined;
}

/** The week so many weeks later; earlier when it is negative. */
export const addWeeks = (week: string, weeks: number): string =>
  weekOf(Date.parse(mondayOf(week) ?? '1970-01-01') + weeks * weekMs);

/** `47` */
export const numberOf = (week: string): number => Number(week.slice(-2));
