import pg from 'pg';
import { openMigrated, type OpenDatabase } from './migrated.js';

/** Opens a database of a PostgreSQL server, 13 or later. */
export async function openServer(connectionString: string): Promise<OpenDatabase> {
  const pool = new pg.Pool({
    connectionString,
    max: 10,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
  });
  // A connection that breaks between two queries fails the next query, and the pool replaces it.
  // Unheard, these events would end the process.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  return openMigrated(pool);
}
