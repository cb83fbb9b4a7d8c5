import { setTimeout as pause } from 'node:timers/promises';

/** An answer of the backend, whole. */
export interface Reply {
  /** Method and path of the contract, ids as `{id}`: safe to print. */
  readonly at: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Undefined when the body is no JSON. */
  readonly json: unknown;
  /** The page that it was asked from. */
  readonly origin: string | undefined;
}

export interface Send {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'OPTIONS';
  /** For `{id}` of the path. */
  readonly id?: string;
  readonly query?: Readonly<Record<string, string>>;
  /** Sent as JSON; a string as it is. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of the token that is checked with; an empty one sends none. */
  readonly token?: string;
}

export interface ApiOptions {
  /** Without `/v1`. */
  readonly baseUrl: string;
  readonly token: string;
  readonly timeoutMs: number;
  /** Sent as a page's would be; absent: as from no page. */
  readonly origin?: string | undefined;
  /** Told before a pause that the backend asks for. */
  readonly onWait?: ((seconds: number) => void) | undefined;
}

/** A request that got no answer. */
export class NoAnswerError extends Error {
  constructor(
    readonly at: string,
    /** What happened, without anything of the request. */
    readonly what: string,
  ) {
    super(`${at}: ${what}`);
  }
}

/** The backend's limit is reached, and it wants a longer pause than a person waits for. */
export class LimitedError extends Error {
  constructor(readonly seconds: number | undefined) {
    super('rate-limited');
  }
}

/** A window of the contract's limits is a minute. */
const patienceSeconds = 65;

/** Speaks to the backend as a page does, and keeps every answer for the checks that look at all. */
export class Api {
  readonly replies: Reply[] = [];
  readonly #options: ApiOptions;

  constructor(options: ApiOptions) {
    this.#options = options;
  }

  /**
   * @param path under `/v1`, with `{id}`
   * @throws {NoAnswerError} without an answer in time
   * @throws {LimitedError} when a limit is reached and waiting would take long
   */
  async send(path: string, send: Send = {}): Promise<Reply> {
    const reply = await this.exchange(path, send);
    if (reply.status !== 429) return reply;
    const seconds = retryAfter(reply);
    if (seconds === undefined || seconds > patienceSeconds) throw new LimitedError(seconds);
    this.#options.onWait?.(seconds);
    await pause(seconds * 1000);
    const again = await this.exchange(path, send);
    if (again.status === 429) throw new LimitedError(retryAfter(again));
    return again;
  }

  /** The same without patience: a 429 is an answer like another. */
  async exchange(path: string, send: Send = {}): Promise<Reply> {
    const { method = 'GET', id = '', query, body, token = this.#options.token } = send;
    const { baseUrl, timeoutMs, origin } = this.#options;
    const at = `${method} ${path}`;
    const search = query ? `?${new URLSearchParams(query).toString()}` : '';
    const headers = {
      ...(token !== '' && { authorization: `Bearer ${token}` }),
      ...(origin !== undefined && { origin }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...send.headers,
    };
    try {
      const response = await fetch(
        `${baseUrl}/v1${path.replace('{id}', encodeURIComponent(id))}${search}`,
        {
          method,
          headers,
          redirect: 'manual',
          signal: AbortSignal.timeout(timeoutMs),
          ...(body !== undefined && {
            body: typeof body === 'string' ? body : JSON.stringify(body),
          }),
        },
      );
      const text = await response.text();
      const reply: Reply = {
        at,
        method,
        path,
        status: response.status,
        headers: response.headers,
        text,
        json: parse(text),
        origin: new Headers(headers).get('origin') ?? undefined,
      };
      this.replies.push(reply);
      return reply;
    } catch (error) {
      throw new NoAnswerError(at, reasonOf(error, timeoutMs));
    }
  }
}

export function retryAfter({ headers }: Reply): number | undefined {
  const value = headers.get('retry-after') ?? '';
  return /^\d+$/.test(value) ? Number(value) : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Codes of the system say enough; messages could have an address in them. */
function reasonOf(error: unknown, timeoutMs: number): string {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return `no answer within ${timeoutMs} ms`;
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  return /^[A-Z_]+$/.test(code) ? `no connection (${code})` : 'no connection';
}
