import type { OperationAnswer, OperationInput, OperationName } from '../core/contract/index.js';
import type { AccountController } from './account-controller.js';

/**
 * A call that commits nothing, such as a quote or a document. Commitments have IntentController.
 * @throws (rejects) KulanzError
 */
export async function call<K extends OperationName>(
  { runtime }: AccountController,
  operation: K,
  input: OperationInput<K>,
): Promise<OperationAnswer<K>> {
  return (await runtime.store.call(operation, input)).data;
}
