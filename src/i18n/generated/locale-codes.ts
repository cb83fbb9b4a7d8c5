// Made by scripts/build-locales.mjs from xliff/*.xlf. Do not edit by hand.

/** The language of the texts in the code; nobody is served in it. */
export const sourceLocale = 'en-x-source';

/** The locales people are served in. */
export const targetLocales = ['de', 'de-x-du', 'en', 'ar', 'da', 'fi', 'fr', 'it', 'nb', 'nl', 'pl', 'sv', 'tr', 'uk'] as const;
export type TargetLocale = (typeof targetLocales)[number];
