import type { Store } from '../reference/store.js';

/**
 * The store of the rules, brought up to what the stack says before each read and each commit, whoever
 * asks: a customer, the daily run, a payment's notice, the telco's people.
 * @param refresh rejects when the stack cannot be read: then nothing is done on what may be past
 */
export function createMirrorStore(
  store: Store,
  refresh: (accountId: string) => Promise<void>,
): Store {
  return {
    ledger: store.ledger,
    async read(accountId, work) {
      await refresh(accountId);
      return store.read(accountId, work);
    },
    async commit(accountId, work) {
      await refresh(accountId);
      return store.commit(accountId, work);
    },
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
