/**
 * The reference backend of the demo: the contract over PostgreSQL, in the process or on a server.
 * Tests take the store from here; `npm start` runs `server.ts`.
 */
import { openDatabase, type DatabaseLocation } from './database/connect.js';
import { SqlStore } from './store/sql-store.js';

export { DataFolderInUseError } from './database/data-folder.js';
export type { DatabaseLocation, SqlStore };

/**
 * Opens a store on a migrated database.
 * @throws DataFolderInUseError when another process owns the folder.
 */
export async function openSqlStore(location: DatabaseLocation): Promise<SqlStore> {
  return new SqlStore(await openDatabase(location));
}
