import { sql, type Kysely } from 'kysely';
import type { Limit, Limiter } from '../../http/index.js';
import type { Database } from '../database/schema.js';

/** Counts calls in the database, so that all processes on it share one limit. */
export class SqlLimiter implements Limiter {
  readonly #db: Kysely<Database>;
  #takes = 0;

  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  async take(name: string, { calls, perSeconds }: Limit, now: Date): Promise<number> {
    if (++this.#takes % 1000 === 0) await this.#forgetOld(now);
    const windowMs = perSeconds * 1000;
    const at = sql`${now.toISOString()}::timestamptz`;
    const start = sql`${new Date(now.getTime() - windowMs).toISOString()}::timestamptz`;
    const end = sql`${new Date(now.getTime() + windowMs).toISOString()}::timestamptz`;
    const recent = sql`array(select call from unnest(kept.calls) as call where call > ${start})`;
    // One statement: calls at the same moment wait for each other at the row.
    const { rows } = await sql`
      insert into call_window as kept (name, calls, ends_at)
      values (${name}, array[${at}], ${end})
      on conflict (name) do update set calls = ${recent} || ${at}, ends_at = ${end}
      where cardinality(${recent}) < ${calls}
      returning name`.execute(this.#db);
    if (rows.length > 0) return 0;
    const oldest = await this.#oldestCall(name, start);
    return Math.max(1, Math.ceil((oldest.getTime() + windowMs - now.getTime()) / 1000));
  }

  async #oldestCall(name: string, start: ReturnType<typeof sql>): Promise<Date> {
    const { rows } = await sql<{ oldest: Date | null }>`
      select min(call) as oldest from call_window, unnest(calls) as call
      where name = ${name} and call > ${start}`.execute(this.#db);
    return rows[0]?.oldest ?? new Date(0);
  }

  async #forgetOld(now: Date): Promise<void> {
    await this.#db.deleteFrom('call_window').where('ends_at', '<', now).execute();
  }
}
