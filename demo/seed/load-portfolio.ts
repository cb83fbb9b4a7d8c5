/**
 * `npm run portfolio -- --accounts 10000`: adds the generated customers of a telco to a database,
 * for load. DATABASE_URL (environment) names a PostgreSQL server; else it is the folder of `--data`.
 */
import * as z from 'zod';
import { toCivilDate } from '../../src/core/domain/index.js';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { readFlags } from '../support/arguments.js';
import { addPortfolio } from './add-portfolio.js';

const Flags = z.object({
  accounts: z.coerce.number().int().min(1).default(1000),
  seed: z.coerce.number().int().default(1),
  data: z.string().default('.kulanz/portfolio'),
});

const { accounts, seed, data } = readFlags(Flags);
const databaseUrl = process.env['DATABASE_URL'];
const started = performance.now();
const today = toCivilDate(new Date(), 'Europe/Berlin');
const store = await openSqlStore(databaseUrl ? { databaseUrl } : { dataFolder: data });
try {
  const added = await addPortfolio(store, { accounts, seed, today });
  const records = added.reduce((sum, each) => sum + each.records, 0);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`${accounts} accounts with ${records} records in ${seconds} s`);
} finally {
  await store.close();
}
