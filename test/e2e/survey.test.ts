import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import { describePage, openBrowser, visit, type Visit } from './support/browser.js';
import { Customer } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { byRole } from './support/hand.js';
import { layoutShifts, noteLayoutShifts } from './support/layout-shifts.js';
import { openRuns } from './support/runs.js';
import { provider, site, survey, words } from './support/words.js';

/** States of which a part can be paid, twice; each test has a customer of its own. */
const owing = ['overdue', 'planOffered'];
const people = demoCustomers.filter(
  ({ scenario, locale }) => owing.includes(scenario) && locale.startsWith('de'),
);

const { runs, end } = await openRuns();
afterAll(end);

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(runs)('being asked after paying, by $hand on $name', ({ databaseUrl, hand }) => {
  let demo: TestDemo;
  const waiting = [...people];
  beforeAll(async () => {
    demo = await startDemo({ databaseUrl, reset: true });
  });
  afterAll(() => demo.stop());

  let visitor: Visit;
  let customer: Customer;
  beforeEach(async () => {
    visitor = await visit(browser);
    customer = new Customer(visitor.page, demo.siteUrl, hand);
    const person = waiting.shift();
    if (!person) throw new Error('Every customer who owes something has had their turn');
    await customer.signIn(person);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(await describePage(visitor.page));
    expect(visitor.errors).toEqual([]);
    expect(await demo.violations()).toEqual([]);
    await visitor.end();
  });

  /** Pays a part, so that something stays open; back to the receipt. */
  async function pays(euros: number): Promise<void> {
    const amount = `${euros},00\u00a0€`;
    await customer.hand.press('button', words.payWay);
    await customer.hand.press('radio', words.ownAmount);
    await customer.hand.fill('textbox', words.ownAmountField, String(euros));
    await customer.choosesMethod('hosted');
    await customer.hand.press('button', words.confirm(amount));
    await customer.isAtProvider();
    await customer.hand.press('button', provider.succeed);
    await customer.seesHeading(words.arrived(amount));
  }

  /** Reloads, and pays once more: the site's own words stay where a question would stand. */
  async function isNotAskedAgain(): Promise<void> {
    await visitor.page.reload();
    const answered = visitor.page.waitForResponse(
      (response) =>
        response.url().includes('/surveys/next') && response.request().method() === 'GET',
    );
    await pays(10);
    expect((await answered).status()).toBe(204);
    await visitor.page.locator(byRole('heading', site.goodToKnow)).wait();
    expect(await visitor.page.$(byRole('heading', survey.question))).toBeNull();
  }

  it('the question comes with the receipt; it is answered, and not asked again', async () => {
    await pays(15);
    await customer.seesHeading(survey.question);
    await customer.hand.press('radio', '8');
    await customer.hand.fill('textbox', survey.reason, 'Schnell und freundlich');
    await customer.hand.press('button', survey.send);
    await customer.seesHeading(survey.thanks);
    await isNotAskedAgain();
  });

  it('the question is skipped with one press, and not asked again', async () => {
    await pays(15);
    await customer.seesHeading(survey.question);
    await customer.hand.press('button', survey.skip);
    await customer.seesHeading(survey.skipped);
    await isNotAskedAgain();
  });

  it('nothing on the page moves when it comes', async () => {
    await visitor.page.setViewport({ width: 390, height: 2_000 });
    await visitor.page.evaluateOnNewDocument(noteLayoutShifts);
    await pays(15);
    await customer.seesHeading(survey.question);
    expect(await layoutShifts(visitor.page)).toEqual([]);
  });
});
