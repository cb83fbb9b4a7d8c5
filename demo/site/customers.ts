import { randomUUID } from 'node:crypto';
import type { Language } from './language.js';

/** A person of the seed, as the site knows them. */
export interface Customer {
  /** Stands for the person on pages and in forms; new at each start of the site. */
  readonly key: string;
  readonly accountId: string;
  readonly name: string;
  /** Customer number, as it stands on every bill. */
  readonly reference: string;
  /** What looking at this person's bills shows, in a few words. */
  readonly situation: Record<Language, string>;
  /** The heading under which the sign-in page lists the person. */
  readonly group: Record<Language, string>;
}

export type SeededCustomer = Omit<Customer, 'key'>;

export interface CustomerGroup {
  readonly title: string;
  readonly customers: readonly Customer[];
}

export class Customers {
  readonly #byKey: Map<string, Customer>;

  constructor(seeded: readonly SeededCustomer[]) {
    const customers = seeded.map((customer) => ({ ...customer, key: randomUUID() }));
    this.#byKey = new Map(customers.map((customer) => [customer.key, customer]));
  }

  find(key: unknown): Customer | undefined {
    return typeof key === 'string' ? this.#byKey.get(key) : undefined;
  }

  /** Groups in the order of the seed, with those customers that have every word of the query. */
  groups(language: Language, query = ''): CustomerGroup[] {
    const words = query.toLocaleLowerCase(language).split(/\s+/).filter(Boolean);
    const groups = new Map<string, Customer[]>();
    for (const customer of this.#byKey.values()) {
      const text = searchText(customer, language);
      if (!words.every((word) => text.includes(word))) continue;
      const title = customer.group[language];
      groups.set(title, [...(groups.get(title) ?? []), customer]);
    }
    return [...groups].map(([title, customers]) => ({ title, customers }));
  }

  /** One person of each group. */
  samples(language: Language): Customer[] {
    return this.groups(language).flatMap(({ customers }) => customers.slice(0, 1));
  }
}

/** What the search looks in, in lower case. */
export function searchText(customer: Customer, language: Language): string {
  const { name, situation, group } = customer;
  return `${name} ${situation[language]} ${group[language]}`.toLocaleLowerCase(language);
}
