import type { TemplateMap } from '@lit/localize';
import type { TargetLocale } from './generated/locale-codes.js';

/**
 * The locale whose words are inside the bundle. In the package build there is none and all words
 * load on demand; the script-tag build replaces this module by one that holds one locale.
 */
export const builtInLocale: TargetLocale | undefined = undefined;

/** The words of {@link builtInLocale}'s first views. */
export const builtInTemplates: TemplateMap | undefined = undefined;
