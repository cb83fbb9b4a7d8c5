/**
 * `npm run load -- --store postgres --seconds 30 --kills 20 --stops 5 --json load.json`: customers
 * read, ask for plans and commit themselves on a generated portfolio; on the embedded database with
 * one backend process, and on a PostgreSQL server with two. First undisturbed, then while processes
 * are killed, then while the database server is stopped hard. Prints how long calls took and how they
 * ended, and exits with 1 when a commitment was lost or made twice, a repeat was answered otherwise,
 * an answer was unclear, or two processes shared a folder.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { readFlags } from '../../../demo/support/arguments.js';
import { openTestDatabase } from '../postgres.js';
import { load, type LoadOptions, type LoadReport } from './load.js';
import { startTwice, type SecondStartReport } from './second-start.js';

const Flags = z.object({
  store: z.enum(['pglite', 'postgres', 'both']).default('both'),
  /** How long nothing is broken. */
  seconds: z.coerce.number().min(0).default(30),
  /** How often a backend process is killed, on each store. */
  kills: z.coerce.number().int().min(0).default(20),
  /** How often the PostgreSQL server is stopped hard. */
  stops: z.coerce.number().int().min(0).default(5),
  customers: z.coerce.number().int().min(1).default(16),
  accounts: z.coerce.number().int().min(10).default(2000),
  /** File for the figures. */
  json: z.string().optional(),
});
const { store, json, ...size } = readFlags(Flags);

const reports: Record<string, LoadReport> = {};
let secondStart: SecondStartReport | undefined;
if (store !== 'postgres') await onPglite();
if (store !== 'pglite') await onPostgres();
if (json) await writeFile(json, `${JSON.stringify({ size, reports, secondStart }, null, 2)}\n`);
if (!Object.values(reports).every(isSound) || !isRefused(secondStart)) {
  console.error('A commitment was lost or made twice, or an answer was unclear: see above.');
  process.exitCode = 1;
}

async function onPglite(): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'kulanz-load-'));
  try {
    await run('PGlite, 1 process', { location: { dataFolder }, processes: 1 });
    secondStart = await startTwice(dataFolder);
    const { said, owner, rowsLost } = secondStart;
    console.log(`\nSecond start on the folder of process ${owner}, while that one served:`);
    console.log(`  ${said ?? 'not refused'}\n  rows lost: ${rowsLost}`);
  } finally {
    await rm(dataFolder, { recursive: true, force: true });
  }
}

async function onPostgres(): Promise<void> {
  const database = await openTestDatabase();
  if (!database) return;
  try {
    const { url, server } = database;
    await run('PostgreSQL, 2 processes', { location: { databaseUrl: url }, processes: 2, server });
  } finally {
    await database.close();
  }
}

async function run(
  name: string,
  where: Pick<LoadOptions, 'location' | 'processes' | 'server'>,
): Promise<void> {
  const tell = (line: string) => console.log(`${name}: ${line}`);
  const report = await load({ ...size, ...where, tell });
  reports[name] = report;
  const { parts, ...counts } = report;
  for (const { name: part, seconds, times, endings, recoveryMs } of parts) {
    const around = `${size.customers} customers at the same time, ${availableParallelism()} cores for all`;
    console.log(`\n${name}, ${part}: ${seconds} s, ${around}; milliseconds until the answer:`);
    console.table(times);
    console.log('How calls ended:', endings);
    if (recoveryMs) console.log('Milliseconds from the server to every backend:', recoveryMs);
  }
  console.log(`\n${name}, all commitments:`, counts);
}

/** A run without the embedded database starts none. */
function isRefused(second: SecondStartReport | undefined): boolean {
  return !second || (second.said !== undefined && second.rowsLost === 0);
}

function isSound({ accepted, stored, lost, duplicates, changedAnswers, unclear }: LoadReport) {
  return stored === accepted && lost + duplicates + changedAnswers + unclear === 0;
}
