import type { SqlStore } from '../../src/gateway/sql/index.js';
import { generatePortfolio, type PortfolioAccount, type PortfolioOptions } from './portfolio.js';

/** Accounts of one transaction: few enough that their records fit into memory. */
const batchSize = 200;

/** Who was added, and with how many records. */
export type AddedAccount = Omit<PortfolioAccount, 'entries'> & { readonly records: number };

/** Adds the generated customers of a telco to a store. */
export async function addPortfolio(
  store: SqlStore,
  options: PortfolioOptions,
): Promise<AddedAccount[]> {
  const added: AddedAccount[] = [];
  for (const batch of inBatches(generatePortfolio(options), batchSize)) {
    await store.load(batch.flatMap(({ entries }) => entries));
    added.push(
      ...batch.map(({ entries, ...account }) => ({ ...account, records: entries.length })),
    );
  }
  return added;
}

function* inBatches<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let batch: T[] = [];
  for (const one of all) {
    batch.push(one);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
