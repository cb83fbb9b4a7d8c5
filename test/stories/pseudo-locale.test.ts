/**
 * Every story of the built Storybook in the pseudo-locale, 320 px wide, from right to left and from
 * left to right: no text is cut, and none lies over another.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/static-server.mjs';
import {
  showScheme,
  storybookFolder,
  storyIds,
  storyPlayed,
  storyUrl,
} from '../../scripts/stories.js';
import { openBrowser } from '../e2e/support/browser.js';
import { textFaults } from './text-faults.js';

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder(storybookFolder), openBrowser()]);
  page = await browser.newPage();
  await page.setViewport({ width: 320, height: 800 });
  await showScheme(page, 'light');
});
afterAll(() => Promise.all([server.close(), browser.close()]));

/** What is wrong with the texts of the page, when its cards are written in this direction. */
const faultsIn = async (direction: 'ltr' | 'rtl'): Promise<string[]> => {
  await page.evaluate((dir) => {
    for (const element of document.querySelectorAll('#storybook-root *')) {
      element.shadowRoot?.querySelector<HTMLElement>('.card')?.setAttribute('dir', dir);
    }
  }, direction);
  return page.evaluate(textFaults);
};

it.each(storyIds())('%s', async (id) => {
  await page.goto(`${storyUrl(server.origin, id)};locale:ar-XB`);
  await storyPlayed(page);
  expect({ rtl: await faultsIn('rtl'), ltr: await faultsIn('ltr') }).toEqual({ rtl: [], ltr: [] });
});

it('notices what is cut, what sticks out and what overlaps', async () => {
  await page.setContent(`
    <div id="storybook-root">
      <p style="inline-size: 3rem; overflow: hidden; white-space: nowrap">Cut off here</p>
      <p style="margin-inline-start: 18rem; white-space: nowrap">Sticks out</p>
      <p style="position: absolute; inset-block-start: 200px">Lies below</p>
      <p style="position: absolute; inset-block-start: 205px">Lies above</p>
      <p style="overflow: auto; inline-size: 3rem; white-space: nowrap">May be scrolled</p>
    </div>`);
  expect(await page.evaluate(textFaults)).toEqual([
    'cut: "Cut off here"',
    'outside the page: "Sticks out"',
    'overlap: "Lies below" and "Lies above"',
  ]);
});
