// @ts-check
/**
 * Writes `LICENSES.txt` beside the script-tag files: our licence and that of each package whose
 * code is in them, as both ask of who passes the files on. The files themselves only point to it.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cdnFolder, filesIn } from './cdn-files.mjs';

/** @param {string} map */
const packagesOf = (map) => {
  const { sources } = JSON.parse(readFileSync(join(cdnFolder, map), 'utf8'));
  return sources.flatMap(
    (/** @type {string} */ source) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
  );
};

/**
 * @param {string} folder of a package
 * @throws when it has no licence file: then its code must not be passed on
 */
const licenseIn = (folder) => {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${folder} has no licence file.`);
  return readFileSync(join(folder, file), 'utf8').trim();
};

const packages = [...new Set(filesIn(cdnFolder, '.js.map').flatMap(packagesOf))].sort();
const parts = [
  { name: 'kulanz', folder: '.' },
  ...packages.map((name) => ({ name, folder: join('node_modules', name) })),
].map(({ name, folder }) => `${name}\n${'='.repeat(name.length)}\n\n${licenseIn(folder)}\n`);
writeFileSync(join(cdnFolder, 'LICENSES.txt'), parts.join('\n\n'));
