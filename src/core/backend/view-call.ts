/** What the first views of some tags read, beside session and account. Loads with its first use. */
import type { OperationName } from '../contract/index.js';
import { loadChunk } from '../errors/load-chunk.js';
import type { Answer, CallOptions } from './collections-backend.js';
import type { CallInput, Connection, Sent } from './connection.js';
import { operations } from './generated/views.js';
import type { OperationRows } from './operation-row.js';
import { readWell } from './read-well.js';

/**
 * @param sent a first try that did not go well
 * @throws (rejects) KulanzError
 */
export async function callView(
  connection: Connection,
  name: OperationName,
  input: CallInput,
  options: CallOptions,
  sent: Promise<Sent> | undefined,
): Promise<Answer<unknown>> {
  const row = (operations as OperationRows)[name];
  const mine = row && connection.send(row, input, options.signal);
  const answer = mine && (await readWell(connection, row, mine));
  if (answer) return answer;
  const { callLater } = await loadChunk(() => import('./later-call.js'));
  return callLater(connection, name, input, options, mine ?? sent);
}
