/** Formats that only later views need. Nothing here throws, whatever the locale. */
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

/** The words for each plural form of a language; `other` is always there. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { readonly other: string };

/** The form that fits the number: `plural(n, { one: 'eine Rechnung', other: `${n} Rechnungen` }, 'de')`. */
export function plural(count: number, forms: PluralForms, locale: string): string {
  return forms[cachedIntl(Intl.PluralRules, locale, {}).select(count)] ?? forms.other;
}
