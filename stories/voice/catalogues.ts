import { targetLocales } from '../../src/i18n/index.js';

const sources = import.meta.glob<string>('../../xliff/*.xlf', { query: '?raw', import: 'default' });
const names = new Intl.DisplayNames('en', { type: 'language' });

/** The locales whose words the page can judge. */
export const locales: readonly { readonly locale: string; readonly name: string }[] =
  targetLocales.map((locale) => ({
    locale,
    name: locale === 'de-x-du' ? 'German, Du' : (names.of(locale) ?? locale),
  }));

/** Our own words by key, values as `{dueDate}`. */
export async function ownTexts(locale: string): Promise<Record<string, string>> {
  const source = (await sources[`../../xliff/${locale}.xlf`]?.()) ?? '';
  const xliff = new DOMParser().parseFromString(source, 'text/xml');
  return Object.fromEntries(
    [...xliff.querySelectorAll('trans-unit')].map((unit) => [
      unit.id,
      [...(unit.querySelector('target')?.childNodes ?? [])].map(written).join(''),
    ]),
  );
}

function written(node: Node): string {
  const value = node instanceof Element ? node.getAttribute('equiv-text') : null;
  return value?.replaceAll('${', '{') ?? node.textContent ?? '';
}
