/**
 * One picture of each tag, for a brand team to look at: three brands, light and dark, 360 and
 * 1280 px wide, in `.kulanz/contact-sheet/`; of a long tag one picture for each brand. The browser
 * itself puts the pictures together.
 *
 *   npm run contact-sheet                    every tag, by the story that stands for it
 *   npm run contact-sheet -- nps-prompt      one tag
 *   npm run contact-sheet -- care--plan      one story
 */
import { mkdirSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { openChromium } from './chromium.js';
import { serveFolder } from './static-server.mjs';
import {
  defaultLook,
  faces,
  oneOf,
  schemes,
  storybookFolder,
  storyIds,
  type Look,
} from './stories.js';
import { StoryPage } from './story-page.js';

const outputFolder = '.kulanz/contact-sheet';
const brands = ['nordlicht-mobil', 'volta', 'fjordtel'];
const widths = [360, 1280];
/** Chromium draws nothing that lies deeper in a picture. */
const highest = 16_000;

/** A story in one look, at every width. */
interface Row {
  readonly look: Look;
  /** PNG files in Base64. */
  readonly pictures: readonly string[];
}

/** @throws when it is neither the name of a tag nor the id of a story */
function storyOf(typed: string): string {
  if (storyIds().includes(typed)) return typed;
  return faces[oneOf('story or tag', Object.keys(faces), typed)] ?? '';
}

async function takePictures(story: StoryPage, id: string): Promise<Row[]> {
  await story.show(id, defaultLook);
  const rows: Row[] = [];
  for (const look of brands.flatMap((brand) => schemes.map((scheme) => ({ brand, scheme })))) {
    await story.wear(look);
    const pictures: string[] = [];
    for (const width of widths) {
      // As low as can be: the page is as high as the story.
      await story.page.setViewport({ width, height: 100 });
      pictures.push(await story.page.screenshot({ encoding: 'base64', fullPage: true }));
    }
    rows.push({ look, pictures });
  }
  return rows;
}

const rowHtml = ({ look, pictures }: Row): string => `
  <h2>${look.brand}, ${look.scheme}</h2>
  <div>${pictures.map((picture) => `<img src="data:image/png;base64,${picture}">`).join('')}</div>`;

/** @returns paths of the pictures */
async function putTogether(
  browser: Browser,
  title: string,
  rows: readonly Row[],
): Promise<readonly string[]> {
  const gap = 24;
  const page = await browser.newPage();
  const width = widths.reduce((sum, each) => sum + each + gap, gap);
  await page.setViewport({ width, height: 100 });
  await page.setContent(`<!doctype html><title>${title}</title>
    <style>
      body { margin: ${gap}px; background: #fff; font: 16px sans-serif }
      h1, h2 { margin: 0 0 8px; font-size: 20px }
      h2 { font-size: 16px; font-weight: normal }
      div { display: flex; gap: ${gap}px; align-items: start; margin-block-end: ${gap}px }
    </style>
    <h1>${title}</h1>${rows.map(rowHtml).join('')}`);
  const shown = brands.filter((brand) => rows.some(({ look }) => look.brand === brand));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (height > highest && shown.length > 1) {
    await page.close();
    const paths: string[] = [];
    for (const brand of shown) {
      const own = rows.filter(({ look }) => look.brand === brand);
      paths.push(...(await putTogether(browser, `${title}-${brand}`, own)));
    }
    return paths;
  }
  const path = `${outputFolder}/${title}.png` as const;
  await page.screenshot({ path, fullPage: true });
  await page.close();
  return [path];
}

async function main(typed: string[]): Promise<void> {
  const ids = typed.length > 0 ? typed.map(storyOf) : Object.values(faces);
  mkdirSync(outputFolder, { recursive: true });
  const server = await serveFolder(storybookFolder);
  const browser = await openChromium();
  try {
    // One page, because the browser draws only the one in front.
    const story = await StoryPage.open(browser, server.origin, 360);
    for (const id of ids) {
      const paths = await putTogether(browser, id, await takePictures(story, id));
      console.log(paths.join('\n'));
    }
  } finally {
    await browser.close();
    await server.close();
  }
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
