// @ts-check
/**
 * `npm run pack`: makes the package as integrators get it, from what `npm run build` has made:
 * `.kulanz/package/kulanz-<version>.tgz`. Its path is printed last.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cdnFolder, filesIn } from './cdn-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Where `npm run pack` puts the tarball. */
export const packageFolder = join(root, '.kulanz/package');

/**
 * @param {string} folder for the tarball; made when it is missing
 * @returns {string} path of the tarball
 * @throws when nothing was built, or npm refuses
 */
export function pack(folder) {
  filesIn(cdnFolder, 'integrity.json');
  mkdirSync(folder, { recursive: true });
  const { status, stdout, stderr } = spawnSync(
    'npm',
    ['pack', '--json', '--ignore-scripts', '--pack-destination', folder],
    {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
      shell: process.platform === 'win32',
    },
  );
  if (status !== 0) throw new Error(`npm pack failed:\n${stderr}`);
  const [{ filename }] = JSON.parse(stdout);
  return join(folder, filename);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(pack(packageFolder));
