import { KulanzError } from '../errors/kulanz-error.js';
import { readChallenge } from './challenge.js';
import { CircuitBreaker } from './circuit-breaker.js';
import type { Connection, Sent } from './connection.js';
import type { HttpAnswer } from './exchange.js';
import type { OperationRow } from './operation-row.js';
import { stepUp } from './step-up.js';
import { toError } from './to-error.js';

/** Sends a request with the given token. */
export type Transmit = (token: string) => Promise<HttpAnswer>;

/**
 * One try of a call. A 401 has it sent once more with a new token, and once more after a step-up.
 *
 * @param sent the same request, if it was sent already
 * @returns an answer below 300
 * @throws (rejects) KulanzError; `outcome-unknown` when a commitment was sent and got no clear answer
 */
export async function attempt(
  connection: Connection,
  row: OperationRow,
  transmit: Transmit,
  sent?: Promise<Sent>,
): Promise<HttpAnswer> {
  const { tokens } = connection;
  let renewed = false;
  let steppedUp = false;
  let { token, answer } = await (sent ?? send(connection, row, transmit, await tokens.get()));
  while (answer.status === 401) {
    const challenge = readChallenge(answer.headers);
    if (challenge) {
      if (steppedUp) break;
      steppedUp = true;
      token = await stepUp(tokens, challenge);
    } else {
      if (renewed) throw new KulanzError('auth-required', 'Refused twice', { status: 401 });
      renewed = true;
      token = await tokens.replace(token);
    }
    ({ answer } = await send(connection, row, transmit, token));
  }
  if (answer.status < 200 || answer.status >= 300) throw settled(row, toError(answer));
  return answer;
}

async function send(
  connection: Connection,
  row: OperationRow,
  transmit: Transmit,
  token: string,
): Promise<Sent> {
  const breaker = (connection.breaker ??= new CircuitBreaker());
  // Servers have no `navigator`, or one that does not know.
  if (isCommitment(row) && globalThis.navigator?.onLine === false) {
    throw new KulanzError('network', 'Offline: nothing was sent', { retryable: true });
  }
  try {
    const answer = await transmit(token);
    if (answer.status < 500) breaker.succeeded();
    else breaker.failed();
    return { token, answer };
  } catch (thrown) {
    const error = thrown as KulanzError;
    if (error.kind !== 'aborted') breaker.failed();
    throw settled(row, error);
  }
}

/** Changes something that the customer would notice; quotes and reports do not. */
const isCommitment = (row: OperationRow) => row.keyed ?? row.method === 'PATCH';

/** Once it was sent, a commitment that got no clear answer may have been carried out. */
function settled(row: OperationRow, error: KulanzError): KulanzError {
  const { kind, code, status } = error;
  const isUnclear =
    kind === 'network' ||
    kind === 'timeout' ||
    code === 'idempotency-in-progress' ||
    status === 502 ||
    status === 504;
  return isCommitment(row) && isUnclear ? unknownOutcome(error) : error;
}

export function unknownOutcome(cause: KulanzError): KulanzError {
  const { code, status, retryAfterSeconds, traceId } = cause;
  return new KulanzError('outcome-unknown', 'It may have been carried out', {
    code,
    status,
    retryable: cause.kind !== 'bad-response' || cause.retryable,
    retryAfterSeconds,
    traceId,
    cause,
  });
}
