/** Weighs the script-tag files, once Chromium has shown that they do for what they are said to do. */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
// @ts-expect-error The package has no types.
import filePlugin from '@size-limit/file';
import { parseAst } from 'rollup/parseAst';
import sizeLimit from 'size-limit';
import { cdnFolder, filesIn } from '../cdn-files.mjs';
import { tryFirstContents, type Trial } from '../first-content.js';
import type { Weights } from './compare.js';
import { figureIds, type FigureId } from './figures.js';

/** What a figure is in one locale. */
export interface Weight {
  readonly id: FigureId;
  readonly locale: string;
  readonly bytes: number;
  readonly requests: number;
  /** Where the files did not do: what the page asked for beside them. */
  readonly lacks?: readonly string[];
}

interface Task extends Trial {
  readonly id: FigureId;
  /** Their files differ by nothing but words: one trial stands for all. */
  readonly locales: readonly string[];
}

/** The chunks that each tag's first view takes beside its own file, without what they import. */
const chunksOfFirstView = {
  'balance-card': [],
  'nps-prompt': [],
  'support-options': ['view-call'],
  'plan-chooser': ['plan-chooser-desk', 'view-call'],
  'contact-preferences': ['contact-preferences-desk', 'view-call', 'later-call'],
  care: ['care-desk'],
} as const;
type TagName = keyof typeof chunksOfFirstView;
const tagNames = Object.keys(chunksOfFirstView) as TagName[];

/** @returns each figure in each locale */
export async function measure(): Promise<Weight[]> {
  const files = filesIn(cdnFolder, '.js');
  const locales = files.flatMap((file) => /^kulanz\.([\w-]+)\.js$/.exec(file)?.[1] ?? []);
  if (locales.length === 0) throw new Error(`No file for all tags in ${cdnFolder}`);
  const found = [
    ...(await firstContents(locales)),
    ...locales.flatMap((locale) => onDemand(files, locale)),
  ];
  const weights: Weight[] = [];
  for (const { own, ...weight } of found) {
    weights.push({ ...weight, bytes: await brotliBytes(own), requests: own.length });
  }
  return weights;
}

/** Bytes of each figure in its heaviest locale. */
export const heaviest = (weights: readonly Weight[]): Weights =>
  Object.fromEntries(
    figureIds.map((id) => {
      const own = weights.filter((weight) => weight.id === id);
      return [id, Math.max(...own.map(({ bytes }) => bytes))];
    }),
  );

/** What is to be weighed, by its files. */
interface Load extends Omit<Weight, 'bytes' | 'requests'> {
  readonly own: readonly string[];
}

async function firstContents(locales: readonly string[]): Promise<Load[]> {
  const tasks = [
    ...tagNames.flatMap((name) => byOneTagFile(name, locales)),
    ...locales.flatMap((locale) => [byAutoload(locale), byAllTagsFile(locale)]),
  ];
  const outcomes = await tryFirstContents(cdnFolder, tasks);
  return tasks.flatMap((task, index) => {
    const { isShown = false, served = [], held = [] } = outcomes[index] ?? {};
    return task.locales.map((locale) => {
      const own = served.map((file) => inLocale(file, task.locale, locale));
      return { id: task.id, locale, own, ...(!isShown && { lacks: held }) };
    });
  });
}

/** The balance card is tried in every locale, the other tags in the first. */
function byOneTagFile(name: TagName, locales: readonly string[]): Task[] {
  const task = (locale: string, standsFor: readonly string[]): Task => {
    const chunks = chunksOfFirstView[name].map((chunk) => `chunks/${name}.${locale}/${chunk}.js`);
    const files = [`${name}.${locale}.js`, ...withImports(chunks)];
    return { id: `one-tag/${name}`, tags: [`kulanz-${name}`], locale, files, locales: standsFor };
  };
  if (name === 'balance-card') return locales.map((locale) => task(locale, [locale]));
  return locales.slice(0, 1).map((locale) => task(locale, locales));
}

/** Three requests: the loader, the tag, the words. */
const byAutoload = (locale: string): Task => ({
  id: 'autoload/balance-card',
  tags: ['kulanz-balance-card'],
  locale,
  files: ['autoload.js', 'chunks/autoload/balance-card.js', `words/${locale}.js`],
  locales: [locale],
});

const byAllTagsFile = (locale: string): Task => ({
  id: 'all-tags/first',
  tags: ['balance-card', 'plan-chooser', 'support-options', 'nps-prompt'].map(
    (name) => `kulanz-${name}`,
  ),
  locale,
  files: [`kulanz.${locale}.js`],
  mayLoad: true,
  locales: [locale],
});

/** What a page loads by and by. The chunks of a file stand in a folder of its name. */
function onDemand(files: readonly string[], locale: string): Load[] {
  const chunks = files.filter((file) => file.startsWith(`chunks/kulanz.${locale}/`));
  const first = `words/${locale}.js`;
  const later = files.filter((file) => file.startsWith(`words/${locale}.`) && file !== first);
  const ofPlans = ['shared', 'plan-chooser'].map((part) => `words/${locale}.${part}.js`);
  return [
    { id: 'all-tags/everything', locale, own: [`kulanz.${locale}.js`, ...chunks] },
    { id: 'words/first', locale, own: [first] },
    { id: 'words/plan-chooser', locale, own: [first, ...ofPlans] },
    { id: 'words/all', locale, own: [first, ...later] },
  ];
}

const weighed = new Map<string, number>();

/** One file after the other: compressing takes much memory. */
async function brotliBytes(files: readonly string[]): Promise<number> {
  let sum = 0;
  for (const file of files) {
    let size = weighed.get(file);
    if (size === undefined) {
      const results = (await sizeLimit([filePlugin], [join(cdnFolder, file)])) as {
        size: number;
      }[];
      size = results[0]?.size ?? NaN;
      weighed.set(file, size);
    }
    sum += size;
  }
  return sum;
}

/** `chunks/care.de/care-desk.js` in another locale. */
const inLocale = (file: string, from: string, to: string): string =>
  file.replace(new RegExp(`\\.${from}(?=[./])`), `.${to}`);

/** These files and all that they import, over any number of steps, before anything of them runs. */
function withImports(files: readonly string[]): string[] {
  const found = new Set(files);
  for (const file of found) {
    for (const node of parseAst(readFileSync(join(cdnFolder, file), 'utf8')).body) {
      if (!('source' in node) || !node.source) continue;
      found.add(posix.join(posix.dirname(file), String(node.source.value)));
    }
  }
  return [...found];
}
