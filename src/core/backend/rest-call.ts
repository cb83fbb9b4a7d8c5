import type { Answer, CallOptions } from './collections-backend.js';
import type { CollectionsCall } from './collections-call.js';
import { operations } from './generated/first.js';
import type { LaterOperation } from './later-call.js';
import { loadChunk } from './load-chunk.js';
import { read } from './read.js';
import type { CallInput } from './request.js';
import type { RestBackendOptions } from './rest-options.js';
import { Transport } from './transport.js';

type FirstOperation = keyof typeof operations;

/** The rest client as one function. Reads of first content are at hand; all else loads on demand. */
export function createRestCall(options: RestBackendOptions): CollectionsCall {
  const transport = new Transport(options);
  const call = async (
    name: FirstOperation | LaterOperation,
    input: CallInput,
    callOptions: CallOptions = {},
  ): Promise<Answer<unknown>> => {
    if (name in operations) {
      return read(transport, operations[name as FirstOperation], input, callOptions);
    }
    const { callLater } = await loadChunk(() => import('./later-call.js'));
    return callLater(transport, name as LaterOperation, input, callOptions);
  };
  return call as CollectionsCall;
}
