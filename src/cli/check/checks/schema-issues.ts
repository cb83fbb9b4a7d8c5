/** What zod says of a value, as far as it is needed here. */
export interface SchemaIssue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly expected?: string;
  readonly format?: string;
}

/** Which check an issue belongs to, and what may be printed of it: kinds, never values. */
export interface Wrongness {
  readonly kind: 'amount' | 'currency' | 'date' | 'instant' | 'shape';
  readonly seen: string;
}

/** A JSON pointer, with list places as they are. */
export const pointer = (path: readonly PropertyKey[]): string =>
  path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

export function wrongness(issue: SchemaIssue, json: unknown): Wrongness {
  const value = valueAt(json, issue.path);
  const last = issue.path.at(-1);
  if (last === 'amountMinor') return { kind: 'amount', seen: kindOf(value) };
  if (last === 'currency') return { kind: 'currency', seen: kindOf(value) };
  if (issue.code === 'invalid_format' && issue.format === 'date') {
    return {
      kind: 'date',
      seen: `a text that is no date${hasTime(value) ? ' but has a time' : ''}`,
    };
  }
  if (issue.code === 'invalid_format' && issue.format === 'datetime') {
    return { kind: 'instant', seen: 'a text that is no instant in UTC' };
  }
  if (value === undefined) return { kind: 'shape', seen: 'nothing: it is missing' };
  const wanted = issue.code === 'invalid_type' ? `, not ${issue.expected ?? 'that'}` : '';
  return { kind: 'shape', seen: `${kindOf(value)}${wanted}` };
}

const hasTime = (value: unknown) => typeof value === 'string' && value.includes('T');

export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing: it is missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'string') return 'a text';
  if (typeof value === 'boolean') return 'true or false';
  if (typeof value !== 'number') return 'an object';
  if (Object.is(value, -0)) return '-0';
  if (!Number.isInteger(value)) return 'a number with a fraction';
  return Number.isSafeInteger(value) ? 'a number' : 'a number beyond the safe integers';
}

function valueAt(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    json,
  );
}
