import { localeReady, onlyLocale, setLocale } from '../i18n/locale.js';
import { negotiateLocale } from '../i18n/negotiate-locale.js';
import { loadChunk } from '../core/errors/load-chunk.js';
import type { KulanzError } from '../core/errors/kulanz-error.js';
import type { OwnWords } from '../i18n/own-words.js';
import type { KulanzOptions } from './options.js';
import { announceChange, page, servedLocale } from './page.js';
import type { AccountRuntime } from './runtime-port.js';

/** What the words in use, or on their way, were made of. */
let served: readonly unknown[] = [];

/**
 * Loads the words of the page: the locale that was asked for first, with that host's own words.
 *
 * @returns undefined while nobody has configured anything
 * @throws (rejects) when no words can be loaded; calling again tries again
 */
export async function usePageLocale(): Promise<string | undefined> {
  const wanted = servedLocale();
  if (wanted === undefined || onlyLocale) return wanted === undefined ? wanted : onlyLocale;
  const [runtime] = page().locales.keys();
  const { wording, wordingUrl } = runtime?.options ?? ({} as KulanzOptions);
  const wish = [wanted, wording, wordingUrl];
  if (wish.every((part, index) => part === served[index])) return localeReady();
  served = wish;
  const own = runtime && (wording ?? wordingUrl) ? readOwnWords(runtime) : undefined;
  try {
    const locale = await setLocale(wanted, own);
    if (locale !== negotiateLocale(wanted)) retryLater();
    return locale;
  } catch (error) {
    served = [];
    throw error;
  }
}

/** The next change tries again, and so does the end of a time without a connection. */
function retryLater(): void {
  served = [];
  globalThis.addEventListener('online', announceChange, { once: true });
}

/** Few hosts have any, so the code that checks them loads when they do. */
async function readOwnWords(runtime: AccountRuntime): Promise<readonly OwnWords[]> {
  try {
    const { readWording } = await loadChunk(() => import('./wording.js'));
    return await readWording(runtime);
  } catch (error) {
    runtime.reportError(error as KulanzError);
    return [];
  }
}
