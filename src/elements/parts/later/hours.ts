import type { SupportOptions } from '../../../core/contract/index.js';
import { formatWeekday } from '../../../i18n/later.js';

type Hours = NonNullable<SupportOptions['options'][number]['hours']>[number];

/** A Monday. */
const monday = Date.parse('2024-01-01');
const dayMs = 86_400_000;

/** `Montag – Freitag: 08:00–18:00`: days that follow each other with the same hours are one line. */
export function hoursWords(hours: readonly Hours[], locale: string): string[] {
  const runs: { first: Hours; last: Hours }[] = [];
  for (const day of [...hours].sort((one, other) => one.weekday - other.weekday)) {
    const run = runs.at(-1);
    const follows =
      run?.last.weekday === day.weekday - 1 &&
      run.first.from === day.from &&
      run.first.to === day.to;
    if (run && follows) run.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.map(({ first, last }) => {
    const days = [first, last].map(({ weekday }) => nameOf(weekday, locale));
    return `${[...new Set(days)].join(' – ')}: ${first.from}–${first.to}`;
  });
}

const nameOf = (weekday: number, locale: string): string =>
  formatWeekday(new Date(monday + (weekday - 1) * dayMs).toISOString().slice(0, 10), locale);
