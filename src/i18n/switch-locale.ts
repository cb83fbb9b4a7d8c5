import { configureLocalization, type TemplateMap } from '@lit/localize';
import { builtInLocale } from './built-in-locale.js';
import { sourceLocale, targetLocales, type TargetLocale } from './generated/locale-codes.js';
import { loadPart, type LaterPart } from './generated/loaders.js';
import type { OwnWords } from './own-words.js';

/** Words by locale. */
const loaded = new Map<TargetLocale, TemplateMap>();
/** The words in use: the one object that lit-localize holds. What is not in it stands in the code. */
const served: TemplateMap = {};
let configured: Promise<void> | undefined;

/**
 * Loads words, once.
 *
 * @param later those of later views, too
 * @throws (rejects) when they cannot be loaded; calling again tries again
 */
export async function loadWords(locale: TargetLocale, later: Iterable<LaterPart>): Promise<void> {
  // Its words stand in the code.
  if (locale === builtInLocale) return;
  const parts = (['first', ...later] as const).map((part) => loadPart(locale, part));
  const templates = (await Promise.all(parts)).map((module) => module.templates);
  loaded.set(locale, Object.assign({}, loaded.get(locale), ...templates));
}

/** Makes lit-localize serve a locale whose words are loaded; the host's own replace ours. */
export async function activate(
  locale: TargetLocale,
  ownWords: readonly OwnWords[] = [],
): Promise<void> {
  // Only once per page, and not at import: a second call throws.
  configured ??= configureLocalization({
    // Nobody is served the source locale, because its texts cannot be replaced.
    sourceLocale,
    targetLocales,
    loadLocale: () => Promise.resolve({ templates: served }),
  }).setLocale(targetLocales[0]);
  await configured;
  for (const id of Object.keys(served)) Reflect.deleteProperty(served, id);
  Object.assign(served, loaded.get(locale), ...ownWords.map((words) => words[locale]));
}
