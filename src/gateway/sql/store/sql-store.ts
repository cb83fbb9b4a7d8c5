import { sql, type Kysely } from 'kysely';
import { ProblemError } from '../../../core/errors/index.js';
import {
  dayIn,
  type ArmTally,
  type Entry,
  type Reading,
  type Records,
  type Store,
  type TallyFrame,
  type Transaction,
  type TrialFrame,
  type WeekTally,
} from '../../reference/index.js';
import { retryConflicts } from '../database/failures.js';
import type { OpenDatabase } from '../database/migrated.js';
import { recordKinds, tableOf, type Database } from '../database/schema.js';
import { loadRecords } from './load-records.js';
import { sqlArms } from './sql-arms.js';
import { SqlLedger } from './sql-ledger.js';
import { sqlTally } from './sql-tally.js';
import { SqlTransaction } from './sql-transaction.js';

/**
 * The reference service's records in PostgreSQL. Keeps nothing in memory: any number of processes
 * may work on one database.
 */
export class SqlStore implements Store {
  readonly db: Kysely<Database>;
  readonly ledger: SqlLedger;
  readonly #database: OpenDatabase;

  constructor(database: OpenDatabase) {
    this.#database = database;
    this.db = database.db;
    this.ledger = new SqlLedger(this.db);
  }

  async read<T>(accountId: string, work: (tx: Reading) => Promise<T>): Promise<T> {
    return this.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute((db) => work(new SqlTransaction(db, accountId)));
  }

  async commit<T>(accountId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
    // Read committed: what is read after the lock was waited for is what the one before stored.
    const transaction = () =>
      this.db
        .transaction()
        .setIsolationLevel('read committed')
        .execute(async (db) => {
          const account = await lockAccount(db, accountId);
          return work(new SqlTransaction(db, accountId, account));
        });
    return retryConflicts(transaction);
  }

  async due(at: string): Promise<readonly string[]> {
    const zones = await this.db.selectFrom('account').select('time_zone').distinct().execute();
    const calendars = zones.map(({ time_zone: zone }) => ({ zone, today: dayIn(zone, at) }));
    const latest = dayIn(null, at);
    const dueIn = recordKinds.map(
      (kind) =>
        sql`select account_id, due_on from ${sql.table(tableOf[kind])} where due_on <= ${latest}`,
    );
    const { rows } = await sql<{ account_id: string }>`
      select distinct account_id
      from (${sql.join(dueIn, sql` union all `)}) as record
        join account using (account_id)
        join jsonb_to_recordset(${JSON.stringify(calendars)}::jsonb)
          as calendar (zone text, today date) on zone is not distinct from time_zone
      where record.due_on <= today
      order by account_id`.execute(this.db);
    return rows.map((row) => row.account_id);
  }

  async toRemind(at: string): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('account')
      .select('account_id')
      .where(sql<boolean>`(reminders_next is null or reminders_next <= ${at}::timestamptz)`)
      .where(
        sql<boolean>`exists (
          select from item
          where item.account_id = account.account_id and item.state in ('open', 'inPlan'))`,
      )
      .orderBy('account_id')
      .execute();
    return rows.map((row) => row.account_id);
  }

  async owner(name: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('claim')
      .select('account_id')
      .where('name', '=', name)
      .executeTakeFirst();
    return row?.account_id;
  }

  async withReference(reference: string): Promise<string | undefined> {
    const row = await this.db
      .selectFrom('account')
      .select('account_id')
      .where(sql<boolean>`data ->> 'reference' = ${reference}`)
      .orderBy('account_id')
      .executeTakeFirst();
    return row?.account_id;
  }

  tally(frame: TallyFrame): Promise<WeekTally> {
    return this.db
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(async (db) => {
        // Each week is another share of the rows: one plan for all weeks would be wrong for most.
        await sql`set local plan_cache_mode = force_custom_plan`.execute(db);
        // None takes as long as compiling it would.
        await sql`set local jit = off`.execute(db);
        return sqlTally(db, frame);
      });
  }

  tallyArms(frame: TrialFrame): Promise<readonly ArmTally[]> {
    return sqlArms(this.db, frame);
  }

  async load(entries: Iterable<Entry>): Promise<void> {
    await this.db.transaction().execute((db) => loadRecords(db, entries));
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}

async function lockAccount(db: Kysely<Database>, accountId: string): Promise<Records['account']> {
  const row = await db
    .selectFrom('account')
    .select('data')
    .where('account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst();
  if (!row) throw new ProblemError('not-found');
  return row.data as Records['account'];
}
