import type {
  Capabilities,
  OperationName,
  PlanOffer,
  Scope,
  StaffScope,
} from '../../../src/core/contract/index.js';
import type { CheckoutResult, EventRecord } from '../../../src/gateway/reference/index.js';
import type { ScenarioName } from '../../../src/testing/index.js';

/** What a token says beside its account. */
export interface TokenOptions {
  readonly scopes?: readonly Scope[];
  /** Proved who they are once more, just now. */
  readonly stepUp?: boolean;
  readonly lifeSeconds?: number;
}

/** A backend under test, as a customer needs it: its HTTP side, a clock, and a payment provider. */
export interface CustomerBackend {
  readonly fetch: (request: Request) => Promise<Response>;
  /** Where the contract is served, `/v1` included. */
  readonly baseUrl: string;
  /** The page that may call. */
  readonly pageOrigin: string;
  readonly now: () => Date;
  /** Moves time ahead and does what falls due on each day. */
  readonly advanceDays: (days: number) => Promise<void>;
  readonly token: (accountId: string, options?: TokenOptions) => Promise<string>;
  /** What may answer 501 `not-supported`; default: nothing. */
  readonly mayLack?: readonly OperationName[];
  /** What the payment provider says about a payment. */
  readonly reportPayment: (
    accountId: string,
    paymentId: string,
    result: CheckoutResult,
  ) => Promise<void>;
}

/** The same with the strings behind the stage, as the suite needs them. */
export interface ContractBackend extends CustomerBackend {
  /** What its session says beside the usual. Default: plans and payments are there. */
  readonly capabilities?: Partial<Capabilities>;
  /** A token of the telco's own people; default: for everything that they may do. */
  readonly staffToken: (scopes?: readonly StaffScope[]) => Promise<string>;
  /** The customer number of an account. */
  readonly referenceOf: (accountId: string) => Promise<string>;
  /** Refused calls of the last days, by operation and code. */
  readonly refusals: () => Promise<readonly { operation: string; code: string; count: number }[]>;
  /** Moves time ahead; nothing else happens. */
  readonly passSeconds: (seconds: number) => void;
  /** A new account in this state; resolves with its id. */
  readonly openAccount: (scenario: ScenarioName) => Promise<string>;
  /** What a wrong policy, or another system, would have made of an offer. */
  readonly alterOffer: (
    accountId: string,
    offerId: string,
    change: (offer: PlanOffer) => Partial<PlanOffer>,
  ) => Promise<void>;
  /** What is kept of an account's interactions, oldest first. */
  readonly events: (accountId: string) => Promise<readonly EventRecord[]>;
  readonly close: () => Promise<void>;
}
