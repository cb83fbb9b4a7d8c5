import type { KulanzError } from '../errors/kulanz-error.js';
import { attempt, unknownOutcome } from './attempt.js';
import type { CallOptions } from './collections-backend.js';
import type { CallInput, Connection } from './connection.js';
import type { HttpAnswer } from './exchange.js';
import { createIdempotencyKey } from './idempotency-key.js';
import type { OperationRow } from './operation-row.js';
import { repeat } from './repeat.js';
import { toJson } from './to-json.js';

/**
 * A POST or PATCH. Under a key it is tried up to three times, always with the same key; without one
 * it is sent once.
 *
 * @throws (rejects) KulanzError `outcome-unknown` when any try may have been carried out and no later
 *   answer told what became of it
 */
export function write(
  connection: Connection,
  row: OperationRow,
  input: CallInput,
  options: CallOptions,
): Promise<HttpAnswer> {
  const { signal } = options;
  const { writeTimeoutMs = 30_000, retryPauseMs } = connection.options;
  const init = toInit(row, input, options);
  const transmit = (token: string) =>
    connection.transmit(row, input, token, init, { signal, timeoutMs: writeTimeoutMs });
  if (!row.keyed) return attempt(connection, row, transmit);

  let unknown = false;
  const keyed = async () => {
    try {
      return await attempt(connection, row, transmit);
    } catch (thrown) {
      const error = thrown as KulanzError;
      unknown ||= error.kind === 'outcome-unknown';
      const isVerdict = error.kind === 'problem' && !error.retryable;
      throw unknown && !isVerdict ? unknownOutcome(error) : error;
    }
  };
  return repeat(keyed, retryPauseMs, signal);
}

function toInit(
  { method, keyed }: OperationRow,
  { body }: CallInput,
  { idempotencyKey = createIdempotencyKey(), ifMatch, keepalive = false }: CallOptions,
): RequestInit {
  return {
    method,
    keepalive,
    body: body === undefined ? null : toJson(body),
    headers: {
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(keyed ? { 'idempotency-key': idempotencyKey } : {}),
      ...(ifMatch ? { 'if-match': ifMatch } : {}),
    },
  };
}
