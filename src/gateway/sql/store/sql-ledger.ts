import { sql, type Kysely } from 'kysely';
import type { ChangeRecord, ExperimentStop, Ledger, RefusalCount } from '../../reference/index.js';
import type { Database } from '../database/schema.js';
import { storableJson } from './storable-json.js';

/** What belongs to no account, in PostgreSQL. */
export class SqlLedger implements Ledger {
  readonly #db: Kysely<Database>;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async addChange(change: ChangeRecord): Promise<ChangeRecord> {
    await this.#db
      .insertInto('change')
      .values({ data: storableJson(change) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const row = await this.#db
      .selectFrom('change')
      .select('data')
      .where('id', '=', change.id)
      .executeTakeFirstOrThrow();
    return row.data;
  }

  async changes(): Promise<readonly ChangeRecord[]> {
    const rows = await this.#db
      .selectFrom('change')
      .select('data')
      .orderBy('from_day')
      .orderBy('id')
      .execute();
    return rows.map(({ data }) => data);
  }

  async addRefusals(counts: readonly RefusalCount[]): Promise<void> {
    if (counts.length === 0) return;
    await sql`
      insert into refusal as kept (day, operation, code, count)
      select * from jsonb_to_recordset(${JSON.stringify(counts)}::jsonb)
        as told (day date, operation text, code text, count bigint)
      on conflict (day, operation, code) do update set count = kept.count + excluded.count`.execute(
      this.#db,
    );
  }

  async stopExperiment(stop: ExperimentStop): Promise<void> {
    await this.#db
      .insertInto('experiment_stop')
      .values({ data: storableJson(stop) })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }

  async experimentStops(): Promise<readonly ExperimentStop[]> {
    const rows = await this.#db
      .selectFrom('experiment_stop')
      .select('data')
      .orderBy('id')
      .execute();
    return rows.map(({ data }) => data);
  }

  async refusals(from: string, to: string): Promise<readonly Omit<RefusalCount, 'day'>[]> {
    const { rows } = await sql<Omit<RefusalCount, 'day'>>`
      select operation, code, sum(count)::int as count from refusal
      where day between ${from}::date and ${to}::date
      group by operation, code order by operation, code`.execute(this.#db);
    return rows;
  }
}
