/**
 * `npm run simulate-week -- --sessions 10000`: a week of generated customers through the real HTTP
 * API, with a clock that is moved by hand. Then the week's report is made over HTTP and counted anew
 * from the raw tables by other code; both must be equal. Prints time and memory; several numbers,
 * separated by commas, show how they grow. DATABASE_URL: a fresh PostgreSQL database; else in memory.
 */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { base, Faker } from '@faker-js/faker';
import { sql } from 'kysely';
import * as z from 'zod';
import type { CaseList } from '../../src/core/contract/index.js';
import { daysOfWeek } from '../../src/core/domain/index.js';
import {
  defaultPolicy,
  makeWeeklyReport,
  tallyRecords,
  type Entry,
  type RecordKind,
  type Records,
} from '../../src/gateway/reference/index.js';
import { openSqlStore, type SqlStore } from '../backend/index.js';
import { recordKinds, recordTable } from '../backend/database/schema.js';
import { generatePortfolio } from '../seed/portfolio.js';
import { readFlags } from '../support/arguments.js';
import { runSession } from './session.js';
import { HandClock, openTelco, type Telco } from './telco.js';

const Flags = z.object({
  sessions: z
    .string()
    .regex(/^\d+(,\d+)*$/)
    .default('1000'),
  seed: z.coerce.number().int().default(47),
  week: z.string().default('2026-W47'),
  /** Sessions at the same time. */
  atOnce: z.coerce.number().int().min(1).default(4),
});
const flags = readFlags(Flags);
const week = daysOfWeek(flags.week);
if (!week) throw new Error(`--week: ${flags.week} is no week`);
const { from, to } = week;
const dayMs = 86_400_000;

for (const sessions of flags.sessions.split(',').map(Number)) {
  if (!(await simulate(sessions))) process.exitCode = 1;
}

async function simulate(sessions: number): Promise<boolean> {
  const databaseUrl = process.env['DATABASE_URL'];
  const store = await openSqlStore(databaseUrl ? { databaseUrl } : { memory: true });
  const clock = new HandClock(new Date(`${from}T00:30:00Z`));
  const telco = await openTelco(store, clock);
  try {
    const loaded = await timed(() => load(store, sessions));
    const ran = await timed(() => runWeek(telco, clock, loaded.value, sessions));
    clock.moveTo(new Date(Date.parse(`${to}T00:00:00Z`) + 2 * dayMs));
    const token = await telco.staffToken();
    const made = await timed(async () => {
      const response = await telco.call(token, {
        path: `/staff/reports/weekly?week=${flags.week}`,
      });
      return (await response.json()) as Record<string, unknown>;
    });
    const counted = await timed(() => recount(store, clock));
    const isEqual = isDeepStrictEqual(made.value, JSON.parse(JSON.stringify(counted.value)));
    const megabytes = Math.round(process.memoryUsage().rss / 2 ** 20);
    const { feedback } = counted.value;
    console.log(
      [
        `${sessions} sessions of ${loaded.value.length} customers:`,
        `  load ${loaded.seconds} s, week ${ran.seconds} s (${((1000 * ran.seconds) / sessions).toFixed(1)} ms a session)`,
        `  report over HTTP ${made.seconds} s, recount from the raw tables ${counted.seconds} s, memory ${megabytes} MB`,
        `  ${feedback.exits} exits, ${feedback.asked} asked, ${feedback.answered} answered, ${feedback.declined} declined`,
        `  report and recount are ${isEqual ? 'equal' : 'NOT EQUAL'}`,
      ].join('\n'),
    );
    return isEqual;
  } finally {
    await telco.close();
    await store.close();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: Math.round((performance.now() - started) / 100) / 10 };
}

interface Visitor {
  readonly accountId: string;
  /** The customer number. */
  readonly reference: string;
}

async function load(store: SqlStore, accounts: number): Promise<Visitor[]> {
  const visitors: Visitor[] = [];
  const batch: Entry[] = [];
  for (const { accountId, entries } of generatePortfolio({
    accounts,
    seed: flags.seed,
    today: from,
  })) {
    const account = entries.find(({ kind }) => kind === 'account')?.record as Records['account'];
    visitors.push({ accountId, reference: account.reference });
    batch.push(...entries);
    if (visitors.length % 200 === 0) await store.load(batch.splice(0));
  }
  await store.load(batch);
  return visitors;
}

/** Sessions spread evenly over the week; each day's jobs run when it begins. */
async function runWeek(
  telco: Telco,
  clock: HandClock,
  customers: readonly Visitor[],
  sessions: number,
): Promise<void> {
  const faker = new Faker({ locale: base, seed: flags.seed });
  const start = clock.now().getTime();
  let day = -1;
  for (let first = 0; first < sessions; first += flags.atOnce) {
    clock.moveTo(new Date(start + (first / sessions) * 6.9 * dayMs));
    const today = Math.floor(((first / sessions) * 6.9 * dayMs) / dayMs);
    if (today > day) {
      day = today;
      await telco.service.runDailyJobs();
      await tellFacts(telco, faker, customers);
    }
    const visitors = customers.slice(first, first + flags.atOnce);
    await Promise.all(
      visitors.map(({ accountId }) =>
        runSession(telco, accountId, new Faker({ locale: base, seed: faker.number.int() })),
      ),
    );
  }
}

/** What other systems of the telco tell each day: some complaints, by pseudonym. */
async function tellFacts(telco: Telco, faker: Faker, customers: readonly Visitor[]): Promise<void> {
  const token = await telco.staffToken();
  const on = telco.service.now().toISOString().slice(0, 10);
  for (const { reference } of faker.helpers.arrayElements(customers, 3)) {
    const found = await telco.call(token, { path: `/staff/cases?q=${reference}` });
    const pseudonym = ((await found.json()) as CaseList).data[0]?.ref;
    const body = { pseudonym, kind: 'complaint', on };
    await telco.call(token, { method: 'POST', path: '/staff/facts', body, key: randomUUID() });
  }
}

/** The report once more, from every row of the raw tables and by other code. */
async function recount(store: SqlStore, clock: HandClock) {
  const rows = new Map<RecordKind, Records[RecordKind][]>();
  for (const kind of recordKinds) {
    const { rows: found } = await sql<{ data: Records[RecordKind] }>`
      select data from ${sql.table(recordTable(kind))}`.execute(store.db);
    rows.set(
      kind,
      found.map(({ data }) => data),
    );
  }
  const all = <K extends RecordKind>(kind: K) => (rows.get(kind) ?? []) as Records[K][];
  return makeWeeklyReport(
    {
      store: { ledger: store.ledger, tally: (frame) => Promise.resolve(tallyRecords(all, frame)) },
      clock: clock.now,
      policy: defaultPolicy,
    },
    flags.week,
  );
}
