import type { LocaleModule } from '@lit/localize';
import type { TargetLocale } from './generated/locale-codes.js';
import { staffLoaders } from './generated/staff/loaders.js';
import { loadLaterWords, setLocale } from './locale.js';
import { negotiateLocale } from './negotiate-locale.js';

/**
 * Serves the page in the locale that fits `wanted` best, with the words of the telco's own people
 * beside those of customers. Their tags share no page with a customer's: all words of a page are one
 * table, and a provider would replace it.
 *
 * @throws (rejects) when no words can be loaded; calling again tries again
 */
export async function useStaffLocale(wanted: string): Promise<TargetLocale> {
  const wish = negotiateLocale(wanted);
  const locale = await setLocale(wanted, load(wish));
  await loadLaterWords();
  return locale;
}

/** What does not arrive is shown in the English of the code. */
async function load(locale: TargetLocale): Promise<{ [L in TargetLocale]?: Templates }[]> {
  try {
    return [{ [locale]: (await staffLoaders[locale]()).templates }];
  } catch {
    return [];
  }
}

type Templates = LocaleModule['templates'];
