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
  | { readonly kind: 'negation'; readonly isSubject: boolean }
  | { readonly kind: 'but' | 'irony' };

/** What is turned over says less than its opposite: "not bad" is not "great". */
const turned = -0.75;
/** A negation that turns nothing over says that something is missing or does not work. */
const lack = -1;
const afterBut = 1.5;
/** How far from "nobody" blame may stand that nobody is to blame for: "nobody was rude". */
const subjectReach = 2;

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
    [{ kind: 'negation', isSubject: false }, lexicon.negations],
    [{ kind: 'negation', isSubject: true }, lexicon.negativeSubjects],
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
      const targets = targetsOf(negation, matches, words, lexicon);
      for (const target of targets) turnedOver.add(target);
      return targets.length === 0;
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
function targetsOf(
  negation: Match<Part>,
  matches: readonly Match<Part>[],
  words: readonly Word[],
  lexicon: Lexicon,
): readonly Match<Part>[] {
  const { value, from: start, to: end } = negation;
  const { negationReach: reach } = lexicon;
  const clause = words[end]?.clause;
  const near = matches.filter(
    (match) => match.value.kind === 'weight' && words[match.from]?.clause === clause,
  );
  const after = near.filter(({ from }) => from > end);
  const isSubject = value.kind === 'negation' && value.isSubject;
  const reached = isSubject
    ? doneByNobody(after, end, lexicon, words)
    : after.filter(({ from }) => from <= end + reach).slice(0, 1);
  if (reached.length > 0) return reached;
  const before = near.filter((match) => match.to < start && match.to >= start - reach);
  return before.filter(isPraise).slice(-1);
}

const isPraise = ({ value }: Match<Part>): boolean => value.kind === 'weight' && value.weight > 0;

/** Of the feelings after "nobody" those that are about what nobody did: all praise, else blame. */
function doneByNobody(
  after: readonly Match<Part>[],
  end: number,
  { verbsLast }: Lexicon,
  words: readonly Word[],
): readonly Match<Part>[] {
  const praise = after.filter(isPraise);
  if (praise.length > 0) return praise;
  const isLast = ({ from, to }: Match<Part>) =>
    verbsLast && words[to + 1]?.clause !== words[from]?.clause;
  return after.filter((match) => match.from <= end + subjectReach || isLast(match)).slice(0, 1);
}
