// @ts-check
/** What a page requests of the script-tag files, read from the built files themselves. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAst } from 'rollup/parseAst';

const packageFile = new URL('../package.json', import.meta.url);
const { version } = JSON.parse(readFileSync(packageFile, 'utf8'));

/** Folder of this version's script-tag files. */
export const cdnFolder = fileURLToPath(new URL(`../dist/cdn/${version}`, import.meta.url));

/**
 * The script files of a folder, as paths relative to it.
 *
 * @param {string} folder
 * @throws when nothing was built there
 */
export function scriptFiles(folder) {
  if (!existsSync(folder)) throw new Error(`${folder} is not there: npm run build makes it.`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .sort();
}

/**
 * The files that load together with these: they themselves and what they import statically, over
 * any number of steps. What `import()` loads later is not among them.
 *
 * @param {string} folder
 * @param {string[]} files relative to the folder
 * @returns {string[]} each once
 */
export function loadedWith(folder, files) {
  const loaded = new Set(files);
  for (const file of loaded) {
    const { body } = parseAst(readFileSync(join(folder, file), 'utf8'));
    for (const statement of body) {
      if (!('source' in statement) || typeof statement.source?.value !== 'string') continue;
      loaded.add(relative(folder, join(folder, dirname(file), statement.source.value)));
    }
  }
  return [...loaded];
}
