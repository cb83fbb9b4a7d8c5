/**
 * Fuzzing: all inputs from outside, many cases each. `npm run fuzz` tries 100,000, the suite 5,000.
 * A failure prints the seed and the path by which fast-check replays it.
 */
import fc from 'fast-check';

const cases = Number(process.env['KULANZ_FUZZ_CASES'] ?? 5_000);

/** What is fuzzed, and its share of the cases in percent. */
const shares = {
  answers: 45,
  requests: 15,
  urls: 10,
  wording: 10,
  options: 10,
  formats: 10,
} as const;

/** @param parts among how many the share is divided */
export function fuzzRuns(what: keyof typeof shares, parts = 1): { readonly numRuns: number } {
  return { numRuns: Math.ceil((cases * shares[what]) / 100 / parts) };
}

const prototypes = { Object: Object.prototype, Array: Array.prototype, String: String.prototype };
const members = (): string =>
  Object.entries(prototypes)
    .map(([name, prototype]) => `${name}: ${Reflect.ownKeys(prototype).map(String).join(' ')}`)
    .join('\n');
const atFirst = members();

/** @throws when a shared prototype has got or lost a member */
export function expectCleanPrototypes(): void {
  if (members() !== atFirst) throw new Error(`A prototype was changed: ${members()}`);
}

export const hostileKey: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('proto', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'length'),
  fc.string({ maxLength: 8 }),
);

/** Any JSON, as `JSON.parse` makes it: with own members such as `__proto__`. */
export const hostileJson: fc.Arbitrary<unknown> = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.jsonValue({ maxDepth: 0 }),
      fc.constantFrom('1e400', '-0', '\u202e<b>', '2026-02-30', 2 ** 53, 0.1),
      fc.array(tie('value'), { maxLength: 3 }),
      fc
        .array(fc.tuple(hostileKey, tie('value')), { maxLength: 4 })
        .map((entries) => Object.fromEntries(entries) as unknown),
    ),
  }))
  .value.map((value) => JSON.parse(withOwnProto(JSON.stringify(value) ?? 'null')) as unknown);

const withOwnProto = (json: string): string => json.replaceAll('"proto":', '"__proto__":');

/** Anything that the code of a page can hand over. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.anything({ withBigInt: true, withDate: true, withNullPrototype: true, withSparseArray: true }),
  hostileJson,
  fc.constantFrom<unknown>(Symbol('x'), () => undefined, new Proxy({}, {}), new Map(), NaN, -0),
);
