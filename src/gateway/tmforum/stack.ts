import { ProblemError } from '../../core/errors/index.js';
import { createCache } from './cache.js';
import { createClients, type Clients } from './clients.js';
import type { TmForumConfig } from './config.js';
import type { Tools } from './hooks.js';
import { createOwn } from './ownership.js';
import {
  isProfileOf,
  profileFilter,
  profilePath,
  readProfile,
  refusedIn,
  type Channel,
} from './privacy-shape.js';
import {
  customerOf,
  readBill,
  readBillingAccount,
  readIndividual,
  readPaymentMethod,
  readRate,
  type BillingAccountRecord,
  type BillRecord,
  type IndividualRecord,
  type PaymentMethodRecord,
  type RateRecord,
} from './records.js';

/**
 * One account's records out of the stack: whatever cannot show that it belongs to the account of the
 * token is dropped here.
 */
export interface Stack {
  /** @throws ProblemError `not-found` */
  billingAccount(accountId: string): Promise<BillingAccountRecord>;
  bills(accountId: string): Promise<readonly BillRecord[]>;
  /** Lines of these bills of the account. */
  rates(accountId: string, bills: readonly BillRecord[]): Promise<readonly RateRecord[]>;
  /** What the customer behind the account pays by. */
  paymentMethods(accountId: string, customerId: string): Promise<readonly PaymentMethodRecord[]>;
  individual(accountId: string, customerId: string): Promise<IndividualRecord | undefined>;
  /** Channels by which the customer does not want to be contacted. */
  refusedChannels(accountId: string, customerId: string): Promise<readonly Channel[]>;
  /** The stack's id of the customer behind an account. */
  customerId(accountId: string): Promise<string | undefined>;
  /** Reads the account anew when it is asked for next: something was written. */
  readonly forget: (accountId: string) => void;
}

const kinds = ['account', 'bills', 'rates', 'methods', 'individual', 'privacy'] as const;

export function createStack(
  config: TmForumConfig,
  tools: Tools,
  clients: Clients = createClients(config, tools),
): Stack {
  const cache = createCache(config.cacheSeconds * 1000, () => tools.clock().getTime());
  const {
    accountManagement: accounts,
    customerBill: billing,
    paymentMethod: methods,
    party: parties,
    privacy,
  } = clients;
  const own = createOwn(tools);

  const keyOf = (accountId: string, kind: (typeof kinds)[number]): string =>
    JSON.stringify([accountId, kind]);
  const once = <T>(
    kind: (typeof kinds)[number],
    accountId: string,
    read: () => Promise<T>,
  ): Promise<T> => cache.get(keyOf(accountId, kind), read);

  const stack: Stack = {
    billingAccount: (accountId) =>
      once('account', accountId, async () => {
        const path = `/billingAccount/${encodeURIComponent(accountId)}`;
        const answer = await accounts.get(accountId, path);
        const found = answer === undefined ? [] : [readBillingAccount(answer)];
        const [account] = own('accountManagement', found, ({ id }) => id === accountId);
        if (!account) throw new ProblemError('not-found');
        return account;
      }),

    bills: (accountId) =>
      once('bills', accountId, async () => {
        const filter = { 'billingAccount.id': accountId };
        const found = (await billing.list(accountId, '/customerBill', filter)).map(readBill);
        return own('customerBill', found, (bill) => bill.billingAccount?.id === accountId);
      }),

    rates: (accountId, ofBills) =>
      once('rates', accountId, async () => {
        const filter = { 'billingAccount.id': accountId };
        const path = '/appliedCustomerBillingRate';
        const found = (await billing.list(accountId, path, filter)).map(readRate);
        const bills = new Set(ofBills.map(({ id }) => id));
        // The account is asked for of unbilled rates alone, so the bill has to be ours as well.
        return own(
          'customerBill',
          found,
          ({ bill, billingAccount = { id: accountId } }) =>
            billingAccount.id === accountId && bill !== undefined && bills.has(bill.id),
        );
      }),

    paymentMethods: (accountId, customer) =>
      once('methods', accountId, async () => {
        if (!methods) return [];
        const filter = { 'relatedParty.id': customer };
        const found = (await methods.list(accountId, '/paymentMethod', filter)).map(
          readPaymentMethod,
        );
        return own('paymentMethod', found, ({ account, relatedParty }) =>
          // Another account of the same person is another account.
          account ? account.some(({ id }) => id === accountId) : relatedParty?.id === customer,
        );
      }),

    individual: (accountId, customer) =>
      once('individual', accountId, async () => {
        if (!parties) return undefined;
        const path = `/individual/${encodeURIComponent(customer)}`;
        const answer = await parties.get(accountId, path);
        const found = answer === undefined ? [] : [readIndividual(answer)];
        return own('party', found, ({ id }) => id === customer)[0];
      }),

    refusedChannels: (accountId, customer) =>
      once('privacy', accountId, async () => {
        if (!privacy) return [];
        const filter = profileFilter(customer, privacy.version);
        const found = (await privacy.list(accountId, profilePath, filter)).map(readProfile);
        const ours = own('privacy', found, (profile) => isProfileOf(profile, customer));
        return refusedIn(ours, config);
      }),

    async customerId(accountId) {
      const account = await stack.billingAccount(accountId);
      return customerOf(account, config.customerRole, accounts.version);
    },

    forget(accountId) {
      for (const kind of kinds) cache.forget(keyOf(accountId, kind));
    },
  };

  return stack;
}
