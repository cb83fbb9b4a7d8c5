import type { Glossary, WordLists } from '../types.js';
import { ar } from './ar.js';
import { da } from './da.js';
import { de } from './de.js';
import { en } from './en.js';
import { fi } from './fi.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { nb } from './nb.js';
import { nl } from './nl.js';
import { pl } from './pl.js';
import { sv } from './sv.js';
import { tr } from './tr.js';
import { uk } from './uk.js';

/** For languages without lists: the rules that need none still hold, with English sample values. */
const neutral: WordLists = {
  capitals: en.capitals,
  abbreviations: [],
  numbers: [],
  threats: [],
  blame: [],
  urgency: [],
  harmless: [],
  relativeDates: [],
  absoluteDates: [],
  purposes: ['*'],
  purposeExample: '',
  currencies: en.currencies,
  units: en.units,
  glossary: [],
  brands: en.brands,
  idioms: [],
  pity: [],
  promises: [],
  ease: [],
  money: [],
  longest: en.longest,
};

const byLanguage: Readonly<Record<string, WordLists>> = {
  ar,
  da,
  de,
  en,
  fi,
  fr,
  it,
  nb,
  nl,
  pl,
  sv,
  tr,
  uk,
};

/** The lists of a locale's language, with what a telco's glossary adds to them. */
export function listsFor(
  locale: string,
  glossaries: Readonly<Record<string, Glossary>> = {},
): WordLists {
  const language = locale.split('-')[0]?.toLowerCase() ?? '';
  const lists = byLanguage[language] ?? neutral;
  const own = glossaries[language];
  if (!own) return lists;
  return {
    ...lists,
    glossary: [...lists.glossary, ...(own.words ?? []), ...(own.brands ?? [])],
    brands: [...lists.brands, ...(own.brands ?? [])],
    capitals: [...lists.capitals, ...(own.capitals ?? []), ...(own.brands ?? [])],
    threats: [...lists.threats, ...(own.threats ?? [])],
    blame: [...lists.blame, ...(own.blame ?? [])],
    urgency: [...lists.urgency, ...(own.urgency ?? [])],
    idioms: [...lists.idioms, ...(own.idioms ?? [])],
    promises: [...lists.promises, ...(own.promises ?? [])],
  };
}
