/**
 * A language that nobody speaks, made from English when Storybook starts: accented, 40 % longer and
 * written from right to left. What is cut, overlaps, is not worded or is put together from pieces
 * shows at once. Its code is the one that browsers use for this, so dates and amounts are Arabic.
 */
import type { LocaleModule } from '@lit/localize';
import { targetLocales } from '../src/i18n/generated/locale-codes.js';
import { loaders } from '../src/i18n/generated/loaders.js';
import { staffLoaders } from '../src/i18n/generated/staff/loaders.js';

export const pseudoLocale = 'ar-XB';

const plain = 'aceginosuyACEGINOSUYdlrtDLRT';
const accented = 'åçéĝîñöšûýÅÇÉĜÎÑÖŠÛÝđłŕţĐŁŔŢ';
const accents = new Map(
  [...plain].map((letter, index) => [letter, [...accented][index] ?? letter]),
);

/** A vowel of each word is drawn out, until the text is 40 % longer. */
function pseudo(text: string): string {
  let missing = Math.ceil(text.length * 0.4);
  const longer = text.replaceAll(/[\p{L}]+/gu, (word) => {
    const extra = Math.min(missing, Math.ceil(word.length * 0.4));
    missing -= extra;
    return word.replace(/[aeiouy](?!.*[aeiouy])|.$/i, (letter) => letter.repeat(extra + 1));
  });
  return [...longer].map((letter) => accents.get(letter) ?? letter).join('');
}

async function pseudoWords(words: Promise<LocaleModule>): Promise<LocaleModule> {
  const entries = Object.entries((await words).templates).map(([id, template]) => {
    if (typeof template === 'string') return [id, pseudo(template)];
    return [id, { ...template, strings: template.strings.map(pseudo) }];
  });
  return { templates: Object.fromEntries(entries) as LocaleModule['templates'] };
}

/** Lets this page be served in it; no build for customers knows of it. */
export function addPseudoLocale(): void {
  (targetLocales as unknown as string[]).push(pseudoLocale);
  const parts = Object.entries(loaders.en).map(([part, load]) => [part, () => pseudoWords(load())]);
  Object.assign(loaders, { [pseudoLocale]: Object.fromEntries(parts) });
  Object.assign(staffLoaders, { [pseudoLocale]: () => pseudoWords(staffLoaders.en()) });
}
