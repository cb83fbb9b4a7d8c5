/**
 * Everything but a first read that goes well: tries, renewals, step-up, writes, the other
 * operations. Loads with its first use.
 */
import type { OperationName } from '../contract/index.js';
import { operations } from './all-operations.js';
import { attempt } from './attempt.js';
import type { Answer, CallOptions } from './collections-backend.js';
import type { CallInput, Connection, Sent } from './connection.js';
import type { HttpAnswer } from './exchange.js';
import type { OperationRow } from './operation-row.js';
import { parseJson } from './parse-json.js';
import { repeat } from './repeat.js';
import { write } from './write.js';

const maxFileBytes = 16 * 1024 * 1024;

/** Every operation of the contract. */
export const operationNames = Object.keys(operations) as OperationName[];

/**
 * @param sent a first try that did not go well
 * @throws (rejects) KulanzError
 */
export function callLater(
  connection: Connection,
  name: OperationName,
  input: CallInput,
  options: CallOptions,
  sent: Promise<Sent> | undefined,
): Promise<Answer<unknown>> {
  return callRow(connection, operations[name], input, options, sent);
}

/** The same for a row of any table. */
export async function callRow(
  connection: Connection,
  row: OperationRow,
  input: CallInput,
  options: CallOptions,
  sent?: Promise<Sent>,
): Promise<Answer<unknown>> {
  const answer =
    row.method === 'GET'
      ? await read(connection, row, input, options.signal, sent)
      : await write(connection, row, input, options);
  const etag = answer.headers.get('etag') ?? undefined;
  if (row.file) return { data: fileOf(answer), etag };
  const isEmpty = !row.check || (row.mayBeEmpty && answer.status === 204);
  return { data: isEmpty ? undefined : parseJson(answer, row.check), etag };
}

const fileOf = ({ body, headers }: HttpAnswer): Blob =>
  new Blob([...body], { type: headers.get('content-type') ?? '' });

/** A GET, tried up to three times. */
function read(
  connection: Connection,
  row: OperationRow,
  input: CallInput,
  signal: AbortSignal | undefined,
  sent: Promise<Sent> | undefined,
): Promise<HttpAnswer> {
  const limits = row.file ? { signal, maxBytes: maxFileBytes } : { signal };
  const transmit = (token: string) => connection.transmit(row, input, token, {}, limits);
  let firstTry = sent;
  const next = () => {
    const given = firstTry;
    firstTry = undefined;
    return attempt(connection, row, transmit, given);
  };
  return repeat(next, connection.options.retryPauseMs, signal);
}
