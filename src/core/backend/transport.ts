import { KulanzError } from '../errors/kulanz-error.js';
import { parseJson, toError } from './answer.js';
import { readChallenge } from './challenge.js';
import { CircuitBreaker } from './circuit-breaker.js';
import type { Answer, CallOptions } from './collections-backend.js';
import { exchange, type HttpAnswer } from './exchange.js';
import type { OperationRow } from './operation-row.js';
import { toInit, toUrl, type CallInput } from './request.js';
import type { RestBackendOptions } from './rest-options.js';
import { pageTimers, type Timers } from './timers.js';
import { TokenSource } from './token-source.js';

const maxJsonBytes = 512 * 1024;
const maxFileBytes = 16 * 1024 * 1024;

/** One try of a call: token, time-out, checks. One transport for each backend. */
export class Transport {
  readonly timers: Timers;
  readonly #options: RestBackendOptions;
  readonly #tokens: TokenSource;
  readonly #breaker: CircuitBreaker;

  constructor(options: RestBackendOptions) {
    this.timers = options.timers ?? pageTimers;
    this.#options = options;
    this.#tokens = new TokenSource(options.getAccessToken, this.timers);
    this.#breaker = new CircuitBreaker(this.timers);
  }

  /**
   * Sends the request once; once more with a new token after a 401, and after a step-up.
   * @throws KulanzError
   */
  async send(row: OperationRow, input: CallInput, options: CallOptions): Promise<Answer<unknown>> {
    const answer = await this.#authorised(row, input, options);
    const { status, headers, body } = answer;
    if (status >= 400) throw settled(row, await toError(answer));
    const etag = headers.get('etag') ?? undefined;
    if (row.file) return { data: body, etag };
    if (!row.check || (row.mayBeEmpty && status === 204)) return { data: undefined, etag };
    return { data: await parseJson(answer, row.check), etag };
  }

  async #authorised(
    row: OperationRow,
    input: CallInput,
    options: CallOptions,
  ): Promise<HttpAnswer> {
    let token = await this.#tokens.get();
    for (let renewed = false, steppedUp = false; ;) {
      const answer = await this.#exchange(row, input, options, token);
      if (answer.status !== 401) return answer;
      const challenge = readChallenge(answer.headers);
      if (challenge) {
        if (steppedUp) return answer;
        steppedUp = true;
        token = await this.#tokens.stepUp(challenge);
      } else {
        if (renewed) throw new KulanzError('auth-required', 'Refused twice', { status: 401 });
        renewed = true;
        token = await this.#tokens.replace(token);
      }
    }
  }

  async #exchange(
    row: OperationRow,
    input: CallInput,
    options: CallOptions,
    token: string,
  ): Promise<HttpAnswer> {
    const { baseUrl, fetch = globalThis.fetch, readTimeoutMs, writeTimeoutMs } = this.#options;
    const init = toInit(row, input, options);
    if (isCommitment(row) && globalThis.navigator?.onLine === false) {
      throw new KulanzError('network', 'Offline: nothing was sent', { retryable: true });
    }
    this.#breaker.enter();
    try {
      const answer = await exchange(
        fetch,
        toUrl(baseUrl, row, input),
        { ...init, headers: { ...init.headers, authorization: 'Bearer ' + token } },
        {
          timeoutMs: row.method === 'GET' ? (readTimeoutMs ?? 20_000) : (writeTimeoutMs ?? 30_000),
          maxBytes: row.file ? maxFileBytes : maxJsonBytes,
          signal: options.signal,
          timers: this.timers,
        },
      );
      if (answer.status < 500) this.#breaker.succeeded();
      else this.#breaker.failed();
      return answer;
    } catch (thrown) {
      const error = thrown as KulanzError;
      if (error.kind !== 'aborted') this.#breaker.failed();
      throw settled(row, error);
    }
  }
}

/** Changes something that the customer would notice; quotes and reports do not. */
const isCommitment = (row: OperationRow) => row.keyed ?? row.method === 'PATCH';

/** After it was sent, a commitment that got no clear answer may have been carried out. */
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
