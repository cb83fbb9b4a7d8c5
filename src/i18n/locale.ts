import { builtInLocale } from './built-in-locale.js';
import type { LaterPart } from './generated/loaders.js';
import type { TargetLocale } from './generated/locale-codes.js';
import { loadSwitching } from './load-switching.js';
import { fallbackLocale } from './fallback-locale.js';
import { negotiateLocale } from './negotiate-locale.js';
import type { OwnWords } from './own-words.js';

export { directionOf } from './direction.js';

/** The only locale that this build has; undefined where pages may choose. */
export const onlyLocale: TargetLocale | undefined = undefined;

let current: TargetLocale | undefined;
/** Whether words have taken the place of those in the code. */
let isSwitched = false;
let ownWords: readonly OwnWords[] | undefined;
const laterWanted = new Set<LaterPart>();
let ready: Promise<TargetLocale> | undefined;
let newestRequest = 0;

/**
 * Serves the page in the locale that fits `wanted` best; the newest call wins.
 *
 * @param own the host's words, on their way; they never reject
 * @returns the locale in use once its words are there. When they cannot be loaded, the words in use
 *   stay, or the fallback locale takes over: compare with {@link negotiateLocale} to notice.
 * @throws (rejects) when no words at all can be loaded, or when the page has configured this copy
 *   of `@lit/localize` for itself. A later call tries again.
 */
export function setLocale(
  wanted: string | undefined,
  own?: Promise<readonly OwnWords[]>,
): Promise<TargetLocale> {
  ready = switchTo(negotiateLocale(wanted), ++newestRequest, own);
  return ready;
}

async function switchTo(
  wish: TargetLocale,
  request: number,
  own: Promise<readonly OwnWords[]> | undefined,
): Promise<TargetLocale> {
  const inUse = current ?? fallbackLocale;
  // Until the first switch, the words in the code are served as they are.
  if (wish === builtInLocale && !own && !isSwitched) return (current = wish);
  const { activate, loadWords } = await loadSwitching();
  let locale = wish;
  try {
    await loadWords(wish, laterWanted);
  } catch {
    locale = inUse;
    if (!current) await loadWords(locale, laterWanted);
  }
  const newWords = await own;
  if (request !== newestRequest) return localeReady();
  isSwitched = true;
  ownWords = newWords;
  await activate(locale, ownWords);
  return (current = locale);
}

/** The promise of the newest {@link setLocale}; chooses the fallback locale when there was none. */
export function localeReady(): Promise<TargetLocale> {
  return ready ?? setLocale(undefined);
}

/** The locale whose words are in use; before the first one is ready, the fallback. */
export function getLocale(): TargetLocale {
  return current ?? fallbackLocale;
}

/**
 * Loads the words of a tag's later views for the locale in use, and from then on with every locale.
 * Await it before such a view renders, next to the import of the view itself.
 *
 * @param tag without `kulanz-`; without it, only what tags share
 * @throws (rejects) when they cannot be loaded; calling again tries again.
 */
export async function loadLaterWords(tag?: Exclude<LaterPart, 'shared'>): Promise<void> {
  laterWanted.add('shared');
  if (tag) laterWanted.add(tag);
  const locale = await localeReady();
  if (locale === builtInLocale) return;
  const { activate, loadWords } = await loadSwitching();
  await loadWords(locale, laterWanted);
  // Another locale that came in between has brought its later words itself.
  if (locale === current) await activate(locale, ownWords);
}
