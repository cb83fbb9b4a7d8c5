/**
 * Pictures of pages and stories, at 360 and 1280 px, light and dark, in `.kulanz/screenshots/`.
 *
 *   npm run screenshots                                  every story of the built Storybook
 *   npm run screenshots -- balance-card--due             stories whose id begins so
 *   npm run screenshots -- http://127.0.0.1:8300/        a page that is running
 */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { openChromium } from './chromium.js';
import { serveFolder } from './static-server.mjs';
import {
  schemes,
  showScheme,
  storybookFolder,
  storyIds,
  storyPlayed,
  storyUrl,
} from './stories.js';

const outputFolder = '.kulanz/screenshots';
const widths = [360, 1280];

/** Something to look at: its file name and its address. */
interface Subject {
  readonly name: string;
  readonly isStory: boolean;
  readonly url: string;
}

function page(url: string): Subject {
  const name = url.replace(/^https?:\/\//, '').replace(/[^\w.-]+/g, '-');
  return { name, isStory: false, url };
}

/** Stories whose id begins with this text. */
function stories(origin: string, prefix: string): Subject[] {
  const found = storyIds().filter((id) => id.startsWith(prefix));
  if (found.length === 0) throw new Error(`No story begins with "${prefix}"`);
  return found.map((id) => ({ name: id, isStory: true, url: storyUrl(origin, id) }));
}

async function takePictures(browser: Browser, { name, isStory, url }: Subject): Promise<void> {
  for (const scheme of schemes) {
    for (const width of widths) {
      const tab = await browser.newPage();
      await tab.setViewport({ width, height: 800 });
      await showScheme(tab, scheme);
      await tab.goto(url, { waitUntil: ['load', 'networkidle0'] });
      await tab.evaluate(() => document.fonts.ready);
      if (isStory) await storyPlayed(tab);
      const path = `${outputFolder}/${name}-${width}-${scheme}.png` as const;
      await tab.screenshot({ path, fullPage: true });
      console.log(path);
      await tab.close();
    }
  }
}

async function main(wanted: string[]): Promise<void> {
  const urls = wanted.filter((text) => /^https?:/.test(text));
  const prefixes = wanted.length === 0 ? [''] : wanted.filter((text) => !urls.includes(text));

  mkdirSync(outputFolder, { recursive: true });
  const server = await serveFolder(storybookFolder);
  const browser = await openChromium();
  try {
    const subjects = [
      ...urls.map(page),
      ...prefixes.flatMap((prefix) => stories(server.origin, prefix)),
    ];
    for (const subject of subjects) await takePictures(browser, subject);
  } finally {
    await browser.close();
    await server.close();
  }
}

await main(process.argv.slice(2));
