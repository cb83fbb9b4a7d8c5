import type { OperationName } from '../contract/index.js';
import { loadChunk } from '../errors/load-chunk.js';
import type { Answer, CallOptions } from './collections-backend.js';
import type { CollectionsCall } from './collections-call.js';
import { Connection, type CallInput } from './connection.js';
import { readWell } from './read-well.js';
import { operations } from './generated/first.js';
import type { OperationRows } from './operation-row.js';
import type { RestBackendOptions } from './rest-options.js';

/** The rest client as one function. A first read that goes well needs nothing but what is here. */
export function createRestCall(options: RestBackendOptions): CollectionsCall {
  const connection = new Connection(options);
  const call = async (
    name: OperationName,
    input: CallInput,
    callOptions: CallOptions = {},
  ): Promise<Answer<unknown>> => {
    connection.breaker?.enter(callOptions.isAsked);
    const row = (operations as OperationRows)[name];
    const sent = row && connection.send(row, input, callOptions.signal);
    const answer = sent && (await readWell(connection, row, sent));
    if (answer) return answer;
    const { callView } = await loadChunk(() => import('./view-call.js'));
    return callView(connection, name, input, callOptions, sent);
  };
  return call as CollectionsCall;
}
