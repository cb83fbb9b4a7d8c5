import { defaultTmForumConfig, type ApiVersion } from '../../../src/gateway/tmforum/index.js';
import { credentials, versionsOf } from '../../../demo/bss/index.js';

const billKinds = ['charge', 'debitReturnFee', 'reminderFee', 'device', 'credit'] as const;

const authorizationOf = (origin: string) => ({
  kind: 'clientCredentials',
  tokenUrl: `${origin}/oauth/token`,
  ...credentials,
});

/** A configuration for the test stack. */
export function configFor(origin: string, stack: ApiVersion) {
  const versions = versionsOf(stack);
  const authorization = authorizationOf(origin);
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
      troubleTicket: api('troubleTicket'),
      payment: api('payment'),
      appointment: api('appointment'),
      partyInteraction: api('partyInteraction'),
      privacy: api('privacyManagement'),
    },
    jurisdiction: 'DE',
    locale: 'de',
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    billLabel: 'Rechnung',
    idSecret: 'a secret of the tests, and of nothing else',
    balanceTypes: {
      receivable: 'total',
      credit: 'credit',
      deposit: 'deposit',
      paymentPlan: 'inPlan',
    },
    billKinds: Object.fromEntries(billKinds.map((kind) => [kind, kind])),
    transfer: { holder: 'Flussfunk GmbH', iban: 'DE89370400440532013000' },
    disputeDecisions: { rejected: 'rejected', resolved: 'upheld' },
    cacheSeconds: 0,
  };
}

export const offerSources = ['policy', 'endpoint', 'processFlow'] as const;
export type OfferSource = (typeof offerSources)[number];

/** The part of a configuration that says who makes offers of plans. */
export function offersBy(source: OfferSource, origin: string) {
  if (source === 'policy') return { offers: { source } };
  const authorization = authorizationOf(origin);
  const baseUrl = {
    endpoint: `${origin}/telco`,
    processFlow: `${origin}/tmf-api/processFlowManagement/v4`,
  }[source];
  const flow = { specification: 'planOffers', acceptTask: 'acceptOffer' };
  return {
    offers: { source, baseUrl, authorization, ...(source === 'processFlow' && flow) },
  };
}
