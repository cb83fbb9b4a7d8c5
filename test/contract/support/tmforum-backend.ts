import { createCollectionsHandler, createJwtVerifier } from '../../../src/gateway/http/index.js';
import {
  createTmForumService,
  defaultTmForumConfig,
  type ApiName,
  type ApiVersion,
  type TmForumHooks,
} from '../../../src/gateway/tmforum/index.js';
import { toCivilDate } from '../../../src/core/domain/index.js';
import {
  bssAccount,
  credentials,
  portfolioNames,
  startBss,
  versionsOf,
  type Bss,
  type PortfolioName,
} from '../../support/tmforum/bss/index.js';
import { createChecker, type Checker } from '../../support/tmforum/checker/index.js';
import type { ContractBackend } from './backend.js';
import { audience, createTokenIssuer, customerClaims, issuer } from './token-issuer.js';

/** The gateway on a stack of TM Forum APIs, with every call between them checked. */
export interface TmForumBackend extends ContractBackend {
  readonly bss: Bss;
  readonly checker: Checker;
  /** Records of others that the gateway dropped, by API. */
  readonly foreign: Map<ApiName, number>;
  readonly openBssAccount: (name: PortfolioName) => string;
}

/** A configuration for the test stack. */
export function configFor(origin: string, stack: ApiVersion) {
  const versions = versionsOf(stack);
  const authorization = {
    kind: 'clientCredentials',
    tokenUrl: `${origin}/oauth/token`,
    ...credentials,
  };
  const api = (name: keyof typeof versions) => ({
    version: versions[name],
    baseUrl: `${origin}/tmf-api/${name}/${versions[name]}`,
    authorization,
  });
  return {
    ...defaultTmForumConfig,
    apis: {
      accountManagement: api('accountManagement'),
      customerBill: api('customerBillManagement'),
      paymentMethod: api('paymentMethod'),
      party: api('party'),
    },
    jurisdiction: 'DE',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    billLabel: 'Rechnung',
    idSecret: 'a secret of the tests, and of nothing else',
    balanceTypes: { receivable: 'total', credit: 'credit', paymentPlan: 'inPlan' },
    assuranceRequiredFor: ['planAccept', 'planChange', 'thirdParty'],
    transfer: { holder: 'Flussfunk GmbH', iban: 'DE89370400440532013000' },
    cacheSeconds: 0,
  };
}

export async function openTmForumBackend(
  stack: ApiVersion,
  hooks: TmForumHooks = {},
  changes: object = {},
): Promise<TmForumBackend> {
  const { publicJwk, sign } = await createTokenIssuer();
  const bss = await startBss(stack);
  const checker = createChecker(fetch, filtersOfTmf630);
  const foreign = new Map<ApiName, number>();
  let time = Date.parse('2026-12-01T10:00:00.000Z');
  const now = () => new Date(time);
  let opened = 0;

  const service = createTmForumService(
    { ...configFor(bss.origin, stack), ...changes },
    {
      fetch: checker.fetch,
      clock: now,
      sleep: () => Promise.resolve(),
      onForeignRecords: ({ api, count }) => foreign.set(api, (foreign.get(api) ?? 0) + count),
      ...hooks,
    },
  );
  const handler = createCollectionsHandler({
    service,
    verifyToken: createJwtVerifier({ keys: { keys: [publicJwk] }, issuer, audience }),
    allowedOrigins: [issuer],
    stepUp: {
      acrValues: ['pin'],
      maxAgeSeconds: 300,
      requiredFor: ['planAccept', 'planChange', 'thirdParty'],
    },
    checkAnswers: true,
  });
  const openBssAccount = (name: PortfolioName): string => {
    const id = `konto-${(opened += 1)}`;
    bss.accounts.set(id, bssAccount(name, id, toCivilDate(now(), 'Europe/Berlin')));
    return id;
  };
  const notThere = (): never => {
    throw new Error('the gateway does not offer this yet');
  };

  return {
    bss,
    checker,
    foreign,
    openBssAccount,
    fetch: handler,
    baseUrl: 'https://collections.example/v1',
    pageOrigin: issuer,
    now,
    capabilities: { plans: 'view', payments: false, transfer: true },
    passSeconds: (seconds) => {
      time += seconds * 1000;
    },
    advanceDays: (days) => {
      time += days * 86_400_000;
      return Promise.resolve();
    },
    openAccount(scenario) {
      const name = portfolioNames.find((each) => each === scenario);
      if (!name) throw new Error(`the BSS has no account in the state "${scenario}"`);
      return Promise.resolve(openBssAccount(name));
    },
    token: (account, options) => sign(customerClaims(account, now(), options)),
    staffToken: notThere,
    referenceOf: (accountId) => Promise.resolve(accountId),
    refusals: notThere,
    reportPayment: notThere,
    alterOffer: notThere,
    events: notThere,
    close: () => bss.close(),
  };
}

const reason = 'TMF630: filters by attribute are a convention; the files name only paging';
/** What the gateway sends and the official files do not name. */
export const filtersOfTmf630 = [
  { api: 'customerBillManagement', path: '/customerBill', query: 'billingAccount.id', reason },
  {
    api: 'customerBillManagement',
    path: '/appliedCustomerBillingRate',
    query: 'billingAccount.id',
    reason,
  },
  { api: 'paymentMethod', path: '/paymentMethod', query: 'relatedParty.id', reason },
];
