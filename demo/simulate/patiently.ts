import { sql, type Kysely } from 'kysely';
import type { SqlStore } from '../../src/gateway/sql/index.js';
import type { Database } from '../../src/gateway/sql/index.js';

/** One transaction for work on whole tables, without the limits that protect a backend. */
export function patiently<T>(
  { db }: SqlStore,
  work: (tx: Kysely<Database>) => Promise<T>,
): Promise<T> {
  return db.transaction().execute(async (tx) => {
    await sql`set local statement_timeout = 0`.execute(tx);
    await sql`set local idle_in_transaction_session_timeout = 0`.execute(tx);
    return work(tx);
  });
}
