import { sql, type Kysely } from 'kysely';
import { daysBetween, toCivilDate } from '../../src/core/domain/index.js';
import {
  loadRecords,
  SqlLedger,
  type Database,
  type SqlStore,
} from '../../src/gateway/sql/index.js';
import { withSeedTable } from './seed-table.js';

/** The telco's own calendar. */
const timeZone = 'Europe/Berlin';

export interface SeedOptions {
  /** Deletes everything there is and makes it anew. */
  readonly reset?: boolean;
  /** Makes nothing where there is nothing. */
  readonly empty?: boolean;
}

export interface SeedState {
  /** The seed's own today; undefined without a seed. */
  readonly day: string | undefined;
  /** Days since then. */
  readonly ageDays: number | undefined;
}

/**
 * Fills a new database with the demo's customers and two weeks of others, seen from today. All or
 * nothing; of two processes that start together one does it and the other waits.
 */
export async function ensureSeeded(
  store: SqlStore,
  now: Date,
  { reset = false, empty = false }: SeedOptions = {},
): Promise<SeedState> {
  const today = toCivilDate(now, timeZone);
  if (reset) await store.db.transaction().execute((tx) => remake(tx, today, now));
  else if (!empty) await store.db.transaction().execute((tx) => makeOnce(tx, today, now));
  const day = await seedDayOf(store);
  return { day, ageDays: day === undefined ? undefined : daysBetween(day, today) };
}

/** The day on which the data was made, by the telco's calendar; undefined where nothing was. */
export async function seedDayOf({ db }: SqlStore): Promise<string | undefined> {
  const seeded = await withSeedTable(db);
  const seed = await seeded
    .selectFrom('seed')
    .select(sql<string>`today::text`.as('today'))
    .executeTakeFirst();
  return seed?.today;
}

/**
 * Says that data was made now.
 * @returns whether it was not said before
 */
export async function takeSeed(db: Kysely<Database>, today: string, now: Date): Promise<boolean> {
  const seeded = await withSeedTable(db);
  const { numInsertedOrUpdatedRows } = await seeded
    .insertInto('seed')
    .values({ today, made_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows !== 0n;
}

async function remake(db: Kysely<Database>, today: string, now: Date): Promise<void> {
  const seeded = await withSeedTable(db);
  await sql`truncate account, seed, call_window, change, refusal, experiment_stop cascade`.execute(
    seeded,
  );
  await makeOnce(db, today, now);
}

async function makeOnce(db: Kysely<Database>, today: string, now: Date): Promise<void> {
  // The row is taken first: whoever comes second waits here, and then finds it.
  if (!(await takeSeed(db, today, now))) return;
  // Loaded only now: a start with data does without.
  const [{ demoEntries }, { pastWeeks }] = await Promise.all([
    import('./entries.js'),
    import('./past-weeks.js'),
  ]);
  const { entries, changes, stops } = pastWeeks(today);
  await loadRecords(db, [...demoEntries(today), ...entries]);
  const ledger = new SqlLedger(db);
  for (const change of changes) await ledger.addChange(change);
  for (const stop of stops) await ledger.stopExperiment(stop);
}
