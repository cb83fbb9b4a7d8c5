import { generatePortfolio } from '../../../demo/seed/portfolio.js';
import type { Entry } from '../../../src/gateway/reference/index.js';

/** A customer of the generated portfolio, as the backend knows them at first. */
export interface Customer {
  readonly accountId: string;
  readonly scenario: string;
  readonly entries: readonly Entry[];
}

/** Who a seed is about, and who signs in after them. */
export const customersOf = (seed: number, today: string): [Customer, Customer] =>
  [...generatePortfolio({ accounts: 2, seed, today })] as unknown as [Customer, Customer];

/** Payments, plans and requests that were there before. */
export function commitmentsBefore({ entries }: Customer): Set<string> {
  const kinds: readonly string[] = ['payment', 'plan', 'request'];
  return new Set(
    entries.flatMap(({ kind, record }) =>
      kinds.includes(kind) ? [(record as { id: string }).id] : [],
    ),
  );
}
