import type { ScenarioName } from '../../../src/testing/index.js';
import type { ContractBackend, TokenOptions } from '../support/backend.js';
import type { Customer } from '../support/customer.js';

/** What each part of the suite works with; the backend exists once the tests run. */
export interface Suite {
  readonly backend: () => ContractBackend;
  /** Somebody new, whose account is in this state. */
  readonly customer: (scenario: ScenarioName, token?: TokenOptions) => Promise<Customer>;
  /** Whoever has this account. */
  readonly holder: (accountId: string, token?: TokenOptions) => Promise<Customer>;
}
