// @ts-check
/**
 * Runs `npm run build` when the script-tag files are missing or older than what they are made of.
 * Lets `npm start` begin at once when nothing has changed.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { cdnFolder } from './cdn-files.mjs';

const sources = ['src', 'scripts', 'rollup.config.mjs', 'package-lock.json'];

/** @param {string} path */
const changedAt = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Folders count too: they change when a file in them is deleted.
 *
 * @param {string} path of a file or a folder
 */
function newestIn(path) {
  const inside = statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map((name) => join(path, name))
    : [];
  return Math.max(...[path, ...inside].map(changedAt));
}

// The last file that a build writes: a build that was broken off is built again.
const built = changedAt(join(cdnFolder, 'integrity.json'));
if (sources.some((path) => newestIn(path) > built)) {
  console.log('Building with npm run build ...');
  const { status } = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) {
    console.error('The build failed: see above. Nothing was started.');
    process.exit(1);
  }
}
