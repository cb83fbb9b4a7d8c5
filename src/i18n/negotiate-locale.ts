import { fallbackLocale } from './fallback-locale.js';
import { targetLocales, type TargetLocale } from './generated/locale-codes.js';

/**
 * The locale that fits best, by the lookup of BCP 47 (RFC 4647, 3.4): `de-AT` and `de_DE` give
 * `de`. The form of address counts more than the region: `de-AT-x-du` gives `de-x-du`. Unknown and
 * malformed wishes give the fallback; this never throws.
 */
export function negotiateLocale(
  wanted: unknown,
  available: readonly TargetLocale[] = targetLocales,
): TargetLocale {
  const [range = '', address] = (typeof wanted === 'string' ? wanted : '')
    .replaceAll('_', '-')
    .toLowerCase()
    // Norwegian without a form, or in the other one: Bokmål is what there is.
    .replace(/^n[on]\b/, 'nb')
    .split('-x-');
  for (const ending of [`-x-${address}`, '']) {
    for (const subtags = range.split('-'); subtags.length > 0; subtags.pop()) {
      const match = available.find((locale) => locale.toLowerCase() === subtags.join('-') + ending);
      if (match) return match;
    }
  }
  return fallbackLocale;
}
