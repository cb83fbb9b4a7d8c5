import type { Intent } from '../http/service.js';
import { answerId } from '../reference/once.js';
import type { Transaction } from '../reference/store.js';
import type { OpaqueId } from './opaque-id.js';
import { stampOf } from './push.js';

/**
 * A plan that was written into the stack by a try whose commit was lost shows as one that was agreed
 * elsewhere, so that it is seen even if nobody tries again. Whoever does must not be refused for it.
 */
export interface EarlierTries {
  /** Runs a try of an intent. */
  during<T>(accountId: string, intent: Intent, run: () => Promise<T>): Promise<T>;
  /** Removes the plan that an earlier try of an intent under way has left. */
  giveWay(tx: Transaction): Promise<void>;
}

export function createEarlierTries(opaqueId: OpaqueId): EarlierTries {
  /** By account: stamps of the intents that are tried now, in this process. */
  const underWay = new Map<string, Set<string>>();
  return {
    async during(accountId, intent, run) {
      const stamp = await stampOf(opaqueId, accountId, 'plan', answerId(intent));
      const stamps = underWay.get(accountId) ?? new Set();
      underWay.set(accountId, stamps.add(stamp));
      try {
        return await run();
      } finally {
        stamps.delete(stamp);
        if (stamps.size === 0) underWay.delete(accountId);
      }
    },
    async giveWay(tx) {
      const stamps = underWay.get(tx.accountId);
      if (!stamps) return;
      for (const { id, derived, stamp } of await tx.list('plan', { states: ['active'] })) {
        if (derived && stamp !== undefined && stamps.has(stamp)) await tx.remove('plan', id);
      }
    },
  };
}
