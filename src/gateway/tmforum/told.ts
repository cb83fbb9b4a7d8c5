import type { Capabilities } from '../../core/contract/index.js';
import type { AccountRecord } from '../reference/records.js';

type ScheduledDebit = NonNullable<AccountRecord['scheduledDebit']>;

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
  >
> & {
  /** A debit that is coming: its amount in minor units, its day, and the stack's ids of its bills. */
  readonly scheduledDebit?:
    (Omit<ScheduledDebit, 'itemIds'> & { readonly billIds: readonly string[] }) | undefined;
  /** What this account may do less than the configuration allows. */
  readonly capabilities?: Partial<Capabilities>;
};
