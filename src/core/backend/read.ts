import type { Answer, CallOptions } from './collections-backend.js';
import type { OperationRow } from './operation-row.js';
import { repeat } from './repeat.js';
import type { CallInput } from './request.js';
import type { Transport } from './transport.js';

/** A GET, tried up to three times. */
export function read(
  transport: Transport,
  row: OperationRow,
  input: CallInput,
  options: CallOptions,
): Promise<Answer<unknown>> {
  return repeat(() => transport.send(row, input, options), transport.timers, options.signal);
}
