import { isRunning } from '../readability.js';
import type { Rule } from '../types.js';

/** L4: one subordinate clause in a sentence at most, and somebody who acts. */
export const clauses: Rule = {
  id: 'L4',
  *check({ messages, lists: { grammar } }) {
    if (!grammar) return;
    for (const message of messages) {
      const { key, sentences } = message;
      for (const sentence of sentences) {
        const subordinate = grammar.clausesOf(sentence);
        if (subordinate.length > 1) {
          yield {
            key,
            severity: 'error',
            message: `${subordinate.length} subordinate clauses in one sentence (at most 1)`,
            words: subordinate,
            better: 'a sentence for each thought',
          };
        }
        // A label has no room for the actor: "Being checked".
        const passive = isRunning(message) ? grammar.passiveOf(sentence) : undefined;
        if (passive) {
          yield {
            key,
            severity: 'warning',
            message: 'a passive that does not say who acts',
            words: [passive],
            better: grammar.passiveExample,
          };
        }
      }
    }
  },
};
