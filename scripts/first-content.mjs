// @ts-check
/** What a page really requests of the script-tag files before there is data, seen in Chromium. */
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './browsers.mjs';
import { isRoot } from './debian.mjs';
import { serveFolder } from './static-server.mjs';

/**
 * An entry file, the tag of the page and the page's language.
 *
 * @typedef {{ entry: string, tag: string, locale: string }} Subject
 */

/** So long no further file may be asked for until the first content counts as complete, in ms. */
const quietTime = 1_000;

/**
 * Loads each entry on a page of its own, with a provider and one tag, beside a backend that never
 * answers.
 *
 * @param {string} folder of the script-tag files
 * @param {Subject[]} pages
 * @returns {Promise<string[][]>} for each page its files, relative to the folder
 */
export async function firstContents(folder, pages) {
  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium was not found: node scripts/browsers.mjs');
  const server = await serveFolder(folder);
  const browser = await puppeteer.launch({ executablePath, args: isRoot ? ['--no-sandbox'] : [] });
  try {
    const contents = [];
    for (const page of pages) {
      contents.push(await firstContent(await browser.newPage(), server.origin, page));
    }
    return contents;
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * @param {import('puppeteer-core').Page} page
 * @param {string} origin
 * @param {Subject} subject
 */
async function firstContent(page, origin, { entry, tag, locale }) {
  /** @type {string[]} */
  const files = [];
  let lastRequest = Date.now();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname === '/') {
      const body = `<!doctype html><kulanz-provider base-url="/api" token-url="/token" locale="${locale}">
        <${tag}></${tag}></kulanz-provider><script type="module" src="/${entry}"></script>`;
      return request.respond({ contentType: 'text/html', body });
    }
    if (!pathname.endsWith('.js')) return undefined;
    files.push(pathname.slice(1));
    lastRequest = Date.now();
    return request.continue();
  });
  await page.goto(origin);
  await page.waitForFunction((name) => document.querySelector(name)?.shadowRoot, {}, tag);
  while (Date.now() - lastRequest < quietTime) await wait(100);
  await page.close();
  return files;
}
