import { defaultPolicy, type Store } from '../../../src/gateway/reference/index.js';
import {
  createTmForumService,
  type ApiName,
  type ApiVersion,
  type TmForumHooks,
  type ToldFacts,
} from '../../../src/gateway/tmforum/index.js';
import { toCivilDate } from '../../../src/core/domain/index.js';
import {
  createSandboxPayments,
  sandboxPaymentOrigin,
  scenarios,
} from '../../../src/testing/index.js';
import {
  bssAccount,
  bssAccountOf,
  factsOf,
  startBss,
  withItemIds,
  type Bss,
  type PortfolioName,
} from '../../../demo/bss/index.js';
import { createChecker, type Checker } from '../../support/tmforum/checker/index.js';
import type { ContractBackend } from './backend.js';
import { TestClock } from './clock.js';
import { filtersOfReads, filtersOfWrites } from './tmforum-exceptions.js';
import { createTelcoBooks } from './tmforum-night.js';
import { openServiceBackend } from './store-backend.js';
import { StoreOfTest } from './store-of-test.js';
import { configFor } from './tmforum-config.js';
import { createTokenIssuer, issuer } from './token-issuer.js';

/** The gateway on a stack of TM Forum APIs, with every call between them checked. */
export interface TmForumBackend extends ContractBackend {
  readonly bss: Bss;
  readonly checker: Checker;
  /** Records of others that the gateway dropped, by API. */
  readonly foreign: Map<ApiName, number>;
  readonly openBssAccount: (name: PortfolioName) => string;
}

export async function openTmForumBackend(
  stack: ApiVersion,
  hooks: TmForumHooks & { readonly store?: Store } = {},
  changes: object | ((origin: string) => object) = {},
): Promise<TmForumBackend> {
  const tokens = await createTokenIssuer();
  const bss = await startBss(stack);
  const checker = createChecker(fetch, [...filtersOfReads, ...filtersOfWrites]);
  const foreign = new Map<ApiName, number>();
  const clock = new TestClock();
  const store = hooks.store ?? new StoreOfTest();
  const changed = typeof changes === 'function' ? changes(bss.origin) : changes;
  const config = { ...configFor(bss.origin, stack), ...changed };
  const told = new Map<string, ToldFacts>();

  const service = createTmForumService(config, {
    store,
    policy: {
      ...defaultPolicy,
      assuranceRequiredFor: ['planAccept', 'planChange', 'thirdParty'],
    },
    payments: {
      provider: createSandboxPayments(clock.now),
      returnOrigins: [issuer],
      paymentOrigins: [sandboxPaymentOrigin],
    },
    fetch: checker.fetch,
    clock: clock.now,
    sleep: () => Promise.resolve(),
    tell: (accountId) => Promise.resolve(told.get(accountId) ?? {}),
    onForeignRecords: ({ api, count }) => foreign.set(api, (foreign.get(api) ?? 0) + count),
    ...hooks,
  });
  // Of one length: none is the beginning of another.
  const newAccountId = (): string => `konto-${1001 + bss.accounts.size}`;
  const openBssAccount = (name: PortfolioName): string => {
    const id = newAccountId();
    bss.accounts.set(id, bssAccount(name, id, toCivilDate(clock.now(), 'Europe/Berlin')));
    return id;
  };

  const books = createTelcoBooks(bss, store, told);
  const backend = openServiceBackend({ service, store, clock, tokens });

  return {
    ...backend,
    bss,
    checker,
    foreign,
    openBssAccount,
    capabilities: { plans: 'accept', payments: true, transfer: true },
    mayLack: ['createChatSession'],
    async advanceDays(days) {
      for (let passed = 0; passed < days; passed++) {
        clock.passSeconds(86_400);
        await books.collect(clock.now());
        await service.runDailyJobs();
      }
    },
    async reportPayment(accountId, paymentId, result) {
      await backend.reportPayment(accountId, paymentId, result);
      if (bss.rules.booksPayments === 'later') await books.bookPayment(accountId, paymentId);
    },
    async openAccount(scenario) {
      const accountId = newAccountId();
      const today = toCivilDate(clock.now(), 'Europe/Berlin');
      const entries = scenarios[scenario](today, { accountId, reference: accountId });
      bss.accounts.set(accountId, bssAccountOf(entries));
      told.set(accountId, factsOf(entries));
      // Whoever looks at an account has its bills taken over first.
      await service.outbox(accountId);
      const items = await store.read(accountId, (tx) => tx.list('item'));
      await store.load(withItemIds(items, entries));
      return accountId;
    },
    close: () => bss.close(),
  };
}
