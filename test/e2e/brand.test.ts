/** The demo in another brand's dress: one style sheet is another one, and nothing else. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import { schemes, showScheme } from '../../scripts/stories.js';
import { axeViolations } from './support/axe.js';
import { openBrowser, visit, type Visit } from './support/browser.js';
import { Customer } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';

const person = demoCustomers.find(({ scenario }) => scenario === 'overdue')!;
const tags = ['kulanz-balance-card', 'kulanz-plan-chooser', 'kulanz-support-options'];

let demo: TestDemo;
let browser: Browser;
let visitor: Visit;
let page: Page;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo({ brand: 'volta' }), openBrowser()]);
  visitor = await visit(browser);
  page = visitor.page;
  await showScheme(page, 'light');
  const customer = new Customer(page, demo.siteUrl);
  await customer.signIn(person);
  await customer.reads('84,90');
  await customer.chooserReads('28,30');
  await customer.helpReads('Rückruf wählen');
});
afterAll(async () => {
  await Promise.all([demo.stop(), browser.close()]);
});

/** What the eye sees of a tag: its ground, letters and corners. */
const lookOf = (tag: string) =>
  page.$eval(tag, (element) => {
    const card = element.shadowRoot!.querySelector('.card')!;
    const { backgroundColor, color, fontFamily, borderRadius } = getComputedStyle(card);
    return { backgroundColor, color, fontFamily, borderRadius };
  });

/** The colour of the one button of the chooser that leads on. */
const accent = () =>
  page.$eval('kulanz-plan-chooser', (chooser) => {
    const main = chooser.shadowRoot!.querySelector('.main')!;
    return getComputedStyle(main).backgroundColor;
  });

const volta = {
  backgroundColor: 'rgb(255, 255, 255)',
  color: 'rgb(13, 10, 12)',
  fontFamily: 'Helvetica, Arial, sans-serif',
  borderRadius: '0px',
};

const nordlicht = {
  backgroundColor: 'rgb(251, 245, 233)',
  color: 'rgb(18, 48, 47)',
  fontFamily: 'Figtree, ui-rounded, system-ui, sans-serif',
  borderRadius: '28px',
};

describe('the demo with --brand volta', () => {
  it.each(tags)('%s is black and white, with sharp corners', async (tag) => {
    expect(await lookOf(tag)).toEqual(volta);
  });

  it('asks for what leads on in magenta', async () => {
    expect(await accent()).toBe('rgb(194, 0, 107)');
  });

  it.each(schemes)('shuts nobody out, page and tags, %s', async (scheme) => {
    await showScheme(page, scheme);
    expect(await axeViolations(page)).toEqual([]);
  });

  it('is the usual demo but for one style sheet', async () => {
    await showScheme(page, 'light');
    await page.$eval('link[href="/brands/volta.css"]', async (link) => {
      const isLoaded = new Promise((resolve) => link.addEventListener('load', resolve));
      link.setAttribute('href', '/brands/nordlicht-mobil.css');
      await isLoaded;
    });
    for (const tag of tags) expect(await lookOf(tag)).toEqual(nordlicht);
    expect(await accent()).toBe('rgb(11, 93, 94)');
    const pageFont = await page.$eval('body', (body) => getComputedStyle(body).fontFamily);
    expect(pageFont).toBe(nordlicht.fontFamily);
  });

  it('violates no policy and breaks no script', async () => {
    expect(await demo.violations()).toEqual([]);
    expect(visitor.errors).toEqual([]);
  });
});
