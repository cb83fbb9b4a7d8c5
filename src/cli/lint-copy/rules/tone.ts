import { withoutApproach } from '../../../i18n/views.js';
import { viewsOf } from '../readability.js';
import { findPhrases } from '../text.js';
import type { Fault, Message, Rule } from '../types.js';

const emoji = /\p{Extended_Pictographic}|[:;]-?[)(D](?!\p{L})/u;

/** L14: no idioms, no jokes, and pity at most once in a view. */
export const tone: Rule = {
  id: 'L14',
  *check({ messages, lists }) {
    for (const { key, text } of messages) {
      for (const { words, better } of findPhrases(text, lists.idioms)) {
        yield { key, severity: 'error', message: 'an idiom or a joke', words: [words], better };
      }
      const face = emoji.exec(text)?.[0];
      if (face) {
        yield {
          key,
          severity: 'error',
          message: 'a joke',
          words: [face],
          better: 'the words alone',
        };
      }
    }
    for (const members of viewsOf(messages).values()) yield* tooMuchPity(members, lists.pity);
  },
};

/** Failures are read one at a time, and so are the forms of a message for different approaches. */
function* tooMuchPity(members: readonly Message[], pity: readonly string[]): Iterable<Fault> {
  const phrases = pity.map((find) => ({ find, better: '' }));
  const together = new Map<string, { key: string; words: string[] }>();
  for (const { key, kind, text } of members) {
    const words = findPhrases(text, phrases).map((found) => found.words);
    const group = kind === 'error' ? withoutApproach(key) : 'read together';
    const known = together.get(group)?.words ?? [];
    if (words.length > 0) together.set(group, { key, words: [...known, ...words] });
  }
  for (const { key, words } of together.values()) {
    if (words.length < 2) continue;
    yield {
      key,
      severity: 'error',
      message: 'more than one word of pity in a view',
      words,
      better: 'what happened, and what is possible now',
    };
  }
}
