import { worstCase } from '../message.js';
import { splitSentences, wordsOf } from '../text.js';
import type { Rule } from '../types.js';
import { mostWords } from './sentence-length.js';

/** L16: the longest amount, name and date leave every sentence short enough. */
export const longestValues: Rule = {
  id: 'L16',
  *check({ messages, lists, locale }) {
    for (const message of messages) {
      const unknown = message.placeholders.filter(({ kind }) => kind === undefined);
      if (unknown.length > 0) {
        yield {
          key: message.key,
          severity: 'error',
          message: 'a value whose longest form is unknown',
          words: unknown.map(({ name }) => `{${name}}`),
          better: `a name that ends in what it is (${Object.keys(lists.longest).join(', ')})`,
        };
      }
      if (message.placeholders.length === 0) continue;
      // Sentences that are too long already are a matter of L1.
      if (message.sentences.some((sentence) => wordsOf(sentence).length > mostWords)) continue;
      for (const sentence of splitSentences(worstCase(message, lists), locale, lists)) {
        const count = wordsOf(sentence).length;
        if (count <= mostWords) continue;
        yield {
          key: message.key,
          severity: 'error',
          message: `${count} words with the longest values (at most ${mostWords})`,
          words: [sentence],
          better: 'a shorter sentence around the value, or the value on its own line',
        };
      }
    }
  },
};
