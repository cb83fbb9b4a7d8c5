import { wordsOf } from '../text.js';
import type { Rule } from '../types.js';

const buttonKinds = new Set(['action', 'primary', 'way']);

/** L11: a button says what it does, verb and object; "Weiter" alone does not. */
export const buttons: Rule = {
  id: 'L11',
  *check({ messages, lists: { buttons: language } }) {
    if (!language) return;
    for (const { key, kind, text } of messages) {
      if (!kind || !buttonKinds.has(kind) || language.complete.includes(text)) continue;
      const words = wordsOf(text);
      const verb = language.verbStands === 'first' ? words[0] : words.at(-1);
      const objects = words.filter(
        (word) => word !== verb && !language.vague.includes(word.toLowerCase()),
      );
      if (objects.length > 0 && verb && language.isVerb(verb)) continue;
      yield {
        key,
        severity: 'error',
        message: 'a button is a verb and its object',
        words: [text],
        better: language.example,
      };
    }
  },
};
