import { sql, type Kysely } from 'kysely';
import { ProblemError } from '../../../src/core/errors/index.js';
import type {
  ArmTally,
  Entry,
  Reading,
  RecordKind,
  Records,
  Store,
  TallyFrame,
  Transaction,
  TrialFrame,
  WeekTally,
} from '../../../src/gateway/reference/index.js';
import { retryConflicts } from '../database/failures.js';
import type { OpenDatabase } from '../database/migrated.js';
import { recordKinds, recordTable, type Database } from '../database/schema.js';
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

  async due(dueBy: string, after: string | undefined, limit: number): Promise<readonly string[]> {
    const dueIn = (kind: RecordKind) =>
      this.db
        .selectFrom(recordTable(kind))
        .select('account_id')
        .distinct()
        .where('due_on', '<=', dueBy)
        .where('account_id', '>', after ?? '');
    const rows = await recordKinds
      .map(dueIn)
      .reduce((all, one) => all.union(one))
      .orderBy('account_id')
      .limit(limit)
      .execute();
    return rows.map((row) => row.account_id);
  }

  async toRemind(at: string, after: string | undefined, limit: number): Promise<readonly string[]> {
    const rows = await this.db
      .selectFrom('account')
      .select('account_id')
      .where('account_id', '>', after ?? '')
      .where(sql<boolean>`(reminders_next is null or reminders_next <= ${at}::timestamptz)`)
      .where(
        sql<boolean>`exists (
          select from item
          where item.account_id = account.account_id and item.state in ('open', 'inPlan'))`,
      )
      .orderBy('account_id')
      .limit(limit)
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
