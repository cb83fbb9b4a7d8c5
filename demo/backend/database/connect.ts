import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { dataDir as prepopulated } from '@electric-sql/pglite-prepopulatedfs';
import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { ownDataFolder } from './data-folder.js';
import { migrate } from './migrate.js';
import { pglitePool } from './pglite-pool.js';
import type { Database } from './schema.js';

/** Where the records are: on a PostgreSQL server, in a folder of this machine, or nowhere lasting. */
export type DatabaseLocation =
  { readonly databaseUrl: string } | { readonly dataFolder: string } | { readonly memory: true };

/** An open, migrated database. `close` waits for what is running and gives the folder up. */
export interface OpenDatabase {
  readonly db: Kysely<Database>;
  close(): Promise<void>;
}

/**
 * Opens the database and brings its schema up to date.
 * @throws DataFolderInUseError when another process owns the folder.
 */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  if ('databaseUrl' in location) return openServer(location.databaseUrl);
  if ('dataFolder' in location) return openFolder(location.dataFolder);
  const pglite = await PGlite.create({ loadDataDir: await prepopulated() });
  return openMigrated(new PostgresDialect({ pool: pglitePool(pglite) }));
}

async function openServer(connectionString: string): Promise<OpenDatabase> {
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
  return openMigrated(new PostgresDialect({ pool }));
}

/**
 * PGlite writes the log of each commit to the file before it acknowledges (`synchronous_commit`
 * and `full_page_writes` are on), but never calls fsync: the death of the process loses nothing,
 * a power cut can.
 */
async function openFolder(folder: string): Promise<OpenDatabase> {
  const owned = await ownDataFolder(folder);
  try {
    const postgres = join(folder, 'postgres');
    const created = join(folder, 'created');
    // Without the mark, the process died while it made the database: nothing was ever kept in it.
    const isNew = !existsSync(created);
    if (isNew) await rm(postgres, { recursive: true, force: true });
    const pglite = await PGlite.create({
      dataDir: postgres,
      ...(isNew ? { loadDataDir: await prepopulated() } : {}),
    });
    const { db, close } = await openMigrated(new PostgresDialect({ pool: pglitePool(pglite) }));
    if (isNew) await writeFile(created, '');
    return {
      db,
      close: async () => {
        await close();
        await owned.release();
      },
    };
  } catch (error) {
    await owned.release();
    throw error;
  }
}

async function openMigrated(dialect: PostgresDialect): Promise<OpenDatabase> {
  const db = new Kysely<Database>({ dialect });
  try {
    await migrate(db);
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return { db, close: () => db.destroy() };
}
