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

const oneTagBytes = 15 * 1024;
/**
 * Three requests are aimed at with the same 15 KiB. This is what is reached: lit-localize at run
 * time, a line for each tag, what only other tags share, and three files that compress apart cost
 * 2.8 KiB. Ukrainian letters, which take two bytes each, cost a little more.
 */
const autoloadBytes = (locale: string): number => (locale === 'uk' ? 17.95 : 17.85) * 1024;
const allTagsBytes = 26 * 1024;

/** A way to load tags, and what it may weigh. */
interface Row extends Trial {
  readonly maxBytes: number;
}

const files = filesIn(cdnFolder, '.js');
/** `balance-card.de.js`: one tag, one locale. The other tags are gated together, by their own row. */
const oneTagFiles = files.filter((file) => /^balance-card\.[\w-]+\.js$/.test(file));
if (oneTagFiles.length === 0) throw new Error(`No one-tag file in ${cdnFolder}`);

/** One request. */
const byOneTagFile = oneTagFiles.map((file): Row => {
  const [name = '', locale = ''] = file.split('.');
  return { tags: [`kulanz-${name}`], locale, files: [file], maxBytes: oneTagBytes };
});

/** Three requests: the loader, the tag, the words. */
const byAutoload = byOneTagFile.map(({ tags, locale }): Row => {
  const files = ['autoload.js', autoloadChunk('balance-card'), `words/${locale}.js`];
  return { tags, locale, files, maxBytes: autoloadBytes(locale) };
});

/** All that the first views of all tags load. */
const byAllTagsFile = byOneTagFile.map(({ locale }): Row => {
  const tags = ['balance-card', 'plan-chooser', 'support-options', 'nps-prompt'];
  return {
    tags: tags.map((name) => 'kulanz-' + name),
    locale,
    files: [`kulanz.${locale}.js`],
    mayLoad: true,
    maxBytes: allTagsBytes,
  };
});

function autoloadChunk(name: string): string {
  const chunk = `chunks/autoload/${name}.js`;
  if (!files.includes(chunk)) throw new Error(`autoload has no chunk named ${name}`);
  return chunk;
}

async function brotliBytes(paths: string[]): Promise<number> {
  const results = (await sizeLimit([filePlugin], paths)) as { size: number }[];
  return results.reduce((sum, { size }) => sum + size, 0);
}

const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(2)} KiB`;

const rows = [...byOneTagFile, ...byAutoload, ...byAllTagsFile];
const outcomes = await tryFirstContents(cdnFolder, rows);
for (const [
  index,
  {
    tags,
    locale,
    files: [entry],
    maxBytes,
  },
] of rows.entries()) {
  const { isShown = false, served = [], held = [] } = outcomes[index] ?? {};
  const bytes = await brotliBytes(served.map((file) => join(cdnFolder, file)));
  const holds = isShown && bytes <= maxBytes;
  if (!holds) process.exitCode = 1;
  console.log(
    `${holds ? 'holds ' : 'BROKEN'} ${tags.join(', ')}, ${locale}, by ${entry}: ` +
      `${kibibytes(bytes)} br (at most ${kibibytes(maxBytes)}), ${served.length} requests` +
      (isShown ? '' : `, which do not do: it also asks for ${held.join(' ')}`),
  );
}
