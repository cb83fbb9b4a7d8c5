import type { Entry } from '../../src/gateway/reference/index.js';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { demoEntries } from '../seed/entries.js';
import { bssCustomers } from './customers.js';
import { factsOf } from './facts.js';
import { bssAccountOf } from './from-records.js';
import type { BssState } from './kept-state.js';
import { withPlans, withStamps } from './seeded-plans.js';

/** The demo's customers as their telco's stack has them, seen from a day. */
export function seedOf(stack: ApiVersion, today: string): BssState {
  const entries = demoEntries(today);
  const customers = bssCustomers.map(({ accountId }) => ({
    accountId,
    entries: entries.filter(({ record }) => record.accountId === accountId),
  }));
  return {
    stack,
    seedDay: today,
    accounts: customers.map(({ entries: own }) => withPlans(bssAccountOf(own), own, stack)),
    collections: {
      troubleTicket: [],
      payment: [],
      appointment: [],
      partyInteraction: [],
      privacyManagement: [],
    },
    facts: byAccount(customers, factsOf),
    history: byAccount(customers, withStamps),
    collectedUntil: today,
  };
}

interface Seeded {
  readonly accountId: string;
  readonly entries: readonly Entry[];
}

const byAccount = <T>(
  customers: readonly Seeded[],
  toValue: (entries: readonly Entry[]) => T,
): Record<string, T> =>
  Object.fromEntries(customers.map(({ accountId, entries }) => [accountId, toValue(entries)]));
