import { toCivilDate } from '../../src/core/domain/index.js';
import type { ReferenceService } from '../../src/gateway/reference/index.js';
import type { SqlStore } from '../../src/gateway/sql/index.js';
import { withItemIds } from '../bss/index.js';
import { seedDayOf, takeSeed } from '../seed/index.js';
import type { TelcoApi } from './telco-api.js';

interface Parts {
  readonly service: Pick<ReferenceService, 'outbox'>;
  readonly store: SqlStore;
}

/**
 * At the first start: what customers had asked for, agreed and answered before the gateway came.
 * A start that is cut off does it again.
 */
export async function takeHistory(
  { service, store }: Parts,
  telco: TelcoApi,
  customers: readonly { readonly accountId: string }[],
  now: Date,
): Promise<void> {
  if ((await seedDayOf(store)) !== undefined) return;
  for (const { accountId } of customers) {
    // Whoever looks at an account has its bills taken over first.
    await service.outbox(accountId);
    const history = await telco.history(accountId);
    const stamps = new Set(
      history.flatMap(({ kind, record }) => (kind === 'plan' ? record.stamp : [])),
    );
    const items = await store.commit(accountId, async (tx) => {
      // What the stack alone could tell of a plan gives way to what is known of it.
      for (const { id, derived, stamp } of await tx.list('plan')) {
        if (derived && stamps.has(stamp)) await tx.remove('plan', id);
      }
      return tx.list('item');
    });
    await store.load(withItemIds(items, history));
  }
  await takeSeed(store.db, toCivilDate(now, 'Europe/Berlin'), now);
}
