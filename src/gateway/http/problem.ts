import type { Problem } from '../../core/contract/index.js';
import { ProblemError, type ProblemCode } from '../../core/errors/index.js';
import type { StoredAnswer } from './service.js';

/** Codes after which the same call may succeed later. */
const retryable: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'idempotency-in-progress',
  'rate-limited',
  'internal-error',
  'upstream-error',
  'unavailable',
  'upstream-timeout',
  'outcome-unknown',
]);

/** A short outage: the page that waits has pauses of its own on top. */
const unavailableSeconds = 1;

/** What nobody foresaw becomes a problem without details; its cause is for the log alone. */
export function toProblem(error: unknown): ProblemError {
  return error instanceof ProblemError
    ? error
    : new ProblemError('internal-error', { cause: error });
}

/** A problem as RFC 9457 writes it. */
export function problemAnswer(
  { code, status, detail }: ProblemError,
  traceId: string,
): StoredAnswer {
  const body: Problem = {
    type: `urn:kulanz:problem:${code}`,
    title: (code.charAt(0).toUpperCase() + code.slice(1)).replaceAll('-', ' '),
    status,
    code,
    ...(detail.errors && { errors: detail.errors.map((error) => ({ ...error })) }),
    retryable: retryable.has(code),
    traceId,
    ...(detail.id !== undefined && { id: detail.id }),
    ...(detail.changed && { changed: [...detail.changed] }),
  };
  const retryAfterSeconds =
    detail.retryAfterSeconds ?? (status === 503 ? unavailableSeconds : undefined);
  // A 401 names its scheme (RFC 9110, 15.5.2).
  const challenge =
    detail.challenge ?? (status === 401 ? 'Bearer error="invalid_token"' : undefined);
  return {
    status,
    headers: {
      'content-type': 'application/problem+json',
      ...(challenge !== undefined && { 'www-authenticate': challenge }),
      ...(retryAfterSeconds !== undefined && { 'retry-after': String(retryAfterSeconds) }),
    },
    body: JSON.stringify(body),
  };
}
