// @ts-check
/**
 * Holds the sizes of the script-tag files: bytes (brotli) and requests of a tag's first content,
 * that is, of all that loads before it shows. Needs a build.
 */
import { join } from 'node:path';
// @ts-expect-error The package has no types.
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { cdnFolder, loadedWith, scriptFiles } from './cdn-files.mjs';

/**
 * A row of the figures: what a page loads, and what it may cost.
 *
 * @typedef {{ name: string, files: string[], maxBytes: number, maxRequests: number }} Row
 */

const firstContentBytes = 15 * 1024;

/** @returns {Row[]} */
function rows() {
  const files = scriptFiles(cdnFolder);
  const oneTagFiles = files.filter((file) => /^(?!kulanz\.)[\w-]+\.[\w-]+\.js$/.test(file));
  const tagChunks = oneTagFiles
    .filter((file) => file.endsWith('.de.js'))
    .map((file) => file.replace('.de.js', ''));
  return [
    ...oneTagFiles.map((file) => ({
      name: `one-tag file ${file}`,
      files: loadedWith(cdnFolder, [file]),
      maxBytes: firstContentBytes,
      maxRequests: 1,
    })),
    ...tagChunks.map((tag) => ({
      name: `autoload of ${tag}, de`,
      files: loadedWith(cdnFolder, ['autoload.js', chunk(files, tag), chunk(files, 'de')]),
      maxBytes: firstContentBytes,
      maxRequests: 3,
    })),
  ];
}

/**
 * @param {string[]} files
 * @param {string} name of a chunk of autoload, without its hash
 */
function chunk(files, name) {
  const found = files.filter((file) =>
    new RegExp(`^chunks/autoload/${name}-[\\w-]{8}\\.js$`).test(file),
  );
  if (found.length !== 1) throw new Error(`autoload has ${found.length} chunks named ${name}`);
  return /** @type {string} */ (found[0]);
}

/** @param {string[]} files */
async function brotliBytes(files) {
  const paths = files.map((file) => join(cdnFolder, file));
  const results = /** @type {{ size: number }[]} */ (await sizeLimit([filePlugin], paths));
  return results.reduce((sum, { size }) => sum + size, 0);
}

/** @param {number} bytes */
const kibibytes = (bytes) => `${(bytes / 1024).toFixed(2)} KiB`;

const lines = [];
for (const { name, files, maxBytes, maxRequests } of rows()) {
  const bytes = await brotliBytes(files);
  const holds = bytes <= maxBytes && files.length <= maxRequests;
  if (!holds) process.exitCode = 1;
  lines.push(
    `${holds ? 'holds' : 'BROKEN'}  ${name}: ${kibibytes(bytes)} br (at most ${kibibytes(maxBytes)}), ` +
      `${files.length} requests (at most ${maxRequests})`,
  );
}
if (lines.length === 0) throw new Error(`No one-tag file in ${cdnFolder}`);
console.log(lines.join('\n'));
