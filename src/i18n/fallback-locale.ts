import { builtInLocale } from './built-in-locale.js';
import type { TargetLocale } from './generated/locale-codes.js';

/** What people get when their wish is unknown or its words cannot be loaded. */
export const fallbackLocale: TargetLocale = builtInLocale ?? 'de';
