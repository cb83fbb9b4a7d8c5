import { exchange, type ExchangeLimits, type HttpAnswer } from './exchange.js';
import type { OperationRow } from './operation-row.js';
import type { RestBackendOptions } from './rest-options.js';
import { TokenSource } from './token-source.js';

const maxJsonBytes = 512 * 1024;

/** Input of any operation, as the rest client sees it. */
export interface CallInput {
  readonly id?: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly body?: unknown;
}

/** A request that got an answer, whatever that says. */
export interface Sent {
  readonly answer: HttpAnswer;
  /** The token it was sent with. */
  readonly token: string;
}

/** Spares a backend that is down. Made with the first failure. */
export interface Breaker {
  /**
   * @param isAsked a person waits for it
   * @throws KulanzError `network`: nothing is sent now
   */
  enter(isAsked?: boolean): void;
  succeeded(): void;
  failed(): void;
}

/** What all calls to a backend share. */
export class Connection {
  readonly options: RestBackendOptions;
  readonly tokens: TokenSource;
  breaker: Breaker | undefined;

  constructor(options: RestBackendOptions) {
    this.options = options;
    this.tokens = new TokenSource(options.getAccessToken);
  }

  /**
   * A read without tries, renewals or judgement of its answer.
   * @throws (rejects) KulanzError
   */
  async send(row: OperationRow, input: CallInput, signal?: AbortSignal): Promise<Sent> {
    const token = await this.tokens.get();
    return { token, answer: await this.transmit(row, input, token, {}, { signal }) };
  }

  /** @param init method, body and further headers of a write */
  transmit(
    row: OperationRow,
    { id = '', query }: CallInput,
    token: string,
    init: RequestInit,
    limits: Partial<ExchangeLimits>,
  ): Promise<HttpAnswer> {
    const { baseUrl, fetch = globalThis.fetch, readTimeoutMs = 20_000 } = this.options;
    const path = row.path.replace('{id}', encodeURIComponent(id));
    // Through JSON, because it drops what is undefined.
    const search = query ? '?' + new URLSearchParams(JSON.parse(JSON.stringify(query))) : '';
    return exchange(
      fetch,
      baseUrl.replace(/\/$/, '') + '/v1' + path + search,
      {
        ...init,
        headers: { ...init.headers, authorization: 'Bearer ' + token },
        // The token is the only sign of who is calling, and nobody else learns of the page.
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
      },
      { timeoutMs: readTimeoutMs, maxBytes: maxJsonBytes, ...limits },
    );
  }
}
