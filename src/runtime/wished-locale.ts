import type { KulanzOptions } from './options.js';

/** What a host asks for; without a wish the document's language. `formality` counts more. */
export function wishedLocale({
  locale = document.documentElement.lang,
  formality,
}: KulanzOptions): string {
  if (!formality) return locale;
  return locale.split('-x-')[0] + (formality === 'informal' ? '-x-du' : '');
}
