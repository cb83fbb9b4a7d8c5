import { localeReady, setLocale } from '../i18n/locale.js';
import { servedLocale } from './page.js';

let served: string | undefined;

/**
 * Loads the words of the page's locale: the first one that was asked for.
 *
 * @returns undefined while nobody has configured anything
 * @throws (rejects) when no words can be loaded; calling again tries again
 */
export async function usePageLocale(): Promise<string | undefined> {
  const wanted = servedLocale();
  if (wanted === undefined || wanted === served) return served && localeReady();
  served = wanted;
  return setLocale(wanted).catch((error: unknown) => {
    served = undefined;
    throw error;
  });
}
