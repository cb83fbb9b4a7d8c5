import { configureLocalization, type TemplateMap } from '@lit/localize';
import { builtInLocale } from './built-in-locale.js';
import { sourceLocale, targetLocales, type TargetLocale } from './generated/locale-codes.js';
import { loaders } from './generated/loaders.js';

/** Words by locale. lit-localize holds these very objects, so later words are merged into them. */
const words = new Map<TargetLocale, TemplateMap>();
let localization: ReturnType<typeof configureLocalization> | undefined;

/** Which words of a locale. */
export interface Extent {
  /** Those of later views, too. */
  readonly later: boolean;
}

/**
 * Loads words, once.
 * @throws (rejects) when they cannot be loaded; calling again tries again
 */
export async function loadWords(locale: TargetLocale, { later }: Extent): Promise<void> {
  // Its words stand in the code.
  if (locale === builtInLocale) return;
  const parts = [loaders[locale].first(), ...(later ? [loaders[locale].later()] : [])];
  const loaded = (await Promise.all(parts)).map(({ templates }) => templates);
  words.set(locale, Object.assign(words.get(locale) ?? {}, ...loaded));
}

/** Makes lit-localize serve a locale whose words are loaded. */
export async function activate(locale: TargetLocale): Promise<void> {
  // Only once per page, and not at import: a second call throws.
  localization ??= configureLocalization({
    sourceLocale: builtInLocale ?? sourceLocale,
    targetLocales,
    // Words are loaded before lit-localize hears of a locale, because it remembers failures.
    loadLocale: async (loaded) => ({ templates: words.get(loaded as TargetLocale) ?? {} }),
  });
  await localization.setLocale(locale);
}
