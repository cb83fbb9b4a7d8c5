import * as z from 'zod';
import { de } from './texts/de.js';
import { en } from './texts/en.js';
import type { Texts } from './texts/texts.js';

export const languages = ['de', 'en'] as const;
export type Language = (typeof languages)[number];
export type PageName = 'signIn' | 'bills' | 'care' | 'help' | 'settings' | 'imprint' | 'staff';

/** What a form says about the language of its page. */
export const LanguageField = z.enum(languages).catch('de');

/** Where each page is, in each language. */
export const paths: Record<Language, Record<PageName, string>> = {
  de: {
    signIn: '/anmelden',
    bills: '/rechnungen',
    care: '/schritt-fuer-schritt',
    help: '/hilfe',
    settings: '/einstellungen',
    imprint: '/impressum',
    staff: '/staff',
  },
  en: {
    signIn: '/en/sign-in',
    bills: '/en/bills',
    care: '/en/step-by-step',
    help: '/en/help',
    settings: '/en/settings',
    imprint: '/en/imprint',
    staff: '/en/staff',
  },
};

export const texts: Record<Language, Texts> = { de, en };

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}
