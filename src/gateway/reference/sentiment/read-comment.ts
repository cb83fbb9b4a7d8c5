import { de } from './de/index.js';
import { en } from './en/index.js';
import { feelingsOf, type Feelings, type Reason } from './feelings.js';
import type { Lexicon, Pattern, Topic } from './lexicon.js';
import { Matcher } from './matcher.js';
import { wordsOf, type Word } from './words.js';

export type Sentiment = 'negative' | 'neutral' | 'positive';

/** What a comment says, and by which entries of the lexicon. It repeats none of the comment. */
export interface CommentReading {
  /** Primary subtag of the lexicon that was used. */
  readonly language: string;
  readonly sentiment: Sentiment;
  readonly topics: readonly Topic[];
  /** Whether the words call for a person at once, in whichever language they are written. */
  readonly distress: boolean;
  readonly because: {
    readonly sentiment: readonly Reason[];
    readonly topics: readonly Pattern[];
    readonly distress: readonly Pattern[];
  };
}

/** Ours. A telco spreads its own words over them, or adds a language. */
export const defaultLexicons: readonly Lexicon[] = [de, en];

/** From here on a score is a feeling. */
const clear = 0.75;
/** Below it, praise and blame in one comment hold the balance. */
const mixed = 1.25;
/** The same where a "but" stands between them. */
const weighed = 2;
/** Need is no praise; but who is in need may still be thankful. */
const needWeight = -1;

/**
 * Reads what a customer wrote beside a score.
 * @param locale BCP 47, of the survey; in a language without a lexicon, the one that finds most reads
 * @param lexicons at least one; compiled once for each
 * @throws TypeError without a lexicon
 * @source own lexicons; how well they agree with people: test/unit/sentiment/agreement.md
 */
export function readComment(
  text: string,
  locale: string,
  lexicons = defaultLexicons,
): CommentReading {
  const words = wordsOf(text);
  const readers = lexicons.map(readerOf);
  const [language] = locale.toLowerCase().split('-');
  const own = readers.filter((reader) => reader.language === language);
  const [best] = (own.length > 0 ? own : readers)
    .map((reader) => reader.read(words))
    .sort((one, other) => weightOf(other) - weightOf(one));
  if (!best) throw new TypeError('readComment needs a lexicon');
  const distress = readers.flatMap((reader) => reader.distressIn(words));
  return {
    ...best,
    distress: distress.length > 0,
    because: { ...best.because, distress },
  };
}

const weightOf = ({ because }: { because: Omit<CommentReading['because'], 'distress'> }): number =>
  because.sentiment.length + because.topics.length;

/** A lexicon made ready to search. */
class Reader {
  readonly language: string;
  readonly #feelingsIn: (words: readonly Word[]) => Feelings;
  readonly #topics: Matcher<Topic>;
  readonly #distress: Matcher<'distress' | 'negation'>;

  constructor(lexicon: Lexicon) {
    this.language = lexicon.language;
    this.#feelingsIn = feelingsOf(lexicon);
    this.#topics = new Matcher(
      Object.entries(lexicon.topics) as [Topic, Lexicon['topics'][Topic]][],
    );
    this.#distress = new Matcher([
      ['distress', lexicon.distress],
      ['negation', lexicon.negations],
      ['negation', lexicon.negativeSubjects],
    ] as const);
  }

  read(words: readonly Word[]) {
    const { reasons, isWeighed } = this.#feelingsIn(words);
    const needs = this.distressIn(words).slice(0, 1);
    const feelings = [...reasons, ...needs.map((pattern) => ({ pattern, weight: needWeight }))];
    const topics = this.#topics.all(words);
    return {
      language: this.language,
      sentiment: sentimentOf(feelings, isWeighed),
      topics: [...new Set(topics.map(({ value }) => value))].sort(),
      because: {
        sentiment: feelings,
        topics: [...new Set(topics.map(({ pattern }) => pattern))],
      },
    };
  }

  /** Without what a negation right before it takes back: "no panic". */
  distressIn(words: readonly Word[]): readonly Pattern[] {
    const matches = this.#distress.apart(words);
    return matches
      .filter(({ value, from }, index) => {
        const before = matches[index - 1];
        const isTakenBack = before?.value === 'negation' && before.to === from - 1;
        return value === 'distress' && !isTakenBack;
      })
      .map(({ pattern }) => pattern);
  }
}

function sentimentOf(feelings: readonly Reason[], isWeighed: boolean): Sentiment {
  const score = feelings.reduce((sum, { weight }) => sum + weight, 0);
  const isMixed = [1, -1].every((sign) => feelings.some(({ weight }) => weight * sign > 0));
  const balance = isMixed ? (isWeighed ? weighed : mixed) : clear;
  if (Math.abs(score) < balance) return 'neutral';
  return score > 0 ? 'positive' : 'negative';
}

const readers = new WeakMap<Lexicon, Reader>();

function readerOf(lexicon: Lexicon): Reader {
  const known = readers.get(lexicon) ?? new Reader(lexicon);
  readers.set(lexicon, known);
  return known;
}
