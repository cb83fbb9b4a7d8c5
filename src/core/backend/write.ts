import type { KulanzError } from '../errors/kulanz-error.js';
import type { Answer, CallOptions } from './collections-backend.js';
import { createIdempotencyKey } from './idempotency-key.js';
import type { OperationRow } from './operation-row.js';
import { repeat } from './repeat.js';
import type { CallInput } from './request.js';
import { unknownOutcome, type Transport } from './transport.js';

/**
 * A POST or PATCH. Under a key it is tried up to three times, always with the same key; without one
 * it is sent once.
 *
 * @throws KulanzError `outcome-unknown` when any try may have been carried out and no later answer
 *   told what became of it
 */
export function write(
  transport: Transport,
  row: OperationRow,
  input: CallInput,
  options: CallOptions,
): Promise<Answer<unknown>> {
  if (!row.keyed) return transport.send(row, input, options);
  const keyed = { ...options, idempotencyKey: options.idempotencyKey ?? createIdempotencyKey() };
  let unknown = false;
  const attempt = async () => {
    try {
      return await transport.send(row, input, keyed);
    } catch (thrown) {
      const error = thrown as KulanzError;
      unknown ||= error.kind === 'outcome-unknown';
      const isVerdict = error.kind === 'problem' && !error.retryable;
      throw unknown && !isVerdict ? unknownOutcome(error) : error;
    }
  };
  return repeat(attempt, transport.timers, options.signal);
}
