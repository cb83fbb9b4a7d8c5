/** Everything but the reads of first content: loads with its first use. */
import type { OperationName } from '../contract/index.js';
import type { Answer, CallOptions } from './collections-backend.js';
import { operations } from './generated/later.js';
import type { OperationRow } from './operation-row.js';
import { read } from './read.js';
import type { CallInput } from './request.js';
import type { Transport } from './transport.js';
import { write } from './write.js';

export type LaterOperation = keyof typeof operations;

export function callLater(
  transport: Transport,
  name: LaterOperation,
  input: CallInput,
  options: CallOptions,
): Promise<Answer<unknown>> {
  const row: OperationRow = operations[name];
  return (row.method === 'GET' ? read : write)(transport, row, input, options);
}

export const laterOperations = Object.keys(operations) as (OperationName & LaterOperation)[];
