import type { Capabilities } from '../../core/contract/index.js';
import type { AccountRecord } from '../reference/records.js';

/** What no TM Forum API tells of an account; the hook `tell` says it. */
export type ToldFacts = Partial<
  Pick<
    AccountRecord,
    | 'contactPoints'
    | 'external'
    | 'holds'
    | 'nextBill'
    | 'payday'
    | 'paymentMethods'
    | 'protection'
    | 'restricted'
    | 'scheduledDebit'
  >
> & {
  /** What this account may do less than the configuration allows. */
  readonly capabilities?: Partial<Capabilities>;
};
