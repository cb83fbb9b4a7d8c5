/**
 * Every story of the built Storybook, on a phone: it finds what it presses, runs without an error,
 * stays inside the screen, and axe finds nothing in light or dark.
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
  await page.setViewport({ width: 360, height: 800 });
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

it.each(storyIds())('%s', async (id) => {
  await showScheme(page, 'light');
  await page.goto(storyUrl(server.origin, id));
  await storyPlayed(page);
  await page.addScriptTag({ path: axePath });
  const inLight = { overflows: await overflows(), violations: await violations() };
  // Nothing but colours changes.
  await showScheme(page, 'dark');
  const inDark = { violations: await violations('color-contrast') };

  expect({ errors, inLight, inDark }).toEqual({
    errors: [],
    inLight: { overflows: [], violations: [] },
    inDark: { violations: [] },
  });
});
