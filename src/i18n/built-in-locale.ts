import type { TargetLocale } from './generated/locale-codes.js';
import * as switching from './switch-locale.js';

/**
 * The locale whose words stand in the code itself, in place of the source texts. In the package
 * build there is none and all words load on demand; the script-tag build replaces this module by
 * one with a locale, which loads the means to serve another one only when that is wished for.
 */
export const builtInLocale: TargetLocale | undefined = undefined;

export const loadSwitching = (): Promise<typeof switching> => Promise.resolve(switching);
