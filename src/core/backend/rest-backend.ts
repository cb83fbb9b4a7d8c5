import type { OperationName } from '../contract/index.js';
import type { CallOptions, CollectionsBackend } from './collections-backend.js';
import { operations } from './generated/first.js';
import { laterOperations } from './later-call.js';
import type { CallInput } from './request.js';
import { createRestCall } from './rest-call.js';
import type { RestBackendOptions } from './rest-options.js';

const names = [...(Object.keys(operations) as OperationName[]), ...laterOperations];

/**
 * The usual backend: the contract over HTTP, with token renewal, step-up, time-outs, tries and
 * checked answers. Every method rejects with a `KulanzError` and with nothing else.
 */
export function createRestBackend(options: RestBackendOptions): CollectionsBackend {
  const call = createRestCall(options) as (
    name: OperationName,
    input: CallInput,
    callOptions?: CallOptions,
  ) => Promise<unknown>;
  return Object.fromEntries(
    names.map((name) => [
      name,
      (input: CallInput = {}, callOptions?: CallOptions) => call(name, input, callOptions),
    ]),
  ) as unknown as CollectionsBackend;
}
