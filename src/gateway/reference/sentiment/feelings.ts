import type { Lexicon, Pattern } from './lexicon.js';
import { Matcher, type Match } from './matcher.js';
import type { Word } from './words.js';

/** An entry that decided, and what it came to where it stands. */
export interface Reason {
  readonly pattern: Pattern;
  readonly weight: number;
}

type Part =
  | { readonly kind: 'weight'; readonly weight: number }
  | { readonly kind: 'intensifier'; readonly factor: number }
  | { readonly kind: 'negation' | 'but' | 'irony' };

/** What is turned over says less than its opposite: "not bad" is not "great". */
const turned = -0.75;
/** A negation that turns nothing over says that something is missing or does not work. */
const lack = -1;
const afterBut = 1.5;

export interface Feelings {
  readonly reasons: readonly Reason[];
  /** Whether the person weighs two sides: "friendly, but slow". */
  readonly isWeighed: boolean;
}

/** Finds what one language's words say about feelings, each with the entry that says so. */
export function feelingsOf(lexicon: Lexicon): (words: readonly Word[]) => Feelings {
  const matcher = new Matcher<Part>([
    ...lexicon.weights.map(([weight, patterns]) => [{ kind: 'weight', weight }, patterns] as const),
    ...lexicon.intensifiers.map(
      ([factor, patterns]) => [{ kind: 'intensifier', factor }, patterns] as const,
    ),
    [{ kind: 'negation' }, lexicon.negations],
    [{ kind: 'but' }, lexicon.buts],
    [{ kind: 'irony' }, lexicon.irony],
  ]);
  return (words) => {
    const matches = matcher.apart(words);
    const negations = matches.filter(({ value }) => value.kind === 'negation');
    const ironies = matches.filter(({ value }) => value.kind === 'irony');
    const but = matches.findLast(({ value }) => value.kind === 'but');
    const turnedOver = new Set<Match<Part>>();
    const lacks = negations.filter((negation) => {
      const target = targetOf(negation, matches, words, lexicon.negationReach);
      if (target) turnedOver.add(target);
      return !target;
    });
    const weighed = matches.map((match, index) => {
      const { value, pattern, from } = match;
      if (value.kind !== 'weight') return { pattern, weight: 0 };
      const before = matches[index - 1]?.value;
      const strength = before?.kind === 'intensifier' ? before.factor : 1;
      const place = but && from > but.from ? afterBut : 1;
      const weight = value.weight * strength * place * (turnedOver.has(match) ? turned : 1);
      return { pattern, weight: ironies.length > 0 ? -Math.abs(weight) : weight };
    });
    const missing = [...lacks, ...ironies].map(({ pattern }) => ({ pattern, weight: lack }));
    const reasons = [...weighed, ...missing].filter(({ weight }) => weight !== 0);
    return { reasons, isWeighed: but !== undefined };
  };
}

/** The next feeling that a negation reaches; else praise shortly before it, as in German. */
function targetOf(
  negation: Match<Part>,
  matches: readonly Match<Part>[],
  words: readonly Word[],
  reach: number,
): Match<Part> | undefined {
  const clause = words[negation.to]?.clause;
  const near = matches.filter(
    ({ value, from }) => value.kind === 'weight' && words[from]?.clause === clause,
  );
  const after = near.find(({ from }) => from > negation.to && from <= negation.to + reach);
  return (
    after ??
    near.findLast(
      ({ value, to }) =>
        value.kind === 'weight' &&
        value.weight > 0 &&
        to < negation.from &&
        to >= negation.from - reach,
    )
  );
}
