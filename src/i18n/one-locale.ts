/**
 * Stands in for `locale.ts` in script-tag files with one tag: they speak the one locale inside, and
 * their messages need neither ids nor a table. Whoever wants to switch takes another file.
 */
import { builtInDirection } from './built-in-locale.js';
import { fallbackLocale } from './fallback-locale.js';
import type * as locales from './locale.js';

export const onlyLocale: typeof locales.onlyLocale = fallbackLocale;
export const directionOf: typeof locales.directionOf = () => builtInDirection;
export const getLocale: typeof locales.getLocale = () => fallbackLocale;
export const localeReady: typeof locales.localeReady = () => Promise.resolve(fallbackLocale);
export const setLocale: typeof locales.setLocale = localeReady;
export const loadLaterWords: typeof locales.loadLaterWords = () => Promise.resolve();
