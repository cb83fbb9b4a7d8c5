import type { OpenDatabase } from './migrated.js';
import { defaultTimeouts, type ServerTimeouts } from './timeouts.js';

/** Where the records are: on a PostgreSQL server, in a folder of this machine, or nowhere lasting. */
export type DatabaseLocation =
  | { readonly databaseUrl: string; readonly timeouts?: ServerTimeouts }
  | { readonly dataFolder: string }
  | { readonly memory: true };

/**
 * Opens the database and brings its schema up to date. Loads only the one driver that it needs.
 * @throws DataFolderInUseError when another process owns the folder.
 */
export async function openDatabase(location: DatabaseLocation): Promise<OpenDatabase> {
  if ('databaseUrl' in location) {
    const { openServer } = await import('./server.js');
    return openServer(location.databaseUrl, location.timeouts ?? defaultTimeouts);
  }
  const { openFolder, openMemory } = await import('./embedded.js');
  return 'dataFolder' in location ? openFolder(location.dataFolder) : openMemory();
}
