import type { TargetLocale } from './generated/locale-codes.js';

/**
 * The locale whose words stand in the code itself, in place of the source texts. In the package
 * build there is none and all words load on demand; the script-tag build replaces this module.
 */
export const builtInLocale: TargetLocale | undefined = undefined;

/** Which way it is written. */
export const builtInDirection: 'ltr' | 'rtl' = 'ltr';
