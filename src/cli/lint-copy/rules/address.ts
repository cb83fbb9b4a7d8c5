import { findPhrases } from '../text.js';
import type { AddressLists, Fault, Message, Rule } from '../types.js';

/** Where a clause starts, so that an imperative can stand there. */
const clauseStart = '(?<=^[„"‚(]?|[,:–] |(?:und|oder|dann|bitte) )';

/** L13: one form of address, and no message missing. */
export const address: Rule = {
  id: 'L13',
  *check({ locale, lists, messages, expectedKeys }) {
    const known = new Set(messages.map(({ key }) => key));
    for (const key of expectedKeys) {
      if (!known.has(key)) yield missing(key, locale);
    }
    if (!lists.address) return;
    const isInformal = locale.toLowerCase().endsWith('-x-du');
    for (const message of messages) {
      yield* isInformal
        ? formalWords(message, lists.address)
        : informalWords(message, lists.address);
    }
  },
};

function missing(key: string, locale: string): Fault {
  return {
    key,
    severity: 'error',
    message: `no text in ${locale}`,
    words: [],
    better: `npm run i18n:set -- ${key} ${locale}="..."`,
  };
}

function* informalWords({ key, sentences }: Message, lists: AddressLists): Iterable<Fault> {
  const phrases = [...lists.informalWords, ...lists.informalVerbs].map((find) => ({
    find,
    better: '',
  }));
  const imperative = new RegExp(
    `${clauseStart}(?:${lists.informalImperatives.join('|')})(?![\\p{L}-]| (?:ich|er|sie|es|Sie)(?!\\p{L}))`,
    'giu',
  );
  for (const sentence of sentences) {
    const words = [
      ...findPhrases(sentence, phrases).map((found) => found.words),
      ...[...sentence.matchAll(imperative)].map(([word]) => word),
    ];
    if (words.length === 0) continue;
    yield {
      key,
      severity: 'error',
      message: 'Du in a text that says Sie',
      words: [...new Set(words)],
      better: 'Lassen Sie uns gemeinsam eine Lösung finden',
    };
  }
}

function* formalWords({ key, sentences }: Message, lists: AddressLists): Iterable<Fault> {
  const formal = new RegExp(`(?<!\\p{L})(?:${lists.formalWords.join('|')})(?!\\p{L})`, 'gu');
  for (const sentence of sentences) {
    for (const { 0: word, index } of sentence.matchAll(formal)) {
      const certainty = isSentenceStart(sentence, index)
        ? judgeFirstWord(sentence.slice(index + word.length), word, lists)
        : 'formal';
      if (certainty === 'other') continue;
      yield {
        key,
        severity: certainty === 'formal' ? 'error' : 'warning',
        message:
          certainty === 'formal'
            ? 'Sie in a text that says Du'
            : `"${word}" may be the formal form of address in a text that says Du`,
        words: [word],
        better: 'Lass uns gemeinsam eine Lösung finden',
      };
    }
  }
}

/** Also after a colon or an opening quote, where a capital says nothing. */
function isSentenceStart(sentence: string, index: number): boolean {
  return /^$|[:–„"‚(] ?$/u.test(sentence.slice(0, index));
}

/**
 * "Sie" and "Ihr" as first words also mean she, they, her and their. Judged by what follows:
 * "Sie ist" and "Ihr könnt" are not formal, "Sie möchten" is, "Sie können" may be either.
 */
function judgeFirstWord(
  rest: string,
  word: string,
  { addressVerbs }: AddressLists,
): 'formal' | 'unsure' | 'other' {
  const next = /^ (\p{L}+)/u.exec(rest)?.[1];
  if (word !== 'Sie') return word === 'Ihr' && /^\p{Ll}+t$/u.test(next ?? '') ? 'other' : 'unsure';
  if (next && addressVerbs.includes(next)) return 'formal';
  return next && !/(?:n|sind)$/u.test(next) ? 'other' : 'unsure';
}
