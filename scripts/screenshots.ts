/**
 * Pictures of pages and stories, at 360 and 1280 px, light and dark, in `.kulanz/screenshots/`.
 *
 *   npm run screenshots                                  every story of the built Storybook
 *   npm run screenshots -- balance-card--due             stories whose id begins so
 *   npm run screenshots -- http://127.0.0.1:8300/        a page that is running
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';
import { isRoot } from './debian.mjs';
import { serveFolder } from './static-server.mjs';

const storybook = 'storybook-static';
const outputFolder = '.kulanz/screenshots';
const widths = [360, 1280];
const schemes = ['light', 'dark'] as const;
/** Stories may wait for a slow backend. */
const longestPlayMs = 60_000;
type Scheme = (typeof schemes)[number];

/** Something to look at: its file name and its address under a colour scheme. */
interface Subject {
  readonly name: string;
  readonly isStory: boolean;
  readonly url: (scheme: Scheme) => string;
}

function page(url: string): Subject {
  const name = url.replace(/^https?:\/\//, '').replace(/[^\w.-]+/g, '-');
  return { name, isStory: false, url: () => url };
}

/** Stories whose id begins with this text. */
function stories(origin: string, prefix: string): Subject[] {
  const index: { entries: Record<string, { id: string; type: string }> } = JSON.parse(
    readFileSync(`${storybook}/index.json`, 'utf8'),
  );
  const found = Object.values(index.entries).filter(
    ({ id, type }) => type === 'story' && id.startsWith(prefix),
  );
  if (found.length === 0) throw new Error(`No story begins with "${prefix}"`);
  return found.map(({ id }) => ({
    name: id,
    isStory: true,
    url: (scheme) => `${origin}/iframe.html?id=${id}&viewMode=story&globals=scheme:${scheme}`,
  }));
}

interface StoryWindow {
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly phase?: string } };
  readonly __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): unknown };
}

/**
 * In the story's page: its play function has pressed all that it presses.
 *
 * @throws when it did not find what to press
 */
function hasPlayed(): boolean {
  const { __STORYBOOK_PREVIEW__: preview, __STORYBOOK_ADDONS_CHANNEL__: channel } =
    window as StoryWindow;
  const failure = channel?.last('playFunctionThrewException');
  if (failure) throw new Error(`The play function failed: ${JSON.stringify(failure)}`);
  return preview?.currentRender?.phase === 'finished';
}

async function takePictures(browser: Browser, { name, isStory, url }: Subject): Promise<void> {
  for (const scheme of schemes) {
    for (const width of widths) {
      const tab = await browser.newPage();
      await tab.setViewport({ width, height: 800 });
      await tab.emulateMediaFeatures([
        { name: 'prefers-color-scheme', value: scheme },
        { name: 'prefers-reduced-motion', value: 'reduce' },
      ]);
      await tab.goto(url(scheme), { waitUntil: ['load', 'networkidle0'] });
      await tab.evaluate(() => document.fonts.ready);
      if (isStory) await tab.waitForFunction(hasPlayed, { timeout: longestPlayMs });
      const path = `${outputFolder}/${name}-${width}-${scheme}.png` as const;
      await tab.screenshot({ path, fullPage: true });
      console.log(path);
      await tab.close();
    }
  }
}

async function main(wanted: string[]): Promise<void> {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium was not found: node scripts/browsers.mjs');
  const urls = wanted.filter((text) => /^https?:/.test(text));
  const prefixes = wanted.length === 0 ? [''] : wanted.filter((text) => !urls.includes(text));
  if (prefixes.length > 0 && !existsSync(storybook)) {
    throw new Error(`${storybook} is not there: npm run build-storybook makes it.`);
  }

  mkdirSync(outputFolder, { recursive: true });
  const server = await serveFolder(storybook);
  const browser = await puppeteer.launch({
    executablePath,
    args: isRoot ? ['--no-sandbox'] : [],
  });
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
