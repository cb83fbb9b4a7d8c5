import { wordsOf } from '../text.js';
import type { ButtonLists, Rule } from '../types.js';

const buttonKinds = new Set(['action', 'primary', 'way']);

/** L11: a button says what it does, verb and object; "Weiter" alone does not. */
export const buttons: Rule = {
  id: 'L11',
  *check({ messages, lists: { buttons: language } }) {
    for (const { key, kind, text } of messages) {
      if (!kind || !buttonKinds.has(kind)) continue;
      if (language ? saysWhat(text, language) : wordsOf(text).length > 1) continue;
      yield {
        key,
        severity: 'error',
        message: 'a button is a verb and its object',
        words: [text],
        better: language?.example ?? 'what is done, and to what',
      };
    }
  },
};

function saysWhat(text: string, { complete, isVerb, vague, verbStands }: ButtonLists): boolean {
  if (complete.includes(text)) return true;
  const words = wordsOf(text);
  const verb = verbStands === 'first' ? words[0] : words.at(-1);
  const objects = words.filter((word) => word !== verb && !vague.includes(word.toLowerCase()));
  return objects.length > 0 && verb !== undefined && isVerb(verb);
}
