/**
 * `npm run report -- --week 2026-W47`: the report of a week as HTML and JSON. DATABASE_URL
 * (environment) names a PostgreSQL server; else it is the folder of `--data`, which must not be in use.
 */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { addDays, daysOfWeek, toCivilDate, weekOf } from '../../src/core/domain/index.js';
import { makeWeeklyReport } from '../../src/gateway/reference/index.js';
import { targetLocales } from '../../src/i18n/index.js';
import { reportPage } from '../../src/staff/index.js';
import { openSqlStore, type SqlStore } from '../../src/gateway/sql/index.js';
import { demoPolicy } from '../policy.js';
import { seedDayOf } from '../seed/index.js';
import { readFlags } from '../support/arguments.js';

const now = new Date();

const Flags = z.object({
  week: z
    .string()
    .refine((week) => daysOfWeek(week) !== undefined, 'no week of its year, such as 2026-W47')
    // The last one that is over, as in `kulanz-insights`.
    .default(weekOf(addDays(toCivilDate(now, 'Europe/Berlin'), -7))),
  /** Language of the page. */
  lang: z.enum(targetLocales).default('de'),
  data: z.string().default('.kulanz/demo/database'),
  out: z.string().default('.kulanz/reports'),
});

/** @throws Error where there is nothing to report of, or another process has it */
async function openStore(folder: string): Promise<SqlStore> {
  const databaseUrl = process.env['DATABASE_URL'];
  if (databaseUrl) return openSqlStore({ databaseUrl });
  if (!existsSync(folder)) throw new Error(`--data: nothing in ${folder}. npm start makes it.`);
  return openSqlStore({ dataFolder: folder });
}

/**
 * `@lit/localize` tells `window` when the language changes. It is there for no longer than that: the
 * embedded database would take it for a browser's.
 */
async function withWindow<T>(work: () => Promise<T>): Promise<T> {
  Object.assign(globalThis, { window: new EventTarget() });
  try {
    return await work();
  } finally {
    Reflect.deleteProperty(globalThis, 'window');
  }
}

async function main(): Promise<void> {
  const { week, lang, data, out } = readFlags(Flags);
  const store = await openStore(data);
  try {
    const source = { store, clock: () => now, policy: demoPolicy(await seedDayOf(store)) };
    const report = await makeWeeklyReport(source, week);
    const page = await withWindow(() => reportPage(report, lang));
    await mkdir(out, { recursive: true });
    const file = join(out, week);
    await writeFile(`${file}.json`, `${JSON.stringify(report, undefined, 2)}\n`);
    await writeFile(`${file}.html`, page);
    console.log(`wrote ${file}.html and ${file}.json`);
  } finally {
    await store.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
