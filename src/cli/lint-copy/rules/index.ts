import type { Rule } from '../types.js';
import { address } from './address.js';
import { amountsAndDates } from './amounts-and-dates.js';
import { blame } from './blame.js';
import { buttons } from './buttons.js';
import { choices } from './choices.js';
import { clauses } from './clauses.js';
import { keyConvention } from './key-convention.js';
import { longWords } from './long-words.js';
import { longestValues } from './longest-values.js';
import { loudness } from './loudness.js';
import { names } from './names.js';
import { pluralForms } from './plural-forms.js';
import { promises } from './promises.js';
import { readability } from './readability.js';
import { restrictions } from './restrictions.js';
import { sentenceLength } from './sentence-length.js';
import { threats } from './threats.js';
import { tone } from './tone.js';
import { urgency } from './urgency.js';

/** Every rule, in the order of the voice page. */
export const rules: readonly Rule[] = [
  keyConvention,
  pluralForms,
  sentenceLength,
  readability,
  longWords,
  clauses,
  loudness,
  threats,
  blame,
  urgency,
  restrictions,
  amountsAndDates,
  buttons,
  choices,
  address,
  names,
  tone,
  promises,
  longestValues,
];
