import { payment } from '../../support/answers.js';

/** A request as the browser would have sent it. */
export interface SentRequest extends RequestInit {
  readonly url: string;
  readonly headers: Headers;
}

/** Stands where the network is: takes the page's `fetch` and answers for site and backend. */
export class FakeNetwork {
  requests: SentRequest[] = [];
  tokensGiven = 0;
  /** What `token-url` answers instead of the next token. */
  token: (() => Response) | undefined;
  /** What the backend answers instead of a settled payment. */
  backend: (() => Response) | undefined;
  readonly #real = window.fetch;

  start(): void {
    Object.assign(this, { requests: [], tokensGiven: 0, token: undefined, backend: undefined });
    window.fetch = (url, init = {}) => {
      this.requests.push({ ...init, url: String(url), headers: new Headers(init.headers) });
      return Promise.resolve(String(url).startsWith('/') ? this.#token() : this.#backend());
    };
  }

  stop(): void {
    window.fetch = this.#real;
  }

  #token(): Response {
    if (this.token) return this.token();
    this.tokensGiven++;
    return Response.json({ accessToken: `token-${this.tokensGiven}`, expiresInSeconds: 300 });
  }

  #backend(): Response {
    return this.backend?.() ?? Response.json({ ...payment, state: 'succeeded' });
  }
}
