import { toCivilDate } from '../../../src/core/domain/index.js';
import type { ReferenceService, Store } from '../../../src/gateway/reference/index.js';
import { scenarios } from '../../../src/testing/index.js';
import type { ContractBackend } from './backend.js';
import type { TestClock } from './clock.js';

/** The strings behind the stage, for whatever runs the reference service. */
export function stage(
  service: ReferenceService,
  store: Store,
  clock: TestClock,
): Omit<ContractBackend, 'fetch' | 'baseUrl' | 'pageOrigin' | 'token' | 'staffToken'> {
  let accounts = 0;
  return {
    now: clock.now,
    passSeconds: clock.passSeconds,
    advanceDays: (days) => clock.advanceDays(days, service),
    async openAccount(scenario) {
      const accountId = `account-${(accounts += 1)}`;
      const today = toCivilDate(clock.now(), 'Europe/Berlin');
      await store.load(
        scenarios[scenario](today, { accountId, reference: `K-20481-${1000 + accounts}` }),
      );
      return accountId;
    },
    async referenceOf(accountId) {
      const account = await store.read(accountId, (tx) => tx.get('account', accountId));
      return account?.reference ?? '';
    },
    async refusals() {
      await service.refusals.flush();
      return store.ledger.refusals('2020-01-01', '2040-01-01');
    },
    async reportPayment(accountId, paymentId, result) {
      const payment = await store.read(accountId, (tx) => tx.get('payment', paymentId));
      const { providerReference = '' } = payment?.checkout ?? {};
      await service.applyProviderNotification({ providerReference, ...result });
    },
    async alterOffer(accountId, offerId, change) {
      const record = await store.read(accountId, (tx) => tx.get('offer', offerId));
      if (!record) throw new Error(`no offer ${offerId}`);
      const offer = { ...record.offer, ...change(record.offer) };
      await store.load([{ kind: 'offer', record: { ...record, offer } }]);
    },
    events: async (accountId) => {
      const listed = await store.read(accountId, (tx) => tx.list('event'));
      return [...listed].reverse();
    },
    close: () => store.close(),
  };
}
