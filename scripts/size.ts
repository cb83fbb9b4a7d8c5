/**
 * Holds the sizes of the script-tag files: bytes (brotli) and requests of a tag's first content,
 * that is, of all that it needs to show its data. Needs a build and Chromium.
 */
import { join } from 'node:path';
// @ts-expect-error The package has no types.
import filePlugin from '@size-limit/file';
import sizeLimit from 'size-limit';
import { cdnFolder, filesIn } from './cdn-files.mjs';
import { tryFirstContents, type Trial } from './first-content.js';

const oneTagBudget = 15 * 1024;
/**
 * Three requests are aimed at with the same 15 KiB. This is what is reached: the loader, lit-localize
 * at run time, and three files that compress apart cost 1.9 KiB.
 */
const autoloadBudget = 17.2 * 1024;

const files = filesIn(cdnFolder, '.js');
/** `balance-card.de.js`: one tag, one locale. The other tags are gated together, by their own row. */
const oneTagFiles = files.filter((file) => /^balance-card\.\w+\.js$/.test(file));
if (oneTagFiles.length === 0) throw new Error(`No one-tag file in ${cdnFolder}`);

/** One request. */
const byOneTagFile = oneTagFiles.map((file): Trial => {
  const [name = '', locale = ''] = file.split('.');
  return { tag: `kulanz-${name}`, locale, files: [file] };
});

/** Three requests: the loader, the tag, the words. */
const byAutoload = byOneTagFile.map(({ tag, locale }): Trial => ({
  tag,
  locale,
  files: ['autoload.js', autoloadChunk(tag.replace('kulanz-', '')), autoloadChunk(locale)],
}));

/** @param name without the hash that the build appends */
function autoloadChunk(name: string): string {
  const pattern = new RegExp(`^chunks/autoload/${name}-[\\w-]{8}\\.js$`);
  const [chunk, ...others] = files.filter((file) => pattern.test(file));
  if (!chunk || others.length > 0) throw new Error(`autoload must have one chunk named ${name}`);
  return chunk;
}

async function brotliBytes(paths: string[]): Promise<number> {
  const results = (await sizeLimit([filePlugin], paths)) as { size: number }[];
  return results.reduce((sum, { size }) => sum + size, 0);
}

const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(2)} KiB`;

const trials = [...byOneTagFile, ...byAutoload];
const outcomes = await tryFirstContents(cdnFolder, trials);
for (const [index, { tag, locale, files: needed }] of trials.entries()) {
  const bytes = await brotliBytes(needed.map((file) => join(cdnFolder, file)));
  const { isShown = false, held = [] } = outcomes[index] ?? {};
  const maxBytes = needed.length > 1 ? autoloadBudget : oneTagBudget;
  const holds = isShown && bytes <= maxBytes;
  if (!holds) process.exitCode = 1;
  console.log(
    `${holds ? 'holds ' : 'BROKEN'} ${tag}, ${locale}, by ${needed[0]}: ` +
      `${kibibytes(bytes)} br (at most ${kibibytes(maxBytes)}), ` +
      `${needed.length} requests` +
      (isShown ? '' : `, which do not do: it also asks for ${held.join(' ')}`),
  );
}
