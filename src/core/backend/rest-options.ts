import type { GetAccessToken } from './access-token.js';
import type { Timers } from './timers.js';

export interface RestBackendOptions {
  /** Where the contract is served, up to and without `/v1`'s resources: `https://care.example/v1`. */
  readonly baseUrl: string;
  readonly getAccessToken: GetAccessToken;
  /** Default: the page's own. The sandbox passes a handler that runs in the page. */
  readonly fetch?: typeof globalThis.fetch | undefined;
  /** How long one try of a read may take, in milliseconds. Default 20,000. */
  readonly readTimeoutMs?: number | undefined;
  /** How long one try of a write may take, in milliseconds. Default 30,000. */
  readonly writeTimeoutMs?: number | undefined;
  /** For tests. */
  readonly timers?: Timers | undefined;
}
