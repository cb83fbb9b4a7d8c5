import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import { migrate } from './migrate.js';
import type { Database } from './schema.js';

/** An open, migrated database. `close` waits for what is running. */
export interface OpenDatabase {
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/** Brings the schema up to date. Closes the pool when that fails. */
export async function openMigrated(pool: PostgresPool): Promise<OpenDatabase> {
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, close: () => db.destroy() };
}
