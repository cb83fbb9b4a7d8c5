import type { Refusal } from '../../http/options.js';
import type { Ledger, RefusalCount } from '../store.js';

/** Counts refused calls in memory, so that a flood of them writes nothing for each. */
export interface RefusalCounter {
  readonly count: (refusal: Refusal) => void;
  /** Adds what was counted since to the ledger; what cannot be stored is counted on. */
  readonly flush: () => Promise<void>;
}

/** @param clock days are those of UTC, because nobody who is refused has a calendar here */
export function createRefusalCounter(ledger: Ledger, clock: () => Date): RefusalCounter {
  const counts = new Map<string, RefusalCount>();
  const add = (more: RefusalCount): void => {
    const key = `${more.day} ${more.operation} ${more.code}`;
    counts.set(key, { ...more, count: (counts.get(key)?.count ?? 0) + more.count });
  };
  return {
    count: ({ operation, code }) =>
      add({ day: clock().toISOString().slice(0, 10), operation, code, count: 1 }),
    async flush() {
      const told = [...counts.values()];
      counts.clear();
      try {
        await ledger.addRefusals(told);
      } catch (error) {
        told.forEach(add);
        throw error;
      }
    },
  };
}
