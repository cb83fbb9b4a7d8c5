import { createHash } from 'node:crypto';
import type { ScenarioName } from '../../src/testing/index.js';
import { countries, nthPerson, type CountryCode, type Person } from './people.js';
import { demoStates, type DemoState, type Words } from './states.js';

/** A customer of the demo: the same one on every machine. */
export interface DemoCustomer {
  readonly key: string;
  readonly accountId: string;
  readonly name: string;
  readonly locale: string;
  /** What looking at this person's bills shows. */
  readonly situation: Words;
  /** The heading under which the sign-in page lists the person. */
  readonly group: Words;
  readonly scenario: ScenarioName;
  readonly country: CountryCode;
  readonly person: Person;
  /** Customer number. */
  readonly reference: string;
}

const scandinavian = ['se', 'no'] as const;
const others = ['at', 'no', 'fi', 'se', 'dk', 'de'] as const;

/** The first of a state lives in Germany, the second in Scandinavia, the third anywhere. */
function homeOf(stateIndex: number, customerIndex: number): CountryCode {
  if (customerIndex === 0) return 'de';
  const places = customerIndex === 1 ? scandinavian : others;
  return places[stateIndex % places.length] ?? 'de';
}

function customersOf(states: readonly DemoState[]): DemoCustomer[] {
  // Germany and Austria share their names.
  const used = new Map<readonly string[], number>();
  return states.flatMap(({ customers, scenario, situation, group }, stateIndex) =>
    Array.from({ length: customers }, (_, customerIndex) => {
      const country = homeOf(stateIndex, customerIndex);
      const { firstNames } = countries[country];
      const n = used.get(firstNames) ?? 0;
      used.set(firstNames, n + 1);
      const key = `${scenario}-${country}-${customerIndex + 1}`;
      const person = nthPerson(countries[country], n);
      return {
        key,
        accountId: lastingId(key),
        name: person.name,
        locale: countries[country].locale,
        situation,
        group,
        scenario,
        country,
        person,
        reference: lastingReference(key),
      };
    }),
  );
}

const hash = (text: string) => createHash('sha256').update(`kulanz demo: ${text}`);

/** Looks as random as the service's own ids, and is the same each time. */
export function lastingId(key: string): string {
  return hash(key).digest('base64url').slice(0, 22);
}

/** A customer number such as `K-20481-7735`. */
export function lastingReference(key: string): string {
  const number = hash(`${key}, number`).digest().readUIntBE(0, 6);
  const digits = String(number % 1e9).padStart(9, '0');
  return `K-${digits.slice(0, 5)}-${digits.slice(5)}`;
}

/** In the order of the sign-in page. */
export const demoCustomers: readonly DemoCustomer[] = customersOf(demoStates);
