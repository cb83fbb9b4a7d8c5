/** Asking for help, finding it again after a reload, and taking it back. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import { formatMoney } from '../../src/i18n/index.js';
import { describePage, openBrowser, visit, type Visit } from './support/browser.js';
import { Customer } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { openRuns } from './support/runs.js';
import { help, site, words } from './support/words.js';

const tag = 'kulanz-support-options';

const { runs, end } = await openRuns();
afterAll(end);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(runs)('asking for help by $hand on $name', ({ databaseUrl, hand }) => {
  let demo: TestDemo;
  beforeAll(async () => {
    demo = await startDemo({ databaseUrl, reset: true });
  });
  afterAll(() => demo.stop());

  let visitor: Visit;
  let customer: Customer;
  beforeEach(async () => {
    visitor = await visit(browser);
    customer = new Customer(visitor.page, demo.siteUrl, hand);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(await describePage(visitor.page));
    expect(visitor.errors).toEqual([]);
    expect(await demo.violations()).toEqual([]);
    await visitor.end();
  });

  /** Each test has a customer of its own. */
  async function signIn(scenario: string): Promise<void> {
    const person = demoCustomers.find(
      (each) => each.scenario === scenario && each.locale.startsWith('de'),
    );
    if (!person) throw new Error(`Nobody is in the state ${scenario}`);
    await customer.signIn(person);
  }

  /** What the first view says of the newest request. */
  async function newestRequest(): Promise<string> {
    const hint = await customer.finds(`${tag} >>> .head .door .second`);
    return hint.evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim());
  }

  /** From the receipt to all ways, which name the request, also after a reload. */
  async function isKept(): Promise<string> {
    await customer.finds(`${tag} >>> .reference`);
    await customer.hand.press('button', help.allWays);
    const request = await newestRequest();
    await visitor.page.reload();
    expect(await newestRequest()).toBe(request);
    return request;
  }

  /** Takes the only request back. */
  async function withdraws(request: string): Promise<void> {
    await customer.hand.press('button', help.requests(request));
    await customer.seesHeading(help.requestsTitle);
    await customer.hand.press('button', help.withdraw);
    await customer.seesHeading(help.withdrawTitle);
    await customer.hand.press('button', help.withdraw);
    await customer.seesHeading(help.withdrawn);
  }

  async function hasNoRequest(): Promise<void> {
    await visitor.page.reload();
    await customer.seesHeading(help.title);
    expect(await visitor.page.$(`${tag} >>> .head .door`)).toBeNull();
  }

  it('a call-back at a free time: booked, found again, and withdrawn', async () => {
    await signIn('overdue');
    await customer.hand.press('button', help.callback);
    await customer.hand.press('radio', await customer.nameOf('input[name="slot"]'));
    await customer.hand.press('button', help.checkCallback);
    await customer.hand.press('button', help.bookCallback);
    const request = await isKept();
    expect(request).toMatch(/^Rückruf: /);
    await withdraws(request);
    await hasNoRequest();
  });

  it('an objection: the card asks for the rest at once, and for all again once it is withdrawn', async () => {
    await signIn('debitReturned');
    const total = amountMinor(await customer.openAmount());
    await customer.hand.press('button', help.dispute);
    const item = await customer.nameOf('input[name="items"]');
    await customer.hand.press('checkbox', item);
    await customer.hand.choose(help.reason, help.wrongAmount);
    await customer.hand.press('button', help.checkDispute);
    await customer.hand.press('button', help.sendDispute);
    const rest = total - amountMinor(/[\d.]+,\d\d/.exec(item)?.[0] ?? '');
    expect(rest).toBeGreaterThan(0);
    await customer.seesHeading(words.open(euros(rest)));
    const request = await isKept();
    expect(request).toMatch(/^Prüfung Ihrer Posten: /);
    await customer.seesHeading(words.open(euros(rest)));
    await withdraws(request);
    await customer.seesHeading(words.open(euros(total)));
    await hasNoRequest();
  });

  it('a message: sent, and found again', async () => {
    await signIn('firstSlip');
    await customer.hand.press('button', help.message);
    await customer.seesHeading(help.messageTitle);
    await customer.hand.fill('textbox', help.messageField, 'Mein Gehalt kommt später.');
    await customer.hand.press('button', help.sendMessage);
    expect(await isKept()).toMatch(/^Nachricht: /);
  });

  it('a chat: the site opens its own; closed, the focus is on what the tag says of it', async () => {
    await signIn('dueToday');
    await customer.hand.press('button', help.chat);
    await customer.hand.press('button', help.openChat);
    await customer.seesHeading(site.chatTitle);
    await customer.hand.press('button', site.closeChat);
    await customer.headingHasFocus(tag);
    await customer.seesHeading(help.chatOpen);
  });
});

const amountMinor = (text: string): number => Number(text.replace(/\D/g, ''));
const euros = (minor: number): string => formatMoney({ amountMinor: minor, currency: 'EUR' }, 'de');
