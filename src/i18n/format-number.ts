import { cachedIntl } from './intl-cache.js';

/** `1.234`, `12,5`: as many decimals as asked for, at most. */
export function formatNumber(value: number, locale: string, maximumFractionDigits = 0): string {
  return cachedIntl(Intl.NumberFormat, locale, { maximumFractionDigits }).format(value);
}

/** `+12`, `−5`, `0`: for scores that can be negative, and for differences. */
export function formatSigned(value: number, locale: string, maximumFractionDigits = 0): string {
  const options = { signDisplay: 'exceptZero', maximumFractionDigits } as const;
  return cachedIntl(Intl.NumberFormat, locale, options).format(value);
}

/** `4,2 s`, `1,5 min`: the unit that reads best. */
export function formatDuration(milliseconds: number, locale: string): string {
  const isLong = milliseconds >= 90_000;
  const value = milliseconds / (isLong ? 60_000 : 1000);
  return cachedIntl(Intl.NumberFormat, locale, {
    style: 'unit',
    unit: isLong ? 'minute' : 'second',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}
