// @ts-check
/**
 * Finds the programs of a PostgreSQL server for throwaway test clusters, and as root on Debian
 * installs them. Without PostgreSQL the tests still run, on the embedded database alone.
 */
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { aptInstall, canAptInstall, findProgram } from './debian.mjs';

const debianFolder = '/usr/lib/postgresql';

/** Debian keeps the server's programs off PATH, by version; the newest comes first. */
function debianCandidates() {
  try {
    return readdirSync(debianFolder)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => `${debianFolder}/${version}/bin/initdb`);
  } catch {
    return [];
  }
}

/**
 * Folder of `initdb` and `postgres`, or undefined when this machine has no PostgreSQL server.
 *
 * @returns {string | undefined}
 */
export function findPostgres() {
  const initdb = findProgram(['initdb', ...debianCandidates()]);
  return initdb && dirname(initdb);
}

/** Installs PostgreSQL when that is possible and needed, and says what was found. */
function prepare() {
  if (process.env['DATABASE_URL']) return console.log('postgresql: DATABASE_URL');
  if (!findPostgres() && canAptInstall) {
    try {
      aptInstall(['postgresql']);
    } catch (error) {
      console.warn(`apt-get failed: ${error instanceof Error ? error.message : error}`);
    }
  }
  const folder = findPostgres();
  if (folder) console.log(`postgresql: ${folder}`);
  else
    console.warn(
      'SKIPPED postgresql: not found. Install it (Debian: postgresql) or set DATABASE_URL.',
    );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) prepare();
