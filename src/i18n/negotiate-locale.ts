import { fallbackLocale } from './fallback-locale.js';
import { targetLocales, type TargetLocale } from './generated/locale-codes.js';

/**
 * The locale that fits best, by the lookup of BCP 47 (RFC 4647, 3.4): `de-AT` and `de_DE` give
 * `de`. Unknown and malformed wishes give the fallback; this never throws.
 */
export function negotiateLocale(
  wanted: unknown,
  available: readonly TargetLocale[] = targetLocales,
): TargetLocale {
  const subtags = (typeof wanted === 'string' ? wanted : '')
    .replaceAll('_', '-')
    .toLowerCase()
    .split('-');
  for (; subtags.length > 0; subtags.pop()) {
    const range = subtags.join('-');
    const match = available.find((locale) => locale.toLowerCase() === range);
    if (match) return match;
  }
  return fallbackLocale;
}
