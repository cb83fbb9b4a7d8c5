import type { Pattern, Patterns } from './lexicon.js';
import { folded, type Word } from './words.js';

/** An entry that was found, from its first word to its last. */
export interface Match<T> {
  readonly pattern: Pattern;
  readonly value: T;
  readonly from: number;
  readonly to: number;
}

interface Entry<T> {
  readonly pattern: Pattern;
  readonly value: T;
  /** Undefined: up to {@link longestGap} words. */
  readonly tests: readonly (((word: string) => boolean) | undefined)[];
}

const gap = '…';
const longestGap = 3;

const listed = (patterns: Patterns): Pattern[] =>
  patterns
    .split(',')
    .map((pattern) => pattern.trim().replace(/\s+/g, ' '))
    .filter((pattern) => pattern !== '');

function testOf(part: string): (word: string) => boolean {
  const core = part.replaceAll('*', '');
  const isOpenBefore = part.startsWith('*');
  const isOpenAfter = part.endsWith('*');
  if (isOpenBefore && isOpenAfter) return (word) => word.includes(core);
  if (isOpenBefore) return (word) => word.endsWith(core);
  if (isOpenAfter) return (word) => word.startsWith(core);
  return (word) => word === core;
}

/** Finds patterns in a text, in time linear in its length: a pattern is short, and so are its gaps. */
export class Matcher<T> {
  readonly #entries: readonly Entry<T>[];

  constructor(groups: Iterable<readonly [value: T, patterns: Patterns]>) {
    this.#entries = [...groups].flatMap(([value, patterns]) =>
      listed(patterns).map((pattern) => ({
        pattern,
        value,
        tests: folded(pattern)
          .split(/[ -]/)
          .map((part) => (part === gap ? undefined : testOf(part))),
      })),
    );
  }

  /** Everything that is found, by where it begins, the longest first. */
  all(words: readonly Word[]): readonly Match<T>[] {
    const starts = new Map<string, readonly Entry<T>[]>();
    return words.flatMap(({ text }, from) => {
      let entries = starts.get(text);
      if (!entries) {
        entries = this.#entries.filter(({ tests: [first] }) => first?.(text));
        starts.set(text, entries);
      }
      return entries
        .map(({ pattern, value, tests }) => ({
          pattern,
          value,
          from,
          to: endOf(tests, words, from),
        }))
        .filter((match): match is Match<T> => match.to !== undefined)
        .sort((one, other) => other.to - one.to);
    });
  }

  /** As {@link all}, but a word belongs to one match only: the first, and of those the longest. */
  apart(words: readonly Word[]): readonly Match<T>[] {
    let free = 0;
    return this.all(words).filter(({ from, to }) => {
      if (from < free) return false;
      free = to + 1;
      return true;
    });
  }
}

/** Index of the last word, if all tests hold from a word on. */
function endOf(
  tests: Entry<unknown>['tests'],
  words: readonly Word[],
  from: number,
  clause = words[from]?.clause,
): number | undefined {
  const [test, ...rest] = tests;
  const word = words[from];
  if (!word) return undefined;
  if (test) {
    if (!test(word.text)) return undefined;
    return rest.length === 0 ? from : endOf(rest, words, from + 1, word.clause);
  }
  for (let skipped = 0; skipped <= longestGap; skipped += 1) {
    if (words[from + skipped]?.clause !== clause) return undefined;
    const end = endOf(rest, words, from + skipped, clause);
    if (end !== undefined) return end;
  }
  return undefined;
}
