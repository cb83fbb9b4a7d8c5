import { sql, type Kysely } from 'kysely';
import type { ListFilter, RecordKind, Records, Transaction } from '../../reference/index.js';
import { recordTable, type Database } from '../database/schema.js';
import { BatchedReads } from './batched-reads.js';
import { storableJson } from './storable-json.js';

/** Records of one account inside one database transaction. */
export class SqlTransaction implements Transaction {
  readonly #db: Kysely<Database>;
  readonly #reads: BatchedReads;
  #account: Records['account'] | undefined;

  /** @param account its record, where it was read when it was locked */
  constructor(
    db: Kysely<Database>,
    readonly accountId: string,
    account?: Records['account'],
  ) {
    this.#db = db;
    this.#reads = new BatchedReads(db);
    this.#account = account;
  }

  async get<K extends RecordKind>(kind: K, id: string): Promise<Records[K] | undefined> {
    if (kind === 'account' && id === this.#account?.id) return this.#account as Records[K];
    const [record] = await this.#reads.records(this.#rows(kind).where('id', '=', id));
    return record as Records[K] | undefined;
  }

  async list<K extends RecordKind>(
    kind: K,
    { states, dueBy, after, limit }: ListFilter = {},
  ): Promise<readonly Records[K][]> {
    let query = this.#rows(kind).orderBy('created_at', 'desc').orderBy('id', 'desc');
    if (states) query = query.where(sql<boolean>`state = any(${states})`);
    if (dueBy !== undefined) query = query.where('due_on', '<=', dueBy);
    if (after) {
      const { createdAt, id } = after;
      query = query.where(sql<boolean>`(created_at, id) < (${createdAt}::timestamptz, ${id})`);
    }
    if (limit !== undefined) query = query.limit(limit);
    return (await this.#reads.records(query)) as Records[K][];
  }

  async claimed(names: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.#db
      .selectFrom('claim')
      .select('name')
      .where(sql<boolean>`name = any(${names})`)
      .execute();
    return new Set(rows.map((row) => row.name));
  }

  async stoppedExperiments(): Promise<ReadonlySet<string>> {
    const rows = await this.#db.selectFrom('experiment_stop').select('id').execute();
    return new Set(rows.map((row) => row.id));
  }

  async put<K extends RecordKind>(kind: K, record: Records[K]): Promise<void> {
    if (kind === 'account') this.#account = undefined;
    await this.#db
      .insertInto(recordTable(kind))
      .values({ data: storableJson(record) })
      .onConflict((conflict) =>
        conflict
          .columns(['account_id', 'id'])
          .doUpdateSet({ data: (eb) => eb.ref('excluded.data') }),
      )
      .execute();
  }

  async remove(kind: RecordKind, id: string): Promise<void> {
    await this.#db
      .deleteFrom(recordTable(kind))
      .where('account_id', '=', this.accountId)
      .where('id', '=', id)
      .execute();
  }

  async claim(name: string): Promise<boolean> {
    const { numInsertedOrUpdatedRows } = await this.#db
      .insertInto('claim')
      .values({ name, account_id: this.accountId })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirstOrThrow();
    return numInsertedOrUpdatedRows === 1n;
  }

  async release(name: string): Promise<void> {
    await this.#db
      .deleteFrom('claim')
      .where('name', '=', name)
      .where('account_id', '=', this.accountId)
      .execute();
  }

  #rows(kind: RecordKind) {
    return this.#db
      .selectFrom(recordTable(kind))
      .select('data')
      .where('account_id', '=', this.accountId);
  }
}
