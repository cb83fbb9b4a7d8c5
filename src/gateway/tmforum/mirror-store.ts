import type { RecordKind } from '../reference/records.js';
import type { Store, Transaction } from '../reference/store.js';
import { recordingOf, type Written } from './recording.js';

/** Both ways between the store and the stack. */
export interface Ways {
  /** Rejects when the stack cannot be read: then nothing is done on what may be past. */
  readonly refresh: (accountId: string, store: Store) => Promise<void>;
  /** Rejects when the stack does not take what was written: then nothing of it has happened here. */
  readonly push: (tx: Transaction, written: readonly Written[]) => Promise<void>;
  /** Before the work of a commit: what is there of an earlier try of the same intent gives way. */
  readonly giveWay: (tx: Transaction) => Promise<void>;
  /** Then: what the stack could not be told in an earlier commit. */
  readonly tellAgain: (tx: Transaction) => Promise<void>;
  /** What `push` has to hear of. */
  readonly kinds: ReadonlySet<RecordKind>;
}

const isPaid = ({ kind, record }: Written): boolean =>
  kind === 'payment' && record.state === 'succeeded';

/** The store as it is in the middle of a commit. */
const within = (store: Store, tx: Transaction): Store => ({
  ...withoutWork(store),
  read: (_, work) => work(tx),
  commit: (_, work) => work(tx),
});

/**
 * The store of the rules, brought up to what the stack says before each read and each commit, whoever
 * asks: a customer, the daily run, a payment's notice, the telco's people. What a commit has written
 * goes into the stack before the commit ends.
 */
export function createMirrorStore(
  store: Store,
  { refresh, giveWay, tellAgain, push, kinds }: Ways,
): Store {
  return {
    ...withoutWork(store),
    async read(accountId, work) {
      await refresh(accountId, store);
      return store.read(accountId, work);
    },
    async commit(accountId, work) {
      await refresh(accountId, store);
      return store.commit(accountId, async (inner) => {
        await giveWay(inner);
        await tellAgain(inner);
        const { tx, written } = recordingOf(inner, kinds);
        const value = await work(tx);
        const changed = written();
        await push(inner, changed);
        // Many stacks book a payment at once: nobody shall read that it succeeded and not what it did.
        if (changed.some(isPaid)) await refresh(accountId, within(store, inner));
        return value;
      });
    },
  };
}

/** What of a store is of no single account. */
function withoutWork(store: Store): Omit<Store, 'read' | 'commit'> {
  return {
    ledger: store.ledger,
    due: (at) => store.due(at),
    toRemind: (at) => store.toRemind(at),
    owner: (name) => store.owner(name),
    withReference: (reference) => store.withReference(reference),
    tally: (frame) => store.tally(frame),
    tallyArms: (frame) => store.tallyArms(frame),
    load: (entries) => store.load(entries),
    close: () => store.close(),
  };
}
