import { msg, str } from '@lit/localize';
import { formatDate } from '../../../../i18n/index.js';

/** Days that can be chosen, both included. */
export interface DayRange {
  readonly earliest: string;
  readonly latest: string;
}

export const isWithin = (day: string, { earliest, latest }: DayRange): boolean =>
  day >= earliest && day <= latest;

/** From which to which day. */
export function dayRange({ earliest, latest }: DayRange, locale: string): string {
  const earliestDate = formatDate(earliest, locale);
  const latestDate = formatDate(latest, locale);
  return msg(str`From ${earliestDate} to ${latestDate}.`, { id: 'support.form.day.hint' });
}

/** Beside the field. */
export function missingDay(range: DayRange | undefined, locale: string): string {
  if (!range) return msg('Please choose a day.', { id: 'support.form.day.error' });
  const earliestDate = formatDate(range.earliest, locale);
  const latestDate = formatDate(range.latest, locale);
  return msg(str`Please choose a day from ${earliestDate} to ${latestDate}.`, {
    id: 'support.form.dayRange.error',
  });
}
