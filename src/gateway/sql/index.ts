/**
 * The gateway's records in PostgreSQL: on a server, or embedded in the process (PGlite). Any number of
 * processes may work on one server's database.
 */
import { openDatabase, type DatabaseLocation } from './database/connect.js';
import { SqlStore } from './store/sql-store.js';

export { DataFolderInUseError } from './database/data-folder.js';
export { recordTable, type Database } from './database/schema.js';
export { defaultTimeouts, type ServerTimeouts } from './database/timeouts.js';
export { loadRecords } from './store/load-records.js';
export { SqlLedger } from './store/sql-ledger.js';
export { SqlLimiter } from './store/sql-limiter.js';
export type { DatabaseLocation, SqlStore };

/**
 * Opens a store on a migrated database.
 * @throws DataFolderInUseError when another process owns the folder.
 */
export async function openSqlStore(location: DatabaseLocation): Promise<SqlStore> {
  return new SqlStore(await openDatabase(location));
}
