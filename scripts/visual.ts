/**
 * Compares the stories of two commits pixel by pixel, in one run on one browser, so that an update
 * of the browser changes nothing: what is checked out here, and REV.
 *
 *   npm run visual -- --base main                      every story, without a brand, light
 *   npm run visual -- --base main --filter care        stories whose id contains this
 *   npm run visual -- --base main --brand volta --scheme dark
 *   npm run visual -- --base main --fail               ends with 1 when a story looks different
 *
 * Prints the changed stories; their pictures lie in `.kulanz/visual/`: before, after, and what
 * changed. Builds both Storybooks, REV's in a git worktree that is gone again at the end.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { openChromium } from './chromium.js';
import { serveFolder } from './static-server.mjs';
import {
  brands,
  oneOf,
  schemes,
  storiesWith,
  storybookFolder,
  storyIds,
  type Look,
  type Scheme,
} from './stories.js';
import { StoryPage } from './story-page.js';
import { withCommit } from './visual/commit.js';
import { openComparison } from './visual/compare.js';

const outputFolder = '.kulanz/visual';
const width = 360;

interface Options {
  readonly base: string;
  readonly filter: string;
  readonly look: Look;
  readonly fail: boolean;
}

/** @throws when an option or its value is unknown, or the commit is not named */
function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      base: { type: 'string' },
      filter: { type: 'string', default: '' },
      brand: { type: 'string', default: 'none' },
      scheme: { type: 'string', default: 'light' },
      fail: { type: 'boolean', default: false },
    },
  });
  if (!values.base) throw new Error('Name the commit to compare with: --base REV');
  const look = {
    brand: oneOf('brand', brands, values.brand),
    scheme: oneOf<Scheme>('scheme', schemes, values.scheme),
  };
  return { base: values.base, filter: values.filter, look, fail: values.fail };
}

/** @throws when it cannot be built */
function buildHere(): void {
  console.log('Building the Storybook of what is checked out here ...');
  const { status } = spawnSync('npm', ['run', '--silent', 'build-storybook'], { stdio: 'ignore' });
  if (status !== 0) throw new Error('It could not be built: npm run build-storybook says why.');
}

/** @returns PNG file of the whole story in Base64 */
async function picture(story: StoryPage, id: string, look: Look): Promise<string> {
  // The browser draws only the page in front.
  await story.page.bringToFront();
  await story.show(id, look);
  await story.page.evaluate(() => document.fonts.ready);
  return story.page.screenshot({ encoding: 'base64', fullPage: true });
}

/** @returns ids of the stories that look different */
async function compare(baseFolder: string, { filter, look }: Options): Promise<string[]> {
  const before = await serveFolder(baseFolder);
  const after = await serveFolder(storybookFolder);
  const browser = await openChromium();
  const changed: string[] = [];
  try {
    const inBase = new Set(storyIds(baseFolder));
    const ids = storiesWith(filter);
    const oldPage = await StoryPage.open(browser, before.origin, width);
    const newPage = await StoryPage.open(browser, after.origin, width);
    const comparison = await openComparison(browser, outputFolder);
    for (const id of ids.filter((each) => inBase.has(each))) {
      const old = await picture(oldPage, id, look);
      const paths = await comparison.differences(id, old, await picture(newPage, id, look));
      if (paths.length > 0) {
        changed.push(id);
        console.log([`changed: ${id}`, ...paths].join('\n  '));
      }
    }
    for (const id of ids.filter((each) => !inBase.has(each))) console.log(`new: ${id}`);
    console.log(`${ids.length} stories, ${changed.length} look different`);
  } finally {
    await browser.close();
    await Promise.all([before.close(), after.close()]);
  }
  return changed;
}

async function main(args: string[]): Promise<void> {
  const options = readOptions(args);
  rmSync(outputFolder, { recursive: true, force: true });
  mkdirSync(outputFolder, { recursive: true });
  await withCommit(options.base, async (folder) => {
    buildHere();
    const changed = await compare(`${folder}/${storybookFolder}`, options);
    if (options.fail && changed.length > 0) process.exitCode = 1;
  });
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
