import { findHarmful } from '../text.js';
import type { Copy, Message, Phrase, Rule, WordLists } from '../types.js';

/** A rule that forbids the phrases of one list. */
export function phraseRule(
  id: string,
  what: string,
  phrasesOf: (lists: WordLists) => readonly Phrase[],
  isExempt: (message: Message, copy: Copy) => boolean = () => false,
): Rule {
  return {
    id,
    *check(copy) {
      for (const message of copy.messages) {
        if (isExempt(message, copy)) continue;
        const { key, text } = message;
        for (const { words, better } of findHarmful(text, phrasesOf(copy.lists), copy.lists)) {
          yield { key, severity: 'error', message: what, words: [words], better };
        }
      }
    },
  };
}
