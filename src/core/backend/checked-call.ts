import type { OperationAnswer, OperationInput, OperationName } from '../contract/index.js';
import { KulanzError } from '../errors/kulanz-error.js';
import { operations } from './all-operations.js';
import type { Answer, CallOptions, CollectionsBackend } from './collections-backend.js';
import type { OperationRow } from './operation-row.js';

/**
 * Calls a backend that the host wrote, and checks its answers like those of any other.
 * @throws (rejects) KulanzError
 */
export async function checkedCall<K extends OperationName>(
  backend: CollectionsBackend,
  operation: K,
  input: OperationInput<K>,
  options: CallOptions | undefined,
): Promise<Answer<OperationAnswer<K>>> {
  const answer = await backend[operation](input, options).catch((cause: unknown) => {
    throw cause instanceof KulanzError
      ? cause
      : new KulanzError('bad-response', `${operation} rejected without a KulanzError`, {
          path: operation,
          cause,
        });
  });
  const row: OperationRow | undefined = operations[operation];
  if (!row?.check || (row.mayBeEmpty && answer.data === undefined)) return answer;
  return { ...answer, data: row.check(answer.data, operation) as OperationAnswer<K> };
}
