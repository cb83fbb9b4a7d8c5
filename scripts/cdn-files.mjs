// @ts-check
/** The script-tag files as built. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const packageFile = new URL('../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));

/** Folder of this version's script-tag files. */
export const cdnFolder = fileURLToPath(new URL(`../dist/cdn/${version}`, import.meta.url));

/**
 * The files of a folder whose name ends so, as paths relative to it.
 *
 * @param {string} folder
 * @param {string} ending
 * @throws when nothing was built there
 */
export function filesIn(folder, ending) {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: npm run build makes it.`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .sort();
}
