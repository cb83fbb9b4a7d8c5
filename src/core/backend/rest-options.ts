import type { GetAccessToken } from './access-token.js';

export interface RestBackendOptions {
  /** Where the contract is served, without `/v1`: `https://care.example/collections`. */
  readonly baseUrl: string;
  readonly getAccessToken: GetAccessToken;
  /** Default: the page's own. The sandbox passes a handler that runs in the page. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long one try of a read may take, in milliseconds. Default 20,000. */
  readonly readTimeoutMs?: number | undefined;
  /** How long one try of a write may take, in milliseconds. Default 30,000. */
  readonly writeTimeoutMs?: number | undefined;
  /** Mean pause before the second try, in milliseconds; doubled before the third. Default 400. */
  readonly retryPauseMs?: number | undefined;
}
