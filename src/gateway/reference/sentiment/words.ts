/** A word of a comment, or a row of exclamation or question marks, or an emoji. */
export interface Word {
  readonly text: string;
  /** Counts on at every mark that ends a clause. */
  readonly clause: number;
}

/** No part can take what another one takes, so that reading stays linear. */
const parts =
  /(?<word>[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}]+)*|\[\p{L}+\]|[!?]{2,}|\p{Extended_Pictographic})|(?<end>[.,;:!?()\n–—])/gu;

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** One spelling for what is written in several: "Ärger", "aerger", "ÄÄÄÄRGER". */
export const folded = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .replace(/(\p{L})\1{2,}/gu, '$1');

export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let clause = 0;
  for (const { groups } of folded(text).matchAll(parts)) {
    if (groups?.word === undefined) clause += 1;
    else words.push({ text: groups.word, clause });
  }
  return words;
}
