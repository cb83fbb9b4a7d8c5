/**
 * What `dist/custom-elements.json` says of a tag is what its code has. A tag's code is what a bundler
 * leaves of it, so parts that tags share count for each tag that uses them.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { namesOf, tagManifests, type TagManifest } from '../../support/manifest.js';

const tags = tagManifests();
const provider = 'kulanz-provider';
const drawn = tags.filter(({ tagName }) => tagName !== provider);

/** All that a page can ever load of a tag, without what it never uses. */
async function codeOf({ tagName }: TagManifest): Promise<string> {
  const folder = tagName.replace('kulanz-', '');
  const entries = ['elements', 'staff'].map((room) => `src/${room}/${folder}/define.ts`);
  const { outputFiles } = await build({
    entryPoints: entries.filter((entry) => existsSync(entry)),
    bundle: true,
    splitting: true,
    format: 'esm',
    outdir: 'unused',
    write: false,
    minifySyntax: true,
    logLevel: 'silent',
  });
  return outputFiles.map(({ text }) => text).join('\n');
}

/** Each once, in the order of the alphabet. */
const found = (text: string, pattern: RegExp): string[] =>
  [...new Set([...text.matchAll(pattern)].map(([, name]) => name!))].toSorted();

/** The text of all files whose name ends so. */
const readAll = (folder: string, ending: RegExp): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

const eventNames = /super\(['"](kulanz-[\w-]+)['"]\)/g;
const parts = /\bpart="([^"]*)"/g;
const tokenNames = /(--kulanz-[\w-]+)/g;

describe.each(drawn)('$tagName', (tag) => {
  it('dispatches the events that are documented, and no other', async () => {
    const raised = found(await codeOf(tag), eventNames);
    // The provider dispatches it, for all its tags.
    const ofTag = raised.filter((name) => name !== 'kulanz-payment-result');
    expect(ofTag).toEqual(namesOf(tag.events));
  });

  it('has the parts that are documented, and no other', async () => {
    expect(found(await codeOf(tag), parts)).toEqual(namesOf(tag.cssParts));
  });

  it('reads the custom properties that are documented, and no other', async () => {
    expect(found(await codeOf(tag), tokenNames)).toEqual(namesOf(tag.cssProperties));
  });

  it('says what each of them is for', () => {
    const { attributes = [], slots = [], events = [], cssParts = [], cssProperties = [] } = tag;
    const all = [...attributes, ...slots, ...events, ...cssParts, ...cssProperties];
    expect(all.filter(({ description }) => !description)).toEqual([]);
  });
});

it('documents every event of the runtime at the provider', () => {
  const { events } = tags.find(({ tagName }) => tagName === provider)!;
  expect(namesOf(events)).toEqual(found(readAll('src/runtime', /\.events\.ts$/), eventNames));
});

it('dispatches every event that there is', () => {
  const code = readAll('src/elements', /\.ts$/) + readAll('src/runtime', /\.ts$/);
  const classes = found(code, /export class (Kulanz\w+Event)\b/g);
  expect(classes).not.toEqual([]);
  expect(found(code, /new (Kulanz\w+Event)\(/g)).toEqual(classes);
});

it('names its parts where a reader and this test see them', () => {
  expect(found(readAll('src/elements', /\.ts$/), /\b(part=(?!").*)/g)).toEqual([]);
});

it('lets demo, stories, brands and README set nothing but tokens', () => {
  const set = [
    readFileSync('README.md', 'utf8'),
    ...['demo', 'stories', 'src/theme/brands'].map((folder) =>
      readAll(folder, /\.(css|html|mdx|ts)$/),
    ),
  ].join('\n');
  const known = namesOf(drawn[0]!.cssProperties);
  expect(found(set, tokenNames).filter((name) => !known.includes(name))).toEqual([]);
});
