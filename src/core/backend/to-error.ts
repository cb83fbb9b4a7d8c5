import { KulanzError } from '../errors/kulanz-error.js';
import type { ProblemCode } from '../errors/problem-codes.js';
import type { HttpAnswer } from './exchange.js';
import { problem } from './generated/later.js';
import { parseJson } from './parse-json.js';

/** Nobody is asked to wait for longer than this, whatever a header says. */
const longestRetryAfterSeconds = 3600;

/** What an answer that is no success means: a problem, or something from in between. */
export function toError(answer: HttpAnswer): KulanzError {
  const { status, headers } = answer;
  const retryAfterSeconds = readRetryAfter(headers);
  try {
    const { code, retryable, traceId, id, changed, errors } = parseJson(answer, problem);
    return new KulanzError('problem', code, {
      code: code as ProblemCode,
      status,
      retryable,
      retryAfterSeconds,
      traceId,
      existingId: id,
      changed,
      limits: errors?.[0]?.params,
    });
  } catch (cause) {
    return new KulanzError('bad-response', `HTTP ${status} without a problem`, {
      path: 'body',
      status,
      retryable: status === 429 || status >= 500,
      retryAfterSeconds,
      cause,
    });
  }
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3), which counts from the server's own `Date`. */
function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get('retry-after');
  if (!value) return undefined;
  const seconds = /^\d+$/.test(value)
    ? Number(value)
    : (Date.parse(value) - Date.parse(headers.get('date') ?? '')) / 1000;
  return Number.isNaN(seconds)
    ? undefined
    : Math.min(Math.max(seconds, 0), longestRetryAfterSeconds);
}
