import { hasWord } from '../text.js';
import type { Rule } from '../types.js';

const mostLetters = 20;
const manyLetters = 14;

/** L3: short words. The parts of a word with a hyphen are read one by one. */
export const longWords: Rule = {
  id: 'L3',
  *check({ messages, lists: { glossary } }) {
    for (const { key, text } of messages) {
      const words = text.replaceAll(/\{\w+\}/g, '').match(/\p{L}{15,}/gu) ?? [];
      for (const word of words.filter((found) => !hasWord(found, glossary))) {
        yield {
          key,
          severity: word.length > mostLetters ? 'error' : 'warning',
          message: `a word of ${word.length} letters (at most ${mostLetters}, better ${manyLetters})`,
          words: [word],
          better: 'two short words, or the word in the glossary when readers need it',
        };
      }
    }
  },
};
