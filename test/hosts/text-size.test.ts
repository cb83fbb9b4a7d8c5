/**
 * What only Chromium lets a test ask for: the person's own size of letters, as its settings have it,
 * and a page that comes back from its cache instead of being loaded again.
 */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openChromium } from '../../scripts/chromium.js';
import { startHost, type Host } from './support/host.js';
import { card, chooser, hostPage, watch } from './support/pages.js';

let host: Host;
let browser: Browser;
beforeAll(async () => {
  [host, browser] = await Promise.all([startHost(), openChromium({ keepsPages: true })]);
});
afterAll(async () => {
  await browser.close();
  await host.close();
});

/** In the page, once its tag says something: amounts that are broken, and what sticks out. */
function troublesIn(tagName: string): string[] | undefined {
  const tag = document.querySelector(tagName);
  const root = tag?.shadowRoot;
  const frame = root?.querySelector('.frame');
  if (!tag || !root?.querySelector('[role="heading"]') || !frame) return undefined;
  const { right } = tag.getBoundingClientRect();
  const seen = [...frame.querySelectorAll<HTMLElement>('*')].filter(
    (each) => each.offsetWidth > 0 && !each.closest('.visually-hidden'),
  );
  const isOut = (each: Element) => each.getBoundingClientRect().right > right + 1;
  const isBroken = (each: Element) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return (
      new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom / 20))).size > 1
    );
  };
  return seen
    .filter(
      (each) => isOut(each) || (each.matches('.figure .amount, .price .amount') && isBroken(each)),
    )
    .map(({ localName, className, textContent }) => `${localName}.${className}: ${textContent}`);
}

async function showAt(tags: string, size: number): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 360, height: 800 });
  await page.evaluateOnNewDocument('globalThis.__name ??= (value) => value');
  const cdp = await page.createCDPSession();
  await cdp.send('Page.setFontSizes', { fontSizes: { standard: size } });
  host.show({ '/bills': { html: hostPage({ head: watch(), tags }) } });
  await page.goto(`${host.origin}/bills`);
  return page;
}

const tags = [
  'kulanz-balance-card',
  'kulanz-plan-chooser',
  'kulanz-support-options',
  'kulanz-contact-preferences',
];

describe.each(tags)('%s, with letters twice as large', (name) => {
  it('keeps amounts whole and everything inside, on a phone', async () => {
    const page = await showAt(`<${name}></${name}>`, 32);
    await expect.poll(() => page.evaluate(troublesIn, name), { timeout: 20_000 }).toEqual([]);
    const size = await page.evaluate(
      (tagName) =>
        getComputedStyle(document.querySelector(tagName)!.shadowRoot!.querySelector('.card')!)
          .fontSize,
      name,
    );
    expect(size).toBe('32px');
    await page.close();
  });
});

it('faults row 18: a page from the cache reads everything again', async () => {
  const keep = `<script>addEventListener('pageshow', ({ persisted }) => (window.kept = persisted));</script>`;
  host.show({
    '/bills': { html: hostPage({ head: watch() + keep, tags: card + chooser }) },
    '/elsewhere': { html: '<!doctype html><title>Elsewhere</title>' },
  });
  const page = await browser.newPage();
  await page.goto(`${host.origin}/bills`);
  const isRead = () => host.calls.includes('GET /v1/account');
  await expect.poll(isRead, { timeout: 20_000 }).toBe(true);
  await page.goto(`${host.origin}/elsewhere`);
  const before = host.calls.length;
  await page.evaluate('setTimeout(() => history.back())');
  const wasKept = () => page.evaluate('window.kept').catch(() => undefined);
  await expect.poll(wasKept, { timeout: 20_000 }).toBe(true);
  await expect
    .poll(() => host.calls.slice(before), { timeout: 20_000 })
    .toEqual(expect.arrayContaining(['GET /v1/session', 'GET /v1/account']));
  expect(await page.evaluate('window.troubles')).toEqual([]);
});
