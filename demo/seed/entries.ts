import { base, Faker } from '@faker-js/faker';
import type { Entry } from '../../src/gateway/reference/index.js';
import { accountEntries } from './account-entries.js';
import { demoCustomers } from './customers.js';
import { countries } from './people.js';

/** All records of the demo's customers, seen from a day. The same day gives the same records. */
export function demoEntries(today: string): Entry[] {
  return demoCustomers.flatMap(({ accountId, scenario, country, person, reference }, index) => {
    const { locale, jurisdiction, timeZone } = countries[country];
    const options = { accountId, locale, jurisdiction, timeZone, person, reference };
    return accountEntries(scenario, today, options, new Faker({ locale: base, seed: index }));
  });
}
