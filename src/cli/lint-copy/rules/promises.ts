import { findPhrases, hasWord } from '../text.js';
import type { Rule } from '../types.js';

/** L15: no promise that we may have to break, and nobody is told that paying is easy. */
export const promises: Rule = {
  id: 'L15',
  *check({ messages, lists }) {
    const money = [...lists.money, ...lists.currencies];
    for (const { key, sentences, placeholders } of messages) {
      const isAboutMoney = (sentence: string) =>
        hasWord(sentence, money) ||
        placeholders.some(({ kind, name }) => kind === 'amount' && sentence.includes(`{${name}}`));
      for (const sentence of sentences) {
        for (const { words, better } of findPhrases(sentence, lists.promises)) {
          yield { key, severity: 'error', message: 'a promise', words: [words], better };
        }
        if (!isAboutMoney(sentence)) continue;
        for (const { words, better } of findPhrases(sentence, lists.ease)) {
          yield { key, severity: 'error', message: 'easy, beside money', words: [words], better };
        }
      }
    }
  },
};
