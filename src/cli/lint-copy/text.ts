/** Text as people read it: sentences, words, and phrases of a list. */
import type { Phrase, WordLists } from './types.js';

/** Stands for a full stop that ends no sentence, while sentences are split. */
const innerStop = '\ue000';
/** Stands for the brace of a value, so that a value can begin a sentence as a capital does. */
const openBrace = 'X\ue001';

/** Drops what readers do not see; every space (line breaks aside) and apostrophe is a plain one. */
export function normalise(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[^\S\n]+/g, ' ')
    .replaceAll('’', "'")
    .trim();
}

/**
 * Sentences of a text; each form of a plural ("1 Rate|# Raten") has its own. A full stop in an
 * abbreviation ("z. B."), an ordinal ("am 5. Oktober") or a decimal ends none, nor does a quoted
 * question inside a sentence.
 */
export function splitSentences(text: string, locale: string, lists: WordLists): string[] {
  return text.split('|').flatMap((form) => splitForm(form, locale, lists));
}

function splitForm(text: string, locale: string, lists: WordLists): string[] {
  const segments = new Intl.Segmenter(locale, { granularity: 'sentence' }).segment(
    protectStops(text, lists).replaceAll('{', openBrace),
  );
  const sentences: string[] = [];
  for (const { segment } of segments) {
    const sentence = segment.replaceAll(innerStop, '.').replaceAll(openBrace, '{').trim();
    const last = sentences.length - 1;
    if (/^\p{Ll}/u.test(sentence) && last >= 0) {
      sentences[last] += ` ${sentence}`;
    } else if (/[\p{L}\p{N}]/u.test(sentence)) {
      sentences.push(sentence);
    }
  }
  return sentences;
}

function protectStops(text: string, lists: WordLists): string {
  const { abbreviations, sentenceStarters } = lists;
  let safe = text;
  if (abbreviations.length > 0) {
    const abbreviation = abbreviations.map(toPattern).join('|');
    safe = safe.replaceAll(new RegExp(`(?<![\\p{L}\\p{N}])(?:${abbreviation})`, 'giu'), (found) =>
      found.replaceAll('.', innerStop),
    );
  }
  if (sentenceStarters) {
    safe = safe.replaceAll(
      /(?<![\d.,])(\d{1,2})\. (?=(\p{Lu}\p{L}*))/gu,
      (found, day: string, next: string) =>
        sentenceStarters.includes(next) ? found : `${day}${innerStop} `,
    );
  }
  return safe;
}

/** Words as a reader counts them: "E-Mail", "12,50" and `{dueDate}` are one each, "€" is none. */
export function wordsOf(sentence: string): string[] {
  return sentence.match(/\S*[\p{L}\p{N}]\S*/gu) ?? [];
}

/** A phrase that stands in a text, and what would be better. */
export interface FoundPhrase {
  readonly words: string;
  readonly better: string;
}

/** Every place where a phrase of the list stands; of overlapping ones the longest. */
export function findPhrases(
  text: string,
  phrases: readonly Phrase[],
  numbers: readonly string[] = [],
): FoundPhrase[] {
  const lower = text.toLowerCase();
  const found = phrases.flatMap((phrase) =>
    !lower.includes(beginningOf(phrase))
      ? []
      : [...text.matchAll(phraseExpression(phrase, numbers))].map(({ 0: words, index }) => ({
          words,
          better: phrase.better,
          start: index,
          end: index + words.length,
        })),
  );
  return found.filter(
    (inner) =>
      !found.some(
        (outer) =>
          outer.start <= inner.start &&
          outer.end >= inner.end &&
          outer.words.length > inner.words.length,
      ),
  );
}

/** As `findPhrases`, but what stands inside a longer phrase that is harmless is let off. */
export function findHarmful(
  text: string,
  phrases: readonly Phrase[],
  { harmless, numbers }: WordLists,
): FoundPhrase[] {
  const kind = harmless.map((find) => ({ find, better: letOff }));
  return findPhrases(text, [...phrases, ...kind], numbers).filter(
    ({ better }) => better !== letOff,
  );
}

/** In place of a better example. */
const letOff = '';

/** The plain letters with which a phrase begins: texts without them need no closer look. */
const beginningOf = ({ find }: Phrase): string =>
  /^[\p{L}\p{N}]*/u.exec(find)?.[0].toLowerCase() ?? '';

/** Expressions by what they are made of: all texts of a catalogue are read with the same ones. */
const expressions = new Map<string, RegExp>();

function phraseExpression(phrase: Phrase, numbers: readonly string[]): RegExp {
  const key = [phrase.find, phrase.exactCase, ...numbers].join('\n');
  const known = expressions.get(key) ?? makeExpression(phrase, numbers);
  expressions.set(key, known);
  return known;
}

function makeExpression({ find, exactCase }: Phrase, numbers: readonly string[]): RegExp {
  const number = ['\\d+', '\\{\\w+\\}', ...numbers.map(toPattern)].join('|');
  const pattern = toPattern(find).replaceAll('#', `(?:${number})`);
  // A hyphen makes a longer word: "Schuldner-Beratung" is not "Schuldner".
  const end = find.endsWith('*') ? '' : '(?![\\p{L}\\p{N}]|-\\p{L})';
  return new RegExp(`(?<![\\p{L}\\p{N}{])${pattern}${end}`, exactCase ? 'gu' : 'giu');
}

/** Whether one of the words of a list stands in the text; `*` stands for any ending. */
export function hasWord(text: string, words: readonly string[]): boolean {
  return (
    findPhrases(
      text,
      words.map((find) => ({ find, better: '' })),
    ).length > 0
  );
}

function toPattern(find: string): string {
  return find
    .replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '[\\p{L}\\p{N}-]*')
    .replaceAll(' … ', '(?:\\s+[^\\s.,?]+){0,4}\\s+')
    .replaceAll(' ', '\\s+');
}
