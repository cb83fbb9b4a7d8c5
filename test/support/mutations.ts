/** What stands in answers that are broken, hostile or newer than we are. */
import fc from 'fast-check';

/** What broken, hostile or newer backends send in the place of a value. */
export const strangeValues: readonly unknown[] = [
  null,
  NaN,
  -0,
  Infinity,
  -1,
  0.1,
  2 ** 53,
  1e300,
  '',
  '12.50',
  'EURO',
  'eur',
  'x'.repeat(65),
  '2026-02-30',
  '2024-02-29',
  '2026-12-01T00:00:00Z',
  '2026-12-01T24:00:00Z',
  '2026-12-01T10:00:00.123456Z',
  '2026-12-01T10:00:00+01:00',
  '2026-12-01T10:00Z',
  [],
  {},
  [[]],
  [1, 'a', null, {}],
  true,
];
const strange = fc.oneof(fc.constantFrom(...strangeValues), fc.string(), fc.jsonValue());

/** Ways to every value inside. */
export function pathsOf(value: unknown, path: readonly string[] = []): string[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, member]) => pathsOf(member, [...path, key]))
      : [];
  return [[...path], ...inner];
}

export type Change = (parent: Record<string, unknown>, key: string) => unknown;

/** By a copy: the next mutation may change it, or put it into itself. */
export const replaceBy =
  (value: unknown): Change =>
  (parent, key) =>
    (parent[key] = structuredClone(value));

export const remove: Change = (parent, key) => {
  // JSON has no arrays with holes.
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
};

export const fourfold: Change = (parent, key) => {
  const list = parent[key];
  if (Array.isArray(list)) parent[key] = [list, list, list, list].flat();
};

const change: fc.Arbitrary<Change> = fc.oneof(
  strange.map(replaceBy),
  fc.constant(remove),
  fc.constant<Change>((parent) => (parent['addedLater'] = { nested: [1] })),
  // As JSON.parse makes it: an own member of that name.
  fc.constant<Change>((parent) =>
    Object.defineProperty(parent, '__proto__', {
      value: { polluted: 1 },
      configurable: true,
      enumerable: true,
      writable: true,
    }),
  ),
);

export const mutation = fc.record({ at: fc.nat(), change });

export function mutate(
  sample: unknown,
  mutations: readonly { at: number; change: Change }[],
): unknown {
  const holder: Record<string, unknown> = { answer: structuredClone(sample) };
  for (const { at, change } of mutations) {
    const paths = pathsOf(holder).filter((path) => path.length > 0);
    const path = paths[at % paths.length] ?? ['answer'];
    let parent = holder;
    for (const key of path.slice(0, -1)) parent = parent[key] as Record<string, unknown>;
    change(parent, path.at(-1) ?? 'answer');
  }
  return holder['answer'];
}
