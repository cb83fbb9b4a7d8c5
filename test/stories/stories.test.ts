/**
 * Every story of the built Storybook, 320 px wide: it finds what it presses, runs without an error,
 * stays inside the screen, and axe finds nothing in light or dark, from right to left, or in forced
 * colours.
 */
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, ConsoleMessage, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { serveFolder } from '../../scripts/static-server.mjs';
import {
  showScheme,
  storybookFolder,
  storyIds,
  storyPlayed,
  storyUrl,
} from '../../scripts/stories.js';
import { openBrowser } from '../e2e/support/browser.js';

declare const axe: { run(context: string, options: RunOptions): Promise<AxeResults> };

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let server: Awaited<ReturnType<typeof serveFolder>>;
let browser: Browser;
let page: Page;
let errors: string[];
beforeAll(async () => {
  [server, browser] = await Promise.all([serveFolder(storybookFolder), openBrowser()]);
  // One page for all, because a new one would load all of Storybook anew.
  page = await browser.newPage();
  await page.setViewport({ width: 320, height: 800 });
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isFavicon(message)) errors.push(message.text());
  });
});
afterAll(() => Promise.all([server.close(), browser.close()]));
beforeEach(() => {
  errors = [];
});

/** The browser asks for it of its own accord. */
const isFavicon = (message: ConsoleMessage): boolean =>
  message.location().url?.endsWith('/favicon.ico') ?? false;

/**
 * @param onlyRule default: all that axe runs by default
 * @returns what axe finds in the story
 */
const violations = (onlyRule?: string): Promise<string[]> =>
  page.evaluate(async (rule) => {
    const { violations } = await axe.run('#storybook-root', {
      resultTypes: ['violations'],
      // A story is a part of a page: what holds for whole pages is not its business.
      rules: { region: { enabled: false } },
      ...(rule && { runOnly: { type: 'rule', values: [rule] } }),
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
    );
  }, onlyRule);

/** What is wider than its room: the page, or what is in a card, which cuts it off. */
const overflows = (): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('html, #storybook-root *')]
      .map((element) => element.shadowRoot?.querySelector('.card') ?? element)
      .filter((element) => element.matches('html, .card'))
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ localName, scrollWidth }) => `${localName} is ${scrollWidth} px wide`),
  );

/** Cards written from right to left, as in Arabic. */
const turn = (): Promise<void> =>
  page.evaluate(() => {
    for (const element of document.querySelectorAll('#storybook-root *')) {
      element.shadowRoot?.querySelector<HTMLElement>('.card')?.setAttribute('dir', 'rtl');
    }
  });

/** The system's own few colours, as people choose them who see little. */
async function forceColors(value: 'active' | 'none'): Promise<void> {
  const cdp = await page.createCDPSession();
  await cdp.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'forced-colors', value },
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ],
  });
}

it.each(storyIds())('%s', async (id) => {
  await showScheme(page, 'light');
  await page.goto(storyUrl(server.origin, id));
  await storyPlayed(page);
  await page.addScriptTag({ path: axePath });
  const inLight = { overflows: await overflows(), violations: await violations() };
  // Nothing but colours changes.
  await showScheme(page, 'dark');
  const inDark = { violations: await violations('color-contrast') };
  await forceColors('active');
  const inForcedColors = { violations: await violations() };
  await forceColors('none');
  await turn();
  const fromRight = { overflows: await overflows(), violations: await violations() };

  expect({ errors, inLight, inDark, inForcedColors, fromRight }).toEqual({
    errors: [],
    inLight: { overflows: [], violations: [] },
    inDark: { violations: [] },
    inForcedColors: { violations: [] },
    fromRight: { overflows: [], violations: [] },
  });
});
