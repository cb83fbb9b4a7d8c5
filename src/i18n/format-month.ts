import { cachedIntl } from './intl-cache.js';

/** `Okt.`: for charts, where there is no room for more. The same month in every time zone. */
export function formatShortMonth(date: string, locale: string): string {
  const options = { month: 'short', timeZone: 'UTC' } as const;
  const time = Date.parse(date);
  return Number.isNaN(time) ? date : cachedIntl(Intl.DateTimeFormat, locale, options).format(time);
}
