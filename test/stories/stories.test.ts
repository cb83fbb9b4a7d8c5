/**
 * Every story of the built Storybook, 320 px wide: it finds what it presses, runs without an error,
 * stays inside the screen, and axe finds nothing in light or dark, from right to left, or in forced
 * colours. No text is cut or lies over another where a person has set letters apart (WCAG 1.4.12) or
 * twice as large (1.4.4), and what has the focus is in sight (2.4.11).
 */
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../scripts/chromium.js';
import { serveFolder } from '../../scripts/static-server.mjs';
import { defaultLook, storybookFolder, storyIds } from '../../scripts/stories.js';
import { violationsIn } from '../../scripts/story-checks/axe.js';
import { boxFaults } from '../../scripts/story-checks/box-faults.js';
import { focusFaults } from '../../scripts/story-checks/focus-faults.js';
import { textFaults } from '../../scripts/story-checks/text-faults.js';
import { StoryPage } from '../../scripts/story-page.js';

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
// One page for all, because a new one would load all of Storybook anew.
let story: StoryPage;
beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder(storybookFolder), openChromium()]);
  story = await StoryPage.open(browser, server.origin, 320);
});
afterAll(() => Promise.all([server.close(), browser.close()]));

/** The system's own few colours, as people choose them who see little. */
async function forceColors(value: 'active' | 'none'): Promise<void> {
  const cdp = await story.page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value },
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

const geometry = async (): Promise<string[]> => [
  ...(await story.page.evaluate(boxFaults)),
  ...(await story.page.evaluate(textFaults)),
];

/** With letters as people set them; twice as large ones have twice the screen, as WCAG 1.4.4 has it. */
async function faultsOfLetters() {
  await story.setLetters('apart');
  const apart = await geometry();
  await story.setLetters('doubled');
  await story.page.setViewport({ width: 640, height: 800 });
  const doubled = await geometry();
  await story.page.setViewport({ width: 320, height: 800 });
  await story.setLetters('usual');
  return { apart, doubled };
}

describe('faults rows 21, 22: every story', () => {
  it.each(storyIds())('%s', async (id) => {
    const { page } = story;
    await story.show(id, defaultLook);
    const inLight = { boxes: await page.evaluate(boxFaults), violations: await violationsIn(page) };
    await story.wear({ ...defaultLook, scheme: 'dark' });
    const inDark = { violations: await violationsIn(page, 'colours') };
    await forceColors('active');
    const inForcedColors = { violations: await violationsIn(page) };
    await forceColors('none');
    await story.turn('rtl');
    const fromRight = {
      boxes: await page.evaluate(boxFaults),
      violations: await violationsIn(page),
    };
    await story.turn('ltr');
    const letters = await faultsOfLetters();
    const focus = await page.evaluate(focusFaults);

    const { errors } = story;
    expect({ errors, inLight, inDark, inForcedColors, fromRight, letters, focus }).toEqual({
      errors: [],
      inLight: { boxes: [], violations: [] },
      inDark: { violations: [] },
      inForcedColors: { violations: [] },
      fromRight: { boxes: [], violations: [] },
      letters: { apart: [], doubled: [] },
      focus: [],
    });
  });
});

it('notices controls that lie over each other, and what is wider than its room', async () => {
  await story.page.setContent(`
    <div id="storybook-root">
      <button style="position: absolute; inset-block-start: 9px">Below</button>
      <a href="#" style="position: absolute; inset-block-start: 12px"><b>Above</b></a>
      <label>Alone <input style="position: absolute; inset-block-start: 90px" /></label>
      <div class="card" style="inline-size: 9rem; overflow: hidden">
        <p style="inline-size: 12rem">Too wide</p>
      </div>
    </div>`);
  expect(await story.page.evaluate(boxFaults)).toEqual([
    'div has 144 px and needs 192',
    'overlap: button "Below" and a "Above"',
  ]);
});

it('notices what letters that stand apart, or twice as large, push out of its place', async () => {
  await story.page.setContent(`
    <div id="storybook-root">
      <p style="inline-size: 54px; overflow: hidden; white-space: nowrap">In time</p>
      <p style="inline-size: 60px; overflow: hidden; font: var(--kulanz-size, medium) serif">Large</p>
    </div>`);
  expect(await geometry()).toEqual([]);
  expect(await faultsOfLetters()).toEqual({
    apart: ['cut: "In time"'],
    doubled: ['cut: "In time"', 'cut: "Large"'],
  });
});

it('notices what has the focus and cannot be seen', async () => {
  await story.page.setContent(`
    <div id="storybook-root">
      <button>In sight</button>
      <a href="#" style="display: block; margin-block-start: 90vh">Below a bar</a>
      <p style="position: fixed; inset: 50% 0 0; background: white">Bar</p>
    </div>`);
  expect(await story.page.evaluate(focusFaults)).toEqual([
    'hidden with the focus: a "Below a bar"',
  ]);
});
