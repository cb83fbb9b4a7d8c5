import type { WordLists } from '../types.js';
import { de } from './de.js';
import { en } from './en.js';

/** For languages without lists: the rules that need none still hold, with English sample values. */
const neutral: WordLists = {
  capitals: en.capitals,
  abbreviations: [],
  numbers: [],
  threats: [],
  blame: [],
  urgency: [],
  relativeDates: [],
  absoluteDates: [],
  purposes: ['*'],
  purposeExample: '',
  currencies: en.currencies,
  units: en.units,
  longest: en.longest,
};

const byLanguage: Readonly<Record<string, WordLists>> = { de, en };

/** The lists of a locale's language. */
export function listsFor(locale: string): WordLists {
  return byLanguage[locale.split('-')[0]?.toLowerCase() ?? ''] ?? neutral;
}
