import type { Scope } from '../../../src/core/contract/index.js';
import type { CheckoutResult } from '../../../src/gateway/reference/index.js';
import type { ScenarioName } from '../../../src/testing/index.js';

/** What a token says beside its account. */
export interface TokenOptions {
  readonly scopes?: readonly Scope[];
  /** Proved who they are once more, just now. */
  readonly stepUp?: boolean;
  readonly lifeSeconds?: number;
}

/** A backend under test, as the suite needs it: its HTTP side, and the strings behind the stage. */
export interface ContractBackend {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Where the contract is served, `/v1` included. */
  readonly baseUrl: string;
  /** The page that may call. */
  readonly pageOrigin: string;
  readonly now: () => Date;
  /** Moves time ahead; nothing else happens. */
  readonly passSeconds: (seconds: number) => void;
  /** Moves time ahead and does what falls due on each day. */
  readonly advanceDays: (days: number) => Promise<void>;
  /** A new account in this state; resolves with its id. */
  readonly openAccount: (scenario: ScenarioName) => Promise<string>;
  readonly token: (accountId: string, options?: TokenOptions) => Promise<string>;
  /** What the payment provider says about a payment. */
  readonly reportPayment: (
    accountId: string,
    paymentId: string,
    result: CheckoutResult,
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}
