import type { OperationAnswer, OperationInput, OperationName } from '../contract/index.js';
import type { Answer, CallOptions } from './collections-backend.js';

/**
 * A backend as one function: any operation by its name.
 * @throws (rejects) KulanzError and nothing else
 */
export type CollectionsCall = <K extends OperationName>(
  operation: K,
  input: OperationInput<K>,
  options?: CallOptions,
) => Promise<Answer<OperationAnswer<K>>>;
