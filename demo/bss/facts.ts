import type { Entry, ItemRecord } from '../../src/gateway/reference/index.js';
import type { ToldFacts } from '../../src/gateway/tmforum/index.js';

/** What a telco knows of an account, and no TM Forum API tells. */
export function factsOf(entries: readonly Entry[]): ToldFacts {
  const [account] = entries.flatMap((each) => (each.kind === 'account' ? [each.record] : []));
  if (!account) return {};
  const { capabilities, contactPoints, paymentMethods, protection, restricted, holds } = account;
  const { external, nextBill, payday, scheduledDebit } = account;
  return {
    capabilities,
    contactPoints,
    paymentMethods,
    protection,
    restricted,
    holds,
    external,
    nextBill,
    payday,
    scheduledDebit: scheduledDebit && {
      amountMinor: scheduledDebit.amountMinor,
      on: scheduledDebit.on,
      billIds: scheduledDebit.itemIds,
    },
  };
}

/**
 * Records from before the gateway came, by the ids that it has given to the stack's bills.
 * @param items as the gateway has them
 */
export function withItemIds(items: readonly ItemRecord[], entries: readonly Entry[]): Entry[] {
  const ids = new Map(items.map(({ billId, id }) => [billId, id]));
  const text = JSON.stringify(entries, (_name, value: unknown) =>
    typeof value === 'string' ? (ids.get(value) ?? value) : value,
  );
  return JSON.parse(text) as Entry[];
}
