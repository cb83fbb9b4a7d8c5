import { base, Faker } from '@faker-js/faker';
import { decidedByRules, type Entry } from '../../src/gateway/reference/index.js';
import type { ScenarioName } from '../../src/testing/index.js';
import { accountEntries } from './account-entries.js';
import { anyPerson, countries, type CountryCode } from './people.js';

export interface PortfolioOptions {
  readonly accounts: number;
  /** The same seed and day give the same portfolio. */
  readonly seed: number;
  /** The day from which it is seen. */
  readonly today: string;
}

export interface PortfolioAccount {
  readonly accountId: string;
  readonly scenario: ScenarioName;
  readonly entries: readonly Entry[];
}

/** Out of a hundred customers with something to pay, about as many are in these states. */
const shares: readonly { value: ScenarioName; weight: number }[] = [
  { value: 'nothingDue', weight: 10 },
  { value: 'dueSoon', weight: 14 },
  { value: 'firstSlip', weight: 8 },
  { value: 'overdue', weight: 30 },
  { value: 'repeatedlyLate', weight: 6 },
  { value: 'debitScheduled', weight: 5 },
  { value: 'debitReturned', weight: 4 },
  { value: 'partlyDisputed', weight: 4 },
  { value: 'deferredByPromise', weight: 4 },
  { value: 'deferredByPause', weight: 2 },
  { value: 'planActive', weight: 6 },
  { value: 'planMissed', weight: 2 },
  { value: 'restrictionAnnounced', weight: 2 },
  { value: 'restricted', weight: 2 },
  { value: 'closed', weight: 1 },
];

const homes: readonly { value: CountryCode; weight: number }[] = [
  { value: 'de', weight: 60 },
  { value: 'at', weight: 8 },
  { value: 'se', weight: 12 },
  { value: 'no', weight: 10 },
  { value: 'dk', weight: 6 },
  { value: 'fi', weight: 4 },
];

/**
 * Customers of a telco in thousands, one after the other, for load and for tests. How each is spoken to
 * follows from their history by the rules; the first daily run decides it.
 */
export function* generatePortfolio(options: PortfolioOptions): Generator<PortfolioAccount> {
  const faker = new Faker({ locale: base, seed: options.seed });
  for (let index = 0; index < options.accounts; index += 1) {
    const scenario = faker.helpers.weightedArrayElement(shares);
    const country = countries[faker.helpers.weightedArrayElement(homes)];
    const accountId = faker.string.alphanumeric(22);
    const { locale, jurisdiction, timeZone } = country;
    const person = anyPerson(country, faker);
    const reference = `K-${faker.string.numeric(5)}-${faker.string.numeric(4)}`;
    const account = { accountId, locale, jurisdiction, timeZone, person, reference };
    const entries = accountEntries(scenario, options.today, account, faker);
    yield { accountId, scenario, entries: [...entries, decidedByRules(accountId, options.today)] };
  }
}
