import { wordsOf } from '../text.js';
import type { Rule } from '../types.js';

/** More words than this in a sentence are an error. */
export const mostWords = 20;
const manyWords = 15;

/** L1: short sentences. A value counts as one word; L16 looks at its longest form. */
export const sentenceLength: Rule = {
  id: 'L1',
  *check({ messages }) {
    for (const { key, sentences } of messages) {
      for (const sentence of sentences) {
        const count = wordsOf(sentence).length;
        if (count <= manyWords) continue;
        yield {
          key,
          severity: count > mostWords ? 'error' : 'warning',
          message: `a sentence of ${count} words (at most ${mostWords}, better ${manyWords})`,
          words: [sentence],
          better: 'two sentences, each with one thought',
        };
      }
    }
  },
};
