// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

import type { LocaleModule } from '@lit/localize';
import type { TargetLocale } from './locale-codes.js';

interface LocaleParts {
  readonly first: () => Promise<LocaleModule>;
  readonly later: () => Promise<LocaleModule>;
}

/** Literal imports, so that every bundler makes one lazy chunk of each part. */
export const loaders: Readonly<Record<TargetLocale, LocaleParts>> = {
  'de': {
    first: () => import('./locales/de.js'),
    later: () => import('./locales/de.later.js'),
  },
  'de-x-du': {
    first: () => import('./locales/de-x-du.js'),
    later: () => import('./locales/de-x-du.later.js'),
  },
  'en': {
    first: () => import('./locales/en.js'),
    later: () => import('./locales/en.later.js'),
  },
  'ar': {
    first: () => import('./locales/ar.js'),
    later: () => import('./locales/ar.later.js'),
  },
  'da': {
    first: () => import('./locales/da.js'),
    later: () => import('./locales/da.later.js'),
  },
  'fi': {
    first: () => import('./locales/fi.js'),
    later: () => import('./locales/fi.later.js'),
  },
  'fr': {
    first: () => import('./locales/fr.js'),
    later: () => import('./locales/fr.later.js'),
  },
  'it': {
    first: () => import('./locales/it.js'),
    later: () => import('./locales/it.later.js'),
  },
  'nb': {
    first: () => import('./locales/nb.js'),
    later: () => import('./locales/nb.later.js'),
  },
  'nl': {
    first: () => import('./locales/nl.js'),
    later: () => import('./locales/nl.later.js'),
  },
  'pl': {
    first: () => import('./locales/pl.js'),
    later: () => import('./locales/pl.later.js'),
  },
  'sv': {
    first: () => import('./locales/sv.js'),
    later: () => import('./locales/sv.later.js'),
  },
  'tr': {
    first: () => import('./locales/tr.js'),
    later: () => import('./locales/tr.later.js'),
  },
  'uk': {
    first: () => import('./locales/uk.js'),
    later: () => import('./locales/uk.later.js'),
  },
};
