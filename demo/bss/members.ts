import type { Json } from './shapes.js';

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const membersMissing = (record: Json, required: readonly string[]): boolean =>
  required.some((member) => record[member] === undefined);

/** Periods, amounts and values of characteristics are the types of v5 that have no `@type`. */
const untyped = new Set([
  'validFor',
  'interactionDate',
  'itemDate',
  'totalAmount',
  'amount',
  'instalment',
]);

/** Whether an object and all in it say their `@type`, as v5 wants. */
export function hasType(value: unknown, member = ''): boolean {
  if (Array.isArray(value)) return value.every((each) => hasType(each, member));
  if (!isObject(value) || untyped.has(member)) return true;
  return '@type' in value && Object.entries(value).every(([key, each]) => hasType(each, key));
}

/** What a record has under a path such as `relatedParty.id`, in every element of its lists. */
export function valuesAt(value: unknown, path: readonly string[]): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((each) => valuesAt(each, path));
  const [member, ...rest] = path;
  if (member === undefined) return [value];
  return isObject(value) ? valuesAt(value[member], rest) : [];
}
