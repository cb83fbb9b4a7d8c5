import type { Answer } from './collections-backend.js';
import type { Connection, Sent } from './connection.js';
import type { OperationRow } from './operation-row.js';
import { parseJson } from './parse-json.js';

/**
 * The answer to a read, if all went well.
 * @throws (rejects) KulanzError `bad-response`
 */
export async function readWell(
  connection: Connection,
  { check }: OperationRow,
  sent: Promise<Sent>,
): Promise<Answer<unknown> | undefined> {
  const answer = (await sent.catch(() => undefined))?.answer;
  if (!check || answer?.status !== 200) return undefined;
  connection.breaker?.succeeded();
  const etag = answer.headers.get('etag') ?? undefined;
  return { data: parseJson<unknown>(answer, check), etag };
}
