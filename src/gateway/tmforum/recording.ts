import type { Entry, RecordKind, Records } from '../reference/records.js';
import type { Transaction } from '../reference/store.js';

/** A record that was put, and what was there before; undefined: it is new. */
export type Written = {
  [K in RecordKind]: {
    readonly kind: K;
    readonly record: Records[K];
    readonly before: Records[K] | undefined;
  };
}[RecordKind];

/** A transaction that remembers what it puts. */
export interface Recording {
  readonly tx: Transaction;
  /** Each record that was put and not removed, as it was put last; in the order of the first put. */
  readonly written: () => readonly Written[];
}

/** @param kinds those that are remembered */
export function recordingOf(inner: Transaction, kinds: ReadonlySet<RecordKind>): Recording {
  const written = new Map<string, Written>();
  const nameOf = (kind: RecordKind, id: string): string => `${kind} ${id}`;

  async function remember({ kind, record }: Entry): Promise<void> {
    if (!kinds.has(kind)) return;
    const name = nameOf(kind, record.id);
    const known = written.get(name);
    const before = known ? known.before : await inner.get(kind, record.id);
    // A kind and its record belong together; the lookup loses that.
    written.set(name, { kind, record, before } as Written);
  }

  return {
    tx: {
      accountId: inner.accountId,
      get: (kind, id) => inner.get(kind, id),
      list: (kind, filter) => inner.list(kind, filter),
      claimed: (names) => inner.claimed(names),
      stoppedExperiments: () => inner.stoppedExperiments(),
      claim: (name) => inner.claim(name),
      release: (name) => inner.release(name),
      async put(kind, record) {
        await remember({ kind, record } as Entry);
        await inner.put(kind, record);
      },
      async remove(kind, id) {
        written.delete(nameOf(kind, id));
        await inner.remove(kind, id);
      },
    },
    written: () => [...written.values()],
  };
}
