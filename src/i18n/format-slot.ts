/** Appointments, in the telco's time zone. Nothing here throws, whatever the locale or the zone. */
import { formatTime } from './format.js';
import { cachedIntl } from './intl-cache.js';

/** `Mittwoch, 11. März 2026`: a civil date with its weekday, the same in every time zone. */
export function formatLongDay(date: string, locale: string): string {
  return formatCivil(date, locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
}

/** `Mittwoch` */
export function formatWeekday(date: string, locale: string): string {
  return formatCivil(date, locale, { weekday: 'long' });
}

function formatCivil(date: string, locale: string, options: Intl.DateTimeFormatOptions): string {
  return formatTime(Date.parse(date), locale, { ...options, timeZone: 'UTC' }) ?? date;
}

/**
 * `09:00–09:30 Uhr`
 *
 * @param timeZone IANA name; an unknown one gives the times in UTC, and says so
 */
export function formatTimeRange(
  from: string,
  to: string,
  timeZone: string,
  locale: string,
): string {
  const options = { hour: '2-digit', minute: '2-digit' } as const;
  const range = (zone: string): string =>
    cachedIntl(Intl.DateTimeFormat, locale, { ...options, timeZone: zone }).formatRange(
      Date.parse(from),
      Date.parse(to),
    );
  try {
    return range(timeZone);
  } catch {
    return `${range('UTC')} UTC`;
  }
}

/** Civil date and hour of an instant on the clocks of a time zone; of UTC where it is unknown. */
export function localTime(instant: string, timeZone: string): { date: string; hour: number } {
  const local = (zone: string): string =>
    // Swedish writes dates and times as ISO 8601 does.
    cachedIntl(Intl.DateTimeFormat, 'sv-SE', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: zone,
    }).format(Date.parse(instant));
  let text: string;
  try {
    text = local(timeZone);
  } catch {
    text = local('UTC');
  }
  return { date: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
}

const anyTime = '2000-01-01T00:00:00Z';

/**
 * Asks `Intl` for each of these once, as `warmFormats` does, while the times are on their way.
 * Each in a task of its own: a press in between is answered.
 */
export function warmSlotFormats(timeZone: string, locale: string): void {
  setTimeout(() => localTime(anyTime, timeZone));
  setTimeout(() => formatTimeRange(anyTime, anyTime, timeZone, locale));
  setTimeout(() => formatWeekday(anyTime, locale));
}
