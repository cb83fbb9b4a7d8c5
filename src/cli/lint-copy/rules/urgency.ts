import { phraseRule } from './phrase-rule.js';

/** L8: no urgency that is not there. Real dates are written as dates (L10). */
export const urgency = phraseRule('L8', 'false urgency', (lists) => lists.urgency);
