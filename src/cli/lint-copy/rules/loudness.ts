import type { Rule } from '../types.js';

/** L5: nobody is shouted at, by capitals or by exclamation marks. */
export const loudness: Rule = {
  id: 'L5',
  *check({ messages, lists }) {
    for (const { key, text } of messages) {
      const capitals = (text.match(/(?<![\p{L}\p{N}{])\p{Lu}{4,}(?![\p{L}\p{N}])/gu) ?? []).filter(
        (word) => !lists.capitals.includes(word),
      );
      if (capitals.length > 0) {
        yield {
          key,
          severity: 'error',
          message: 'a word in capitals',
          words: capitals,
          better: capitals.map(capitalise).join(', '),
        };
      }
      if (/[!！¡]/.test(text)) {
        yield {
          key,
          severity: 'error',
          message: 'an exclamation mark',
          words: [text.match(/\S*\s?[!！¡]/)?.[0] ?? '!'],
          better: 'a full stop',
        };
      }
    }
  },
};

function capitalise(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase();
}
