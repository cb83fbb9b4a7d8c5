import type { Lexicon } from '../lexicon.js';
import { distress } from './distress.js';
import { feelings } from './feelings.js';
import { topics } from './topics.js';

/** English, British first, as people write in a hurry: with and without apostrophes. */
export const en: Lexicon = { language: 'en', ...feelings, topics, distress };
