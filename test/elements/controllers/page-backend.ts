import { createRestBackend, type CollectionsBackend } from '../../../src/index.js';
import { account, payment, session } from '../../support/answers.js';
import { deferred } from '../../support/deferred.js';

export interface PageCall {
  readonly method: string;
  /** Without `/v1`. */
  readonly path: string;
  readonly key: string | null;
  readonly signal: AbortSignal;
}

const defaults: Readonly<Record<string, unknown>> = {
  'GET /session': session,
  'GET /account': account,
  'GET /payments': { data: [] },
  'POST /payments': payment,
};

/** The usual rest client over answers of the test's own, without a network in between. */
export class PageBackend {
  readonly calls: PageCall[] = [];
  readonly backend: CollectionsBackend;
  readonly #answers = new Map<string, unknown>(Object.entries(defaults));
  readonly #holds = new Map<string, Promise<void>>();

  constructor(isSignedIn = () => true) {
    this.backend = createRestBackend({
      baseUrl: 'https://backend.example',
      getAccessToken: () =>
        Promise.resolve(isSignedIn() ? { accessToken: 'token', expiresInSeconds: 300 } : null),
      fetch: (url, init) => this.#answer(String(url), init ?? {}),
      retryPauseMs: 0,
    });
  }

  /** How often an operation was called, such as `GET /account`. */
  count(operation: string): number {
    return this.calls.filter(({ method, path }) => `${method} ${path}` === operation).length;
  }

  /** @param answer JSON of a success, or a whole response, or `undefined` for a lost connection */
  set(operation: string, answer: unknown): void {
    this.#answers.set(operation, answer);
  }

  /** Holds an operation back until the answer of this is called. */
  hold(operation: string): () => void {
    const { promise, resolve } = deferred<undefined>();
    this.#holds.set(operation, promise);
    return () => {
      this.#holds.delete(operation);
      resolve(undefined);
    };
  }

  async #answer(url: string, init: RequestInit): Promise<Response> {
    const path = new URL(url).pathname.replace('/v1', '');
    const method = init.method ?? 'GET';
    const key = new Headers(init.headers).get('idempotency-key');
    const signal = init.signal!;
    this.calls.push({ method, path, key, signal });
    const operation = `${method} ${path}`;
    const answer = this.#answers.get(operation);
    await this.#holds.get(operation);
    if (answer === undefined) throw new TypeError('Failed to fetch');
    if (answer instanceof Response) return answer.clone();
    return json(method === 'GET' ? 200 : 201, answer);
  }
}

/** An account with this much to pay now, in cents. */
export const owing = (amountMinor: number) => ({
  ...account,
  balance: { ...account.balance, payNow: { amount: { amountMinor, currency: 'EUR' } } },
});

export const json = (status: number, body: unknown, type = 'application/json'): Response =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': type } });

export const problem = (status: number, code: string): Response =>
  json(
    status,
    { type: 'about:blank', title: code, status, code, retryable: status >= 500, traceId: 't-1' },
    'application/problem+json',
  );
