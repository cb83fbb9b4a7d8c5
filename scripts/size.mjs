// @ts-check
/**
 * Holds the sizes of the script-tag files: bytes (brotli) and requests of a tag's first content,
 * that is, of all that a page loads before it has data. Needs a build and Chromium.
 */
import { join } from 'node:path';
// @ts-expect-error The package has no types.
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { cdnFolder, scriptFiles } from './cdn-files.mjs';
import { firstContents } from './first-content.mjs';

const maxBytes = 15 * 1024;

/** `balance-card.de.js`: one tag, one locale. */
const oneTagFiles = scriptFiles(cdnFolder).filter((file) =>
  /^(?!kulanz\.)[\w-]+\.\w+\.js$/.test(file),
);

const oneTagPages = oneTagFiles.map((entry) => {
  const [name, locale = ''] = entry.split('.');
  return { entry, tag: `kulanz-${name}`, locale, maxRequests: 1 };
});
const autoloadPages = oneTagPages
  .filter(({ locale }) => locale === 'de')
  .map((page) => ({ ...page, entry: 'autoload.js', maxRequests: 3 }));
const pages = [...oneTagPages, ...autoloadPages];
if (oneTagFiles.length === 0) throw new Error(`No one-tag file in ${cdnFolder}`);

/** @param {string[]} files */
async function brotliBytes(files) {
  const paths = files.map((file) => join(cdnFolder, file));
  const results = /** @type {{ size: number }[]} */ (await sizeLimit([filePlugin], paths));
  return results.reduce((sum, { size }) => sum + size, 0);
}

/** @param {number} bytes */
const kibibytes = (bytes) => `${(bytes / 1024).toFixed(2)} KiB`;

const contents = await firstContents(cdnFolder, pages);
for (const [index, { entry, tag, locale, maxRequests }] of pages.entries()) {
  const files = contents[index] ?? [];
  const bytes = await brotliBytes(files);
  const holds = bytes <= maxBytes && files.length <= maxRequests;
  if (!holds) process.exitCode = 1;
  console.log(
    `${holds ? 'holds ' : 'BROKEN'} ${tag}, ${locale}, by ${entry}: ` +
      `${kibibytes(bytes)} br (at most ${kibibytes(maxBytes)}), ` +
      `${files.length} requests (at most ${maxRequests})` +
      (holds ? '' : `: ${files.join(' ')}`),
  );
}
