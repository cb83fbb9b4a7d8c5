import type { Rule } from '../types.js';
import { address } from './address.js';
import { amountsAndDates } from './amounts-and-dates.js';
import { blame } from './blame.js';
import { buttons } from './buttons.js';
import { choices } from './choices.js';
import { keyConvention } from './key-convention.js';
import { longestValues } from './longest-values.js';
import { loudness } from './loudness.js';
import { sentenceLength } from './sentence-length.js';
import { threats } from './threats.js';
import { urgency } from './urgency.js';

/** Every rule, in the order of the voice page. */
export const rules: readonly Rule[] = [
  keyConvention,
  sentenceLength,
  loudness,
  threats,
  blame,
  urgency,
  amountsAndDates,
  buttons,
  choices,
  address,
  longestValues,
];
