import deDu from '../../xliff/de-x-du.xlf?raw';
import de from '../../xliff/de.xlf?raw';
import en from '../../xliff/en.xlf?raw';

const sources: Readonly<Record<string, string>> = { de, 'de-x-du': deDu, en };

/** The locales whose words the page can judge. */
export const locales: readonly { readonly locale: string; readonly name: string }[] = [
  { locale: 'de', name: 'German, Sie' },
  { locale: 'de-x-du', name: 'German, Du' },
  { locale: 'en', name: 'English' },
];

/** Our own words by key, values as `{dueDate}`. */
export function ownTexts(locale: string): Record<string, string> {
  const xliff = new DOMParser().parseFromString(sources[locale] ?? '', 'text/xml');
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
