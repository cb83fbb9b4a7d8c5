import { phraseRule } from './phrase-rule.js';

/** L7: no blame. */
export const blame = phraseRule('L7', 'blame', (lists) => lists.blame);
