import type { OperationName } from '../contract/index.js';
import type { CallOptions, CollectionsBackend } from './collections-backend.js';
import type { CallInput } from './connection.js';
import { operationNames } from './later-call.js';
import { createRestCall } from './rest-call.js';
import type { RestBackendOptions } from './rest-options.js';

/**
 * The usual backend: the contract over HTTP, with token renewal, step-up, time-outs, tries and
 * checked answers. Every method rejects with a `KulanzError` and with nothing else. It keeps the token
 * of one person: with another account, hand the page another one.
 */
export function createRestBackend(options: RestBackendOptions): CollectionsBackend {
  const call = createRestCall(options) as (
    name: OperationName,
    input: CallInput,
    callOptions?: CallOptions,
  ) => Promise<unknown>;
  const methods = operationNames.map((name) => [
    name,
    (input: CallInput = {}, callOptions?: CallOptions) => call(name, input, callOptions),
  ]);
  return Object.fromEntries(methods) as CollectionsBackend;
}
