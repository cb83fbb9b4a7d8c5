import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteOptions } from '@electric-sql/pglite';
import { dataDir as prepopulated } from '@electric-sql/pglite-prepopulatedfs';
import { ownDataFolder } from './data-folder.js';
import { openMigrated, type OpenDatabase } from './migrated.js';
import { pglitePool } from './pglite-pool.js';

/** Opens a database that lives as long as this process. */
export async function openMemory(): Promise<OpenDatabase> {
  return openMigrated(pglitePool(await start({ loadDataDir: await prepopulated() })));
}

/**
 * Opens the database of a folder; `close` also gives the folder up.
 *
 * PGlite writes the log of each commit to the file before it acknowledges (`synchronous_commit`
 * and `full_page_writes` are on), but never calls fsync: the death of the process loses nothing,
 * a power cut can.
 * @throws DataFolderInUseError when another process owns the folder.
 */
export async function openFolder(folder: string): Promise<OpenDatabase> {
  const { release } = await ownDataFolder(folder);
  try {
    const { db, close } = await openOwned(folder);
    return {
      db,
      async close() {
        await close();
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

async function openOwned(folder: string): Promise<OpenDatabase> {
  const dataDir = join(folder, 'postgres');
  const created = join(folder, 'created');
  if (existsSync(created)) return openMigrated(pglitePool(await start({ dataDir })));
  // Without the mark a process died while it made the database: nothing was ever kept in it.
  await rm(dataDir, { recursive: true, force: true });
  const pglite = await start({ dataDir, loadDataDir: await prepopulated() });
  const database = await openMigrated(pglitePool(pglite));
  await writeFile(created, '');
  return database;
}

/** Types with smaller numbers are known to every PostgreSQL; those of tables come after them. */
const firstOfTables = 10_000;

/**
 * PGlite copies its table of parsers for every statement, and at its start adds one for the array of
 * each table's rows. Nobody reads these here, and they took most of the time of a small statement.
 */
async function start(options: PGliteOptions): Promise<PGlite> {
  const pglite = await PGlite.create(options);
  const parsers = Object.entries(pglite.parsers);
  pglite.parsers = Object.fromEntries(parsers.filter(([type]) => Number(type) < firstOfTables));
  return pglite;
}
