/**
 * The few building blocks of the page's answer checks, which are generated from the contract's
 * schemas (`npm run generate`). They give the same verdicts as zod at a fraction of its size; a test
 * holds both together. Unknown members are dropped, inherited ones are never read.
 */
import { KulanzError } from '../errors/kulanz-error.js';

/**
 * Takes a value from JSON and gives back what the contract knows of it.
 * @throws KulanzError `bad-response` with the path of the first part that is not the contract's
 */
export type Check<T> = (value: unknown, path: string) => T;

type Members = Readonly<Record<string, Check<unknown>>>;
type Parsed<C> = C extends Check<infer T> ? T : never;
type ParsedObject<R extends Members, O extends Members> = {
  -readonly [K in keyof R]: Parsed<R[K]>;
} & { -readonly [K in keyof O]?: Parsed<O[K]> };
/** `'a b c'` as `'a' | 'b' | 'c'`. */
type Words<S extends string> = S extends `${infer Word} ${infer Rest}` ? Word | Words<Rest> : S;

const fail = (path: string): never => {
  throw new KulanzError('bad-response', 'bad-response: ' + path, { path });
};

/** A value that is taken as it is or not at all. */
const leaf =
  <T>(accepts: (value: T) => unknown): Check<T> =>
  (value, path) =>
    accepts(value as T) ? (value as T) : fail(path);

const isText = (value: unknown) => typeof value === 'string';
const matching = (pattern: RegExp) => leaf<string>((value) => isText(value) && pattern.test(value));
/** Through a real calendar: engines turn 30 February into another day or into no date at all. */
const isDate = (value: string) =>
  isText(value) && new Date(value + 'T00:00Z').toJSON()?.slice(0, 10) === value;

export const text = leaf<string>(isText);
export const bool = leaf<boolean>((value) => typeof value === 'boolean');
/** Finite. */
export const number = leaf<number>(Number.isFinite);
export const int = leaf<number>(Number.isSafeInteger);
/** `-0` is refused, because it would print as "-0.00". */
const isWhole = (value: number) => Number.isSafeInteger(value) && !Object.is(value, -0);
export const count = leaf<number>((value) => isWhole(value) && value >= 0);
/** Minor units. */
export const minor = leaf(isWhole);
export const id = matching(/^[\w-]{1,64}$/);
export const currency = matching(/^[A-Z]{3,8}$/);
export const localDate = leaf(isDate);
export const instant = leaf<string>(
  (value) =>
    isText(value) &&
    isDate(value.slice(0, 10)) &&
    /^.{10}T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?Z$/.test(value),
);

/** One of the space-separated words; any other string is `unknown`. */
export const openEnum = <const S extends string>(words: S): Check<Words<S> | 'unknown'> => {
  const known = new Set(words.split(' '));
  return (value, path) => (known.has(text(value, path)) ? (value as Words<S>) : 'unknown');
};

export const array =
  <T>(item: Check<T>, maxLength = Infinity): Check<T[]> =>
  (value, path) =>
    Array.isArray(value) && value.length <= maxLength
      ? value.map((member, index) => item(member, path + '.' + index))
      : fail(path);

export const object = <R extends Members, O extends Members = Record<never, never>>(
  required: R,
  optional?: O,
): Check<ParsedObject<R, O>> => {
  const members = Object.entries<Check<unknown>>({ ...optional, ...required });
  return (value, path) => {
    if (typeof value !== 'object' || !value || Array.isArray(value)) fail(path);
    const parsed: Record<string, unknown> = {};
    for (const [key, check] of members) {
      const member = Object.hasOwn(value as object, key)
        ? (value as Record<string, unknown>)[key]
        : undefined;
      if (member !== undefined || Object.hasOwn(required, key)) {
        parsed[key] = check(member, path + '.' + key);
      }
    }
    return parsed as ParsedObject<R, O>;
  };
};
