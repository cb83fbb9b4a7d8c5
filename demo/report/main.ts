/**
 * `npm run report -- --week 2026-W47`: the report of a week as HTML and JSON. DATABASE_URL
 * (environment) names a PostgreSQL server; else it is the folder of `--data`, which must not be in use.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { toCivilDate, weekOf } from '../../src/core/domain/index.js';
import { defaultPolicy, makeWeeklyReport } from '../../src/gateway/reference/index.js';
import { openSqlStore } from '../backend/index.js';
import { readFlags } from '../support/arguments.js';
import { reportPage } from './page.js';

const Flags = z.object({
  /** Default: this week. */
  week: z.string().default(weekOf(toCivilDate(new Date(), 'Europe/Berlin'))),
  data: z.string().default('.kulanz/data/database'),
  out: z.string().default('.kulanz/reports'),
});

const { week, data, out } = readFlags(Flags);
const databaseUrl = process.env['DATABASE_URL'];
const store = await openSqlStore(databaseUrl ? { databaseUrl } : { dataFolder: data });
try {
  const context = { store, clock: () => new Date(), policy: defaultPolicy };
  const report = await makeWeeklyReport(context, week);
  await mkdir(out, { recursive: true });
  const file = join(out, week);
  await writeFile(`${file}.json`, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(`${file}.html`, String(await reportPage(report)));
  console.log(`wrote ${file}.html and ${file}.json`);
} finally {
  await store.close();
}
