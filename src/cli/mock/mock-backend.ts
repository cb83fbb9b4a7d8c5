import { toCivilDate } from '../../core/domain/index.js';
import type { CollectionsHandler, Limits } from '../../gateway/http/index.js';
import { createSandboxBackend, scenarios, type SandboxBackend } from '../../testing/index.js';
import type { Entry } from '../../gateway/reference/index.js';
import { mockTokens, type MockAccount } from './mock-token.js';
import { createPayPage, type PayPage } from './pay-page.js';

export interface MockOptions {
  /** Where the mock is served: its payments lead there. */
  readonly origin: string;
  /** Exact origins of the pages that may call, and that payments return to. */
  readonly pageOrigins: readonly string[];
  /** Language and country of the accounts, such as `de-DE`. */
  readonly locale: string;
  /** Whether the contract's limits count. */
  readonly hasLimits: boolean;
  /** Present time. Default: the system's clock. */
  readonly clock?: (() => Date) | undefined;
}

/** A developer reloads more often than a customer does. */
const noLimits = Object.fromEntries(
  ['reads', 'writes', 'quotes', 'disputes', 'events', 'staffReads', 'staffWrites'].map((name) => [
    name,
    { calls: 100_000, perSeconds: 60 },
  ]),
) as unknown as Limits;

/** The sandbox with an account for each token, and a page on which payments can be ended. */
export function createMock(options: MockOptions): CollectionsHandler {
  const { origin, pageOrigins, locale, hasLimits, clock = () => new Date() } = options;
  const opened = new Map<string, Promise<void>>();
  const payPage = createPayPage(origin, clock, (providerReference, result) =>
    backend.service.applyProviderNotification({ providerReference, ...result }),
  );
  const open = (account: MockAccount): Promise<void> => {
    const { accountId } = account;
    const known = opened.get(accountId) ?? load(backend, payPage, entriesOf(account));
    opened.set(accountId, known);
    return known;
  };
  const entriesOf = ({ accountId, scenario }: MockAccount): Entry[] => {
    const reference = `K-20481-${1000 + opened.size}`;
    // The account tells its own time zone, by which its days count.
    const [account] = scenarios[scenario]('2026-01-01', { accountId, locale });
    const zone = account?.kind === 'account' ? account.record.timeZone : 'UTC';
    return scenarios[scenario](toCivilDate(clock(), zone), { accountId, locale, reference });
  };
  const backend = createSandboxBackend({
    pageOrigin: origin,
    clock,
    payments: payPage.provider,
    paymentOrigin: origin,
    access: {
      allowedOrigins: pageOrigins,
      verifyToken: mockTokens(open),
      limits: hasLimits ? undefined : noLimits,
    },
  });
  return async (request) => (await payPage.answer(request)) ?? backend.handler(request);
}

/** A payment that a scenario left at the provider can be gone on with on the mock's own page. */
async function load(
  { store }: SandboxBackend,
  payPage: PayPage,
  entries: readonly Entry[],
): Promise<void> {
  const [account] = entries;
  const currency = account?.kind === 'account' ? account.record.currency : 'EUR';
  for (const entry of entries) {
    const { kind, record } = entry;
    if (kind !== 'payment' || !record.checkout) {
      await store.load([entry]);
      continue;
    }
    const providerReference = `checkout-${record.accountId}-${record.id}`;
    const amount = { amountMinor: record.amountMinor, currency };
    const url = payPage.adopt(providerReference, { ...record.checkout, amount });
    const checkout = { ...record.checkout, providerReference, url };
    await store.load([{ kind, record: { ...record, checkout } }]);
    await store.commit(record.accountId, (tx) => tx.claim(`checkout/${providerReference}`));
  }
}
