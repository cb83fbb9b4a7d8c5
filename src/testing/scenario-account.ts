import type { Capabilities } from '../core/contract/index.js';
import type { AccountRecord } from '../gateway/reference/index.js';
import { marketOf } from './scenario-markets.js';
import { scenarioWords } from './scenario-words.js';

/** Whose account it is. Everything has a default; people are invented. */
export interface ScenarioOptions {
  /** Default: the scenario's name. */
  readonly accountId?: string;
  /** Language and country; the currency and the rest follow from it. Default `de-DE`. */
  readonly locale?: string;
  readonly jurisdiction?: string;
  readonly timeZone?: string;
  readonly currency?: string;
  readonly person?: { readonly name: string; readonly email: string; readonly phone: string };
  /** Customer number. */
  readonly reference?: string;
  /** When the customer's money comes. */
  readonly payday?: string;
}

/** Everything that the reference service offers. */
export const allCapabilities: Capabilities = {
  plans: 'accept',
  customPlan: true,
  planChanges: ['move', 'toEnd', 'pause', 'lower', 'extra', 'catchUp', 'payday', 'cancel'],
  promise: true,
  pause: true,
  dispute: true,
  payments: true,
  partPayment: true,
  transfer: true,
  callback: true,
  chat: true,
  message: true,
  preferences: true,
  thirdParty: true,
  survey: true,
  files: true,
};

const defaultPerson = {
  name: 'Jule Wiesengrundt',
  email: 'jule.wiesengrundt@example.org',
  phone: '+49 171 3920042',
};

/** An account on which nothing is owed. */
export function newAccount(
  name: string,
  createdAt: string,
  options: ScenarioOptions = {},
): AccountRecord {
  const { accountId = name, locale = 'de-DE', reference = 'K-20481-7735' } = options;
  const market = marketOf(locale);
  const words = scenarioWords(locale);
  const person = options.person ?? defaultPerson;
  return {
    id: accountId,
    accountId,
    createdAt,
    state: 'open',
    version: 1,
    person: { name: person.name },
    contactPoints: [
      { id: 'contact-email', kind: 'email', value: person.email },
      { id: 'contact-phone', kind: 'phone', value: person.phone },
    ],
    label: words.contract,
    reference,
    jurisdiction: options.jurisdiction ?? market.jurisdiction,
    customerKind: 'consumer',
    locale,
    timeZone: options.timeZone ?? market.timeZone,
    currency: options.currency ?? market.currency,
    approach: 'steady',
    approachReason: 'usual',
    capabilities: allCapabilities,
    paymentMethods: [{ id: 'method-page', kind: 'hosted', label: words.card }],
    transfer: { holder: 'Nordlicht Mobil GmbH', iban: market.iban, reference },
    collection: { kind: 'manual' },
    timeline: [],
    holds: [],
    creditMinor: 0,
    depositMinor: 0,
    payday: options.payday,
  };
}
