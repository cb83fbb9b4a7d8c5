/**
 * Every story of the built Storybook in the pseudo-locale, 320 px wide, from right to left and from
 * left to right: no text is cut, and none lies over another.
 */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openChromium } from '../../scripts/chromium.js';
import { serveFolder } from '../../scripts/static-server.mjs';
import { defaultLook, storybookFolder, storyIds } from '../../scripts/stories.js';
import { textFaults } from '../../scripts/story-checks/text-faults.js';
import { StoryPage } from '../../scripts/story-page.js';

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let story: StoryPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder(storybookFolder), openChromium()]);
  story = await StoryPage.open(browser, server.origin, 320);
});
afterAll(() => Promise.all([server.close(), browser.close()]));

/** What is wrong with the texts of the page, when its cards are written in this direction. */
async function faultsIn(direction: 'ltr' | 'rtl'): Promise<string[]> {
  await story.turn(direction);
  return story.page.evaluate(textFaults);
}

it.each(storyIds())('%s', async (id) => {
  await story.show(id, defaultLook, 'locale:ar-XB');
  expect({ rtl: await faultsIn('rtl'), ltr: await faultsIn('ltr') }).toEqual({ rtl: [], ltr: [] });
});

it('notices what is cut, what sticks out and what overlaps', async () => {
  await story.page.setContent(`
    <div id="storybook-root">
      <p style="inline-size: 3rem; overflow: hidden; white-space: nowrap">Cut off here</p>
      <p style="margin-inline-start: 18rem; white-space: nowrap">Sticks out</p>
      <p style="position: absolute; inset-block-start: 200px">Lies below</p>
      <p style="position: absolute; inset-block-start: 205px">Lies above</p>
      <p style="overflow: auto; inline-size: 3rem; white-space: nowrap">May be scrolled</p>
    </div>`);
  expect(await story.page.evaluate(textFaults)).toEqual([
    'cut: "Cut off here"',
    'outside the page: "Sticks out"',
    'overlap: "Lies below" and "Lies above"',
  ]);
});
