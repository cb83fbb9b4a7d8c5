import { decodeJwt } from 'jose';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCustomers, type DemoCustomer } from '../../demo/seed/index.js';
import { openBrowser, visit, type Visit } from './support/browser.js';
import { Customer } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { byRole } from './support/hand.js';
import { site, words } from './support/words.js';

const customerIn = (scenario: DemoCustomer['scenario']) =>
  demoCustomers.find((candidate) => candidate.scenario === scenario)!;
/** Owes 84.90 euros. */
const anna = customerIn('overdue');
/** Owes nothing. */
const bernd = customerIn('nothingDue');

let demo: TestDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(() => Promise.all([demo.stop(), browser.close()]));

let visitor: Visit;
let page: Page;
let customer: Customer;
let annas: string;
beforeEach(async () => {
  visitor = await visit(browser);
  page = visitor.page;
  customer = new Customer(page, demo.siteUrl);
  await customer.signIn(anna);
  annas = words.open(await customer.openAmount());
});
afterEach(async () => {
  expect(visitor.errors).toEqual([]);
  expect(await demo.violations()).toEqual([]);
  await visitor.end();
});

const lead = () => page.$eval('.hero p', (text) => text.textContent);

describe('switching to another customer', () => {
  it('by the menu shows the other one’s bills, also after the browser’s Back', async () => {
    await page.locator('details.menu summary').click();
    await page.locator(byRole('link', site.chooseOther)).click();
    await customer.seesHeading(site.signInTitle);
    await customer.signIn(bernd);
    await customer.seesHeading(words.allPaid);
    await page.goBack();
    await page.goBack();
    await customer.seesHeading(words.allPaid);
    expect(await lead()).toContain(bernd.name);
  });

  it('in another tab: the first tab becomes the other one’s page', async () => {
    const otherTab = new Customer(await visitor.openTab(), demo.siteUrl);
    await otherTab.signIn(bernd);
    await page.evaluate(() => {
      (document.querySelector('kulanz-provider') as HTMLElement & { reset(): void }).reset();
    });
    await customer.seesHeading(words.allPaid);
    expect(await lead()).toContain(bernd.name);
  });

  it('faults row 14: in the page, while an answer is on its way: it is never painted', async () => {
    const berndsKey = await keyOf(bernd);
    const headings = await watchHeadings();
    const late = await holdNext('/v1/account');
    await page.evaluate(() => {
      (document.querySelector('kulanz-provider') as HTMLElement & { reset(): void }).reset();
    });
    const annasRequest = await late.held;

    await page.evaluate(async (key) => {
      const body = new URLSearchParams({ customer: key, language: 'de' });
      await fetch('/session', { method: 'POST', body });
      const provider = document.querySelector('kulanz-provider')!;
      provider.setAttribute('token-url', `/collections-token?customer=${key}`);
      provider.setAttribute('account-key', key);
    }, berndsKey);
    await headings.forget();
    await annasRequest.continue();
    await customer.seesHeading(words.allPaid);
    expect(await headings.seen()).not.toContain(annas);
  });
});

describe('signing out', () => {
  it('ends the session for this page, the next and the one before', async () => {
    await page.locator('details.menu summary').click();
    await page.locator(byRole('button', site.signOut)).click();
    await customer.seesHeading(site.signInTitle);
    await page.goBack();
    await customer.seesHeading(site.signInTitle);
    expect(await page.$('kulanz-balance-card')).toBeNull();
  });

  it('in another tab: the first tab shows no bills any more', async () => {
    const other = await visitor.openTab();
    await other.goto(`${demo.siteUrl}/rechnungen`);
    await other.locator('details.menu summary').click();
    await other.locator(byRole('button', site.signOut)).click();
    await other.locator(byRole('heading', site.signInTitle)).wait();
    await page.evaluate(() => {
      (document.querySelector('kulanz-provider') as HTMLElement & { reset(): void }).reset();
    });
    await customer.seesHeading(site.signInTitle);
  });
});

describe('proving once more who is there', () => {
  /** What the provider does when the backend asks for a stronger token. */
  const ask = () =>
    page.evaluate(() => {
      const event = new Event('kulanz-step-up', { bubbles: true, cancelable: true });
      Object.assign(event, {
        respondWith: (done: Promise<boolean>) => Object.assign(globalThis, { done }),
      });
      document.querySelector('kulanz-provider')?.dispatchEvent(event);
    });
  const answer = () => page.evaluate(() => (globalThis as never)['done'] as Promise<boolean>);
  const acr = async () => {
    const token = await page.evaluate(async () => {
      const url = document.querySelector('kulanz-provider')!.getAttribute('token-url')!;
      const response = await fetch(url, { method: 'POST', headers: { 'x-kulanz': '1' } });
      return ((await response.json()) as { accessToken: string }).accessToken;
    });
    return decodeJwt(token)['acr'];
  };
  const shownPin = async () => {
    const hint = await page.$eval('#pin-hint', (element) => element.textContent);
    return /\d{4}/.exec(hint)![0];
  };

  it('by the PIN gives a stronger token, after a wrong one was told', async () => {
    await ask();
    const pin = await shownPin();
    await customer.hand.fill('textbox', site.pin, pin === '0000' ? '0001' : '0000');
    await customer.hand.press('button', site.confirmPin);
    await page.waitForFunction(() => document.querySelector('#pin-error')?.textContent !== '');
    await customer.hand.fill('textbox', site.pin, pin);
    await customer.hand.press('button', site.confirmPin);
    expect(await answer()).toBe(true);
    expect(await acr()).toBe('kulanz:pin');
  });

  it('is declined by Escape or the second button', async () => {
    await ask();
    await customer.hand.press('button', site.cancelPin);
    expect(await answer()).toBe(false);
    await ask();
    await page.keyboard.press('Escape');
    expect(await answer()).toBe(false);
    expect(await acr()).toBe('kulanz:basic');
  });
});

/** The key that the site gives a person in its list. */
async function keyOf({ name }: DemoCustomer): Promise<string> {
  const list = await fetch(`${demo.siteUrl}/anmelden?q=${encodeURIComponent(name)}`);
  return /name="customer"\s+value="([^"]+)"/.exec(await list.text())![1]!;
}

/** Holds back the next request for this path; others go on. */
async function holdNext(path: string): Promise<{ held: Promise<HTTPRequest> }> {
  await page.setRequestInterception(true);
  let isHeld = false;
  const held = new Promise<HTTPRequest>((resolve) => {
    page.on('request', (request) => {
      const matches = request.method() === 'GET' && new URL(request.url()).pathname === path;
      if (isHeld || !matches) return void request.continue();
      isHeld = true;
      resolve(request);
    });
  });
  return { held };
}

/** Notes every heading that the card paints from now on. */
async function watchHeadings() {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(globalThis, { seen });
    const look = () => {
      const heading = document
        .querySelector('kulanz-balance-card')
        ?.shadowRoot?.querySelector('#heading');
      if (heading) seen.add(heading.textContent.replace(/\s+/g, ' ').trim());
      requestAnimationFrame(look);
    };
    look();
  });
  return {
    forget: () => page.evaluate(() => ((globalThis as never)['seen'] as Set<string>).clear()),
    seen: () => page.evaluate(() => [...((globalThis as never)['seen'] as Set<string>)]),
  };
}
