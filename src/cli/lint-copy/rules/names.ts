import type { Fault, Message, Rule } from '../types.js';

/** A word that is written like a name of a brand: an inner capital, a digit at its end, a sign. */
const nameLike =
  /(?<![\p{L}\p{N}{-])(?:\p{L}*\p{Ll}\p{Lu}\p{L}*\d*|\p{Lu}\p{L}+\d+|\p{L}[\p{L}\d]*[™®])(?![\p{L}\p{N}}])/gu;

/** L13: names of the brand are known, and written as the brand writes them. */
export const names: Rule = {
  id: 'L13',
  *check({ messages, lists: { brands, capitals } }) {
    const known = new Set([...brands, ...capitals]);
    for (const message of messages) {
      for (const [word] of message.text.matchAll(nameLike)) {
        if (!known.has(word)) yield unknownName(message, word, brands);
      }
      yield* misspelt(message, brands);
    }
  },
};

function unknownName({ key }: Message, word: string, brands: readonly string[]): Fault {
  const alike = brands.find((brand) => brand.toLowerCase() === word.toLowerCase());
  return {
    key,
    severity: 'error',
    message: 'a name that the glossary does not know',
    words: [word],
    better: alike ?? 'its plain name, or the name among the brands of the glossary',
  };
}

/** "nordlicht mobil" for "Nordlicht Mobil". Names of one word may be words as well: left alone. */
function* misspelt({ key, text }: Message, brands: readonly string[]): Iterable<Fault> {
  for (const brand of brands.filter((name) => name.includes(' '))) {
    const at = text.toLowerCase().indexOf(brand.toLowerCase());
    const written = text.slice(at, at + brand.length);
    if (at < 0 || written === brand) continue;
    yield {
      key,
      severity: 'error',
      message: 'a name of the brand, written in another way',
      words: [written],
      better: brand,
    };
  }
}
