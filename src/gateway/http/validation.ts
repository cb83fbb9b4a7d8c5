import type { OperationSpec } from '../../core/contract/index.js';
import { ProblemError, type ProblemDetail } from '../../core/errors/index.js';

type Schema = NonNullable<OperationSpec['body']>;
type Issue = NonNullable<ReturnType<Schema['safeParse']>['error']>['issues'][number];
type FieldError = NonNullable<ProblemDetail['errors']>[number];

/** Enough to correct a form by; a hostile body does not make a long answer. */
const maxErrors = 20;

/**
 * A body that fits its schema.
 * @throws ProblemError `malformed` for text that is none, and `validation-failed` with a JSON pointer and a code for each fault. Nothing
 *   that was sent is said again, not even the name of an unknown property.
 */
export function validateBody(schema: Schema, body: unknown): unknown {
  const valid = validate(schema, body, (path) =>
    path.map((key) => '/' + String(key).replaceAll('~', '~0').replaceAll('/', '~1')).join(''),
  );
  if (!isStorable(valid)) throw new ProblemError('malformed');
  return valid;
}

/** No person writes NUL or halves of characters, and no database keeps them (RFC 7493, 2.1). */
function isStorable(value: unknown): boolean {
  if (typeof value === 'string') return !/[\0\p{Surrogate}]/u.test(value);
  return typeof value !== 'object' || value === null || Object.values(value).every(isStorable);
}

/**
 * Query parameters that fit their schema. Each may be given once.
 * @throws ProblemError `validation-failed`, with `?name` as pointer
 */
export function validateQuery(schema: Schema, query: URLSearchParams): unknown {
  const parameters = Object.fromEntries(
    [...new Set(query.keys())].map((name) => {
      const values = query.getAll(name);
      return [name, values.length === 1 ? values[0] : values];
    }),
  );
  return validate(schema, parameters, (path) => '?' + path.map(String).join('.'));
}

function validate(
  schema: Schema,
  input: unknown,
  toPointer: (path: readonly PropertyKey[]) => string,
): unknown {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const errors = result.error.issues.slice(0, maxErrors).map((issue) => ({
    pointer: toPointer(issue.path),
    ...fault(issue, valueAt(input, issue.path)),
  }));
  // Events without consent are refused for what they lack, not for how they are written.
  const lacksConsent = errors.some(
    (error) => error.pointer === '/consent' && error.code === 'required',
  );
  if (lacksConsent) throw new ProblemError('consent-missing');
  throw new ProblemError('validation-failed', { errors });
}

function fault(issue: Issue, value: unknown): Omit<FieldError, 'pointer'> {
  if (value === undefined) return { code: 'required' };
  switch (issue.code) {
    case 'unrecognized_keys':
      return { code: 'unknown-property' };
    case 'invalid_type':
      return { code: 'wrong-type' };
    case 'invalid_format':
      return { code: 'wrong-format' };
    case 'too_small':
      return { code: 'too-small', params: { minimum: Number(issue.minimum) } };
    case 'too_big':
      return { code: 'too-big', params: { maximum: Number(issue.maximum) } };
    default:
      return { code: 'not-allowed' };
  }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | null | undefined)?.[key],
    input,
  );
}
