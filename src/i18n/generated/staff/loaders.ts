// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { LocaleModule } from '@lit/localize';
import type { TargetLocale } from '../locale-codes.js';

/** Words of the telco's own people alone. */
export const staffLoaders: Readonly<Record<TargetLocale, () => Promise<LocaleModule>>> = {
  'de': () => import('./de.js'),
  'de-x-du': () => import('./de-x-du.js'),
  'en': () => import('./en.js'),
  'ar': () => import('./ar.js'),
  'da': () => import('./da.js'),
  'fi': () => import('./fi.js'),
  'fr': () => import('./fr.js'),
  'it': () => import('./it.js'),
  'nb': () => import('./nb.js'),
  'nl': () => import('./nl.js'),
  'pl': () => import('./pl.js'),
  'sv': () => import('./sv.js'),
  'tr': () => import('./tr.js'),
  'uk': () => import('./uk.js'),
};
