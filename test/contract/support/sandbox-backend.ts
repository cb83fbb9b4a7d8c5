import { toCivilDate } from '../../../src/core/domain/index.js';
import { createSandboxBackend } from '../../../src/testing/sandbox-backend.js';
import { sandboxFetch } from '../../../src/testing/sandbox-fetch.js';
import { issueToken } from '../../../src/testing/sandbox-token.js';
import { scenarios } from '../../../src/testing/scenarios.js';
import type { ContractBackend } from './backend.js';
import { TestClock } from './clock.js';

/** The sandbox's own backend, `fetch` and tokens, with as many accounts as a test opens. */
export function openSandboxBackend(): ContractBackend {
  const clock = new TestClock();
  const pageOrigin = 'https://www.telco.example';
  const { handler, service, store } = createSandboxBackend({
    pageOrigin,
    clock: clock.now,
    log: (entry) => console.error(entry),
  });
  let accounts = 0;

  return {
    fetch: sandboxFetch(handler, () => 'normal'),
    baseUrl: 'https://sandbox.example/v1',
    pageOrigin,
    now: clock.now,
    passSeconds: clock.passSeconds,
    advanceDays: (days) => clock.advanceDays(days, service),
    async openAccount(scenario) {
      const accountId = `account-${(accounts += 1)}`;
      const today = toCivilDate(clock.now(), 'Europe/Berlin');
      await store.load(scenarios[scenario](today, { accountId }));
      return accountId;
    },
    token(accountId, { scopes, stepUp = false, lifeSeconds = 300 } = {}) {
      const mintedAt = new Date(clock.now().getTime() + (lifeSeconds - 300) * 1000);
      const request = { reason: stepUp ? 'step-up' : 'initial' } as const;
      return Promise.resolve(issueToken(accountId, request, mintedAt, scopes).accessToken);
    },
    async reportPayment(accountId, paymentId, result) {
      const payment = await store.read(accountId, (tx) => tx.get('payment', paymentId));
      const { providerReference = '' } = payment?.checkout ?? {};
      await service.applyProviderNotification({ providerReference, ...result });
    },
    close: () => store.close(),
  };
}
