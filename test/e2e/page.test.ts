import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import { openBrowser, visit, type Visit } from './support/browser.js';
import { Customer } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { byRole } from './support/hand.js';
import { layoutShifts, noteLayoutShifts } from './support/layout-shifts.js';
import { site, words } from './support/words.js';

const person = demoCustomers.find(({ scenario }) => scenario === 'overdue')!;
const isAutoload = (request: HTTPRequest) => request.url().endsWith('/autoload.js');

let demo: TestDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(() => Promise.all([demo.stop(), browser.close()]));

let visitor: Visit;
let page: Page;
let customer: Customer;
beforeEach(async () => {
  visitor = await visit(browser);
  page = visitor.page;
  customer = new Customer(page, demo.siteUrl);
  await customer.signIn(person);
});
afterEach(() => visitor.end());

const cardHeight = () =>
  page.$eval('kulanz-balance-card', (card) => card.getBoundingClientRect().height);

/** Holds back the card's code until it is let through. */
async function holdCardCode(): Promise<() => Promise<void>> {
  await page.setRequestInterception(true);
  const held = new Promise<HTTPRequest>((resolve) => {
    page.on('request', (request) => {
      if (isAutoload(request)) resolve(request);
      else void request.continue();
    });
  });
  return async () => (await held).continue();
}

describe('the page with the balance card', () => {
  it.each([320, 360, 768, 1280])('moves nothing while it loads, at %i px', async (width) => {
    await page.setViewport({ width, height: 900 });
    await page.evaluateOnNewDocument(noteLayoutShifts);
    await page.reload();
    await page.locator(byRole('button', words.payWay)).wait();
    expect(await layoutShifts(page)).toEqual([]);
  });

  it('shows its own words in the reserved room until the code is there', async () => {
    const release = await holdCardCode();
    void page.reload({ waitUntil: 'domcontentloaded' });
    await page.locator(byRole('link', site.phone)).wait();
    expect(await cardHeight()).toBeGreaterThan(400);
    await release();
    await page.locator(byRole('button', words.payWay)).wait();
    expect(await page.$eval('kulanz-balance-card a', (link) => link.checkVisibility())).toBe(false);
  });

  it('shows its own words where scripts are off', async () => {
    await page.setJavaScriptEnabled(false);
    await page.reload();
    const words = await page.$eval('kulanz-balance-card', (card) => card.textContent);
    expect(words).toContain('Sie erreichen uns auch am Telefon');
  });

  it('speaks English on the English page', async () => {
    await page.goto(`${demo.siteUrl}/en/bills`);
    await page.locator(byRole('heading', 'My bills')).wait();
    await customer.reads('Pay in instalments');
  });

  it('faults row 25: violates nothing, and a violation would be seen', async () => {
    await page.locator(byRole('button', words.payWay)).wait();
    expect(await demo.violations()).toEqual([]);

    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'body { color: red }';
      document.head.append(style);
    });
    // Asked of the server: a browser sends its report on its own, and tells the page nothing of it.
    await expect
      .poll(() => demo.violations(), { timeout: 30_000 })
      .toMatchObject([{ 'csp-report': { 'effective-directive': 'style-src-elem' } }]);
  });
});
