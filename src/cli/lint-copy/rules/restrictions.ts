import { isRunning, viewsOf } from '../readability.js';
import { findPhrases, hasWord } from '../text.js';
import type { Message, Rule, WordLists } from '../types.js';
import { saysWhen } from './amounts-and-dates.js';

/** L9: who reads that a service is limited also reads since when, what still works and a way out. */
export const restrictions: Rule = {
  id: 'L9',
  *check({ messages, lists }) {
    if (!lists.restrictions) return;
    for (const [view, members] of viewsOf(messages)) {
      const naming = members.filter(isRunning).flatMap((message) => restrictionIn(message, lists));
      const [first] = naming;
      if (!first) continue;
      const missing = missingIn(members, lists);
      if (missing.length === 0) continue;
      yield {
        key: first.key,
        severity: 'error',
        message: `a limited service in ${view} without ${missing.join(', ')}`,
        words: [first.words],
        better: lists.restrictions.better,
      };
    }
  },
};

function restrictionIn({ key, sentences }: Message, { restrictions }: WordLists) {
  const phrases = (restrictions?.named ?? []).map((find) => ({ find, better: '' }));
  return sentences
    .filter((sentence) => !hasWord(sentence, restrictions?.lifted ?? []))
    .flatMap((sentence) => findPhrases(sentence, phrases))
    .map(({ words }) => ({ key, words }));
}

function missingIn(members: readonly Message[], lists: WordLists): string[] {
  const says = (words: readonly string[] = []) => members.some(({ text }) => hasWord(text, words));
  return [
    ...(members.some((message) => saysWhen(message, lists)) ? [] : ['its date']),
    ...(says(lists.restrictions?.stillWorks) ? [] : ['what still works']),
    ...(says(lists.restrictions?.waysOut) ? [] : ['a way out']),
  ];
}
