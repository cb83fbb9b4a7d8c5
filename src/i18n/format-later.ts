/** Formats that only later views need. Nothing here throws, whatever the locale. */
import { formatNumber } from './format-number.js';
import { formatTime } from './format.js';
import { cachedIntl } from './intl-cache.js';

/**
 * `5. Oktober 2026 um 14:30`, in the telco's time zone.
 *
 * @param instant RFC 3339 in UTC
 * @param timeZone IANA name; an unknown one gives the time in UTC, and says so
 */
export function formatInstant(instant: string, timeZone: string, locale: string): string {
  const time = Date.parse(instant);
  const options = { dateStyle: 'long', timeStyle: 'short' } as const;
  const local = formatTime(time, locale, { ...options, timeZone });
  if (local !== undefined) return local;
  const utc = formatTime(time, locale, { ...options, timeZone: 'UTC' });
  return utc === undefined ? instant : `${utc} UTC`;
}

/** `Telefon, SMS und Internet`. */
export function formatList(items: readonly string[], locale: string): string {
  return cachedIntl(Intl.ListFormat, locale, {}).format(items);
}

/**
 * The form that fits the number, with the number in place of `#`:
 * `plural(3, '1 Rate|# Raten', 'de')` is `3 Raten`.
 *
 * @param forms one for each category that `Intl.PluralRules` has for the language, in CLDR's order:
 *   zero, one, two, few, many, other. The last one serves what has no form of its own.
 */
export function plural(count: number, forms: string, locale: string): string {
  const rules = cachedIntl(Intl.PluralRules, locale, {});
  const own = rules.resolvedOptions().pluralCategories;
  // Engines list the categories in orders of their own.
  const place = ['zero', 'one', 'two', 'few', 'many', 'other']
    .filter((category) => own.some((each) => each === category))
    .indexOf(rules.select(count));
  const all = forms.split('|');
  return (all[place] ?? all.at(-1) ?? forms).replace('#', formatNumber(count, locale));
}
