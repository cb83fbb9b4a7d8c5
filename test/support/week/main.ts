/**
 * `npm run simulate-week -- --sessions 1000,3000,10000 --copies 10`: a week of generated customers
 * through the HTTP API of the backend's own process, on its test clock. Then the week's report is made
 * over HTTP and counted anew from the raw tables by other code; exits with 1 when they differ. Several
 * numbers show how time and memory grow; `--copies` repeats the rows of the last one under new accounts.
 *
 * On a database of DATABASE_URL's server, else of a throwaway PostgreSQL, else (or with `--embedded`) on
 * the embedded database.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import { readFlags } from '../../../demo/support/arguments.js';
import { daysOfWeek, weekOf, weeksFrom } from '../../../src/core/domain/index.js';
import { openTestDatabase } from '../postgres.js';
import { simulate, type Simulation } from './simulate.js';

const today = new Date().toISOString().slice(0, 10);

const Flags = z.object({
  sessions: z
    .string()
    .regex(/^\d+(,\d+)*$/)
    .default('1000')
    .transform((list) => list.split(',').map(Number)),
  /** How often there is each customer of the last number in the end. */
  copies: z.coerce.number().int().min(1).default(1),
  seed: z.coerce.number().int().default(47),
  /** Sessions at the same time. */
  atOnce: z.coerce.number().int().min(1).default(8),
  embedded: z.boolean().default(false),
});
const { sessions, copies, seed, atOnce, embedded } = readFlags(Flags);
if (embedded && copies > 1) throw new Error('--copies: not on the embedded database');
// The test clock moves forward only, and no day of the week may be over.
const days = daysOfWeek(weekOf(today));
if (!days) throw new Error(`${today} is in no week`);
const week = weeksFrom(days, 1);

const simulations: Simulation[] = [];
for (const [index, count] of sessions.entries()) {
  const isLast = index === sessions.length - 1;
  const options = { sessions: count, seed, week, atOnce, copies: isLast ? copies : 1 };
  const server = embedded ? undefined : await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'kulanz-week-'));
  const location = server ? { databaseUrl: server.url } : { dataFolder: folder };
  try {
    simulations.push(await simulate(location, options, (line) => console.log(line)));
  } finally {
    await server?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

console.log(`\nWeek ${week.week}, seed ${seed}; times in seconds, memory of a process in MB:`);
console.table(Object.assign({}, ...simulations.map(({ figures }) => figures)));
const differences = simulations.flatMap((simulation) => simulation.differences);
for (const line of differences) console.error(`report and recount: ${line}`);
if (differences.length > 0) process.exit(1);
