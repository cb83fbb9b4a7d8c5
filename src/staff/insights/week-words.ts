import { msg, str } from '@lit/localize';
import { formatDate, formatDayMonth } from '../../i18n/index.js';
import { mondayOf, numberOf } from './week.js';

/** `Woche 47: 16. November bis 22. November 2026` */
export function rangeOfWeek(week: string, locale: string): string {
  const monday = mondayOf(week) ?? '';
  const sunday = new Date(Date.parse(monday) + 6 * 86_400_000).toISOString().slice(0, 10);
  const numberLabel = String(numberOf(week));
  const firstDate = formatDayMonth(monday, locale);
  const lastDate = formatDate(sunday, locale);
  return msg(str`Week ${numberLabel}: ${firstDate} to ${lastDate}`, {
    id: 'insights.week.range.label',
  });
}

/** `Woche 47, 2026` */
export function shortName(week: string): string {
  const numberLabel = String(numberOf(week));
  const yearLabel = week.slice(0, 4);
  return msg(str`Week ${numberLabel}, ${yearLabel}`, { id: 'insights.week.short.label' });
}

export const reportTitle = (): string => msg('Weekly report', { id: 'insights.home.title' });
