import type { Lexicon } from '../lexicon.js';
import { distress } from './distress.js';
import { feelings } from './feelings.js';
import { topics } from './topics.js';

/** German, as people write in a hurry: formal and informal, with and without umlauts. */
export const de: Lexicon = { language: 'de', ...feelings, topics, distress };
