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
};
