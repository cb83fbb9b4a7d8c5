import { builtInLocale } from './built-in-locale.js';
import type { TargetLocale } from './generated/locale-codes.js';
import { loadSwitching } from './load-switching.js';
import { fallbackLocale } from './fallback-locale.js';
import { negotiateLocale } from './negotiate-locale.js';

/** The only locale that this build has; undefined where pages may choose. */
export const onlyLocale: TargetLocale | undefined = undefined;

let current: TargetLocale | undefined;
let laterWanted = false;
let ready: Promise<TargetLocale> | undefined;
let newestRequest = 0;

/**
 * Serves the page in the locale that fits `wanted` best; the newest call wins.
 *
 * @returns the locale in use once its words are there. When they cannot be loaded, the words in use
 *   stay, or the fallback locale takes over: compare with {@link negotiateLocale} to notice.
 * @throws (rejects) when no words at all can be loaded, or when the page has configured this copy
 *   of `@lit/localize` for itself. A later call tries again.
 */
export function setLocale(wanted: string | undefined): Promise<TargetLocale> {
  ready = switchTo(negotiateLocale(wanted), ++newestRequest);
  return ready;
}

async function switchTo(wish: TargetLocale, request: number): Promise<TargetLocale> {
  const inUse = current ?? fallbackLocale;
  // Until the first switch, the words in the code are served as they are.
  if (wish === builtInLocale && wish === inUse) return (current = wish);
  const { activate, loadWords } = await loadSwitching();
  let locale = wish;
  try {
    await loadWords(wish, { later: laterWanted });
  } catch {
    locale = inUse;
    if (!current) await loadWords(locale, { later: laterWanted });
  }
  if (request !== newestRequest) return localeReady();
  await activate(locale);
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
 * Loads the words of later views for the locale in use, and from then on with every locale.
 * Await it before such a view renders, next to the import of the view itself.
 *
 * @throws (rejects) when they cannot be loaded; calling again tries again.
 */
export async function loadLaterWords(): Promise<void> {
  laterWanted = true;
  const locale = await localeReady();
  if (locale === builtInLocale) return;
  const { loadWords } = await loadSwitching();
  await loadWords(locale, { later: true });
}
