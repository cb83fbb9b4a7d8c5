/** Pay in instalments, from the card's way to the running plan, and what the card says of it. */
import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCustomers, type DemoCustomer } from '../../demo/seed/index.js';
import { openTestDatabase } from '../support/postgres.js';
import { describePage, openBrowser, visit, type Visit } from './support/browser.js';
import { Customer } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { byRole, handNames } from './support/hand.js';
import { site, words } from './support/words.js';

/** States in which offers are there; each test has a customer of its own. */
const owing = ['overdue', 'planOffered', 'repeatedlyLate', 'firstSlip'];

const database = await openTestDatabase();
afterAll(() => database?.close());

const backends = [
  { name: 'PGlite', databaseUrl: undefined },
  ...(database ? [{ name: 'PostgreSQL', databaseUrl: database.url }] : []),
];
const runs = backends.flatMap((backend) => handNames.map((hand) => ({ ...backend, hand })));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each(runs)('a plan by $hand on $name', ({ databaseUrl, hand }) => {
  let demo: TestDemo;
  let people: DemoCustomer[];
  beforeAll(async () => {
    demo = await startDemo({ databaseUrl, reset: true });
    people = demoCustomers.filter(
      ({ scenario, locale }) => owing.includes(scenario) && locale.startsWith('de'),
    );
  });
  afterAll(() => demo.stop());

  let visitor: Visit;
  let customer: Customer;
  beforeEach(async () => {
    const person = people.shift();
    if (!person) throw new Error('Every customer who is offered a plan has had their turn');
    visitor = await visit(browser);
    customer = new Customer(visitor.page, demo.siteUrl, hand);
    await customer.signIn(person);
    await customer.choosesPlanWay();
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(await describePage(visitor.page));
    expect(visitor.errors).toEqual([]);
    expect(await demo.violations()).toEqual([]);
    await visitor.end();
  });

  it('offered: chosen, checked, proven and agreed; card and chooser show it, also after a reload', async () => {
    await customer.hand.press('radio', await customer.firstOffer());
    await customer.hand.press('button', words.checkPlan);
    await customer.hand.press('checkbox', words.acceptTerms);
    await customer.hand.press('button', words.confirmPlan);
    await customer.provesByPin();
    await customer.chooserReads(words.planAgreed);
    await customer.reads(words.nextInstalment);

    await customer.hand.press('button', words.seePlan);
    await customer.chooserReads(words.nextInstalment);
    await visitor.page.reload();
    await customer.chooserReads(words.nextInstalment);
    await customer.reads(words.nextInstalment);
  });

  it('of one’s own: amount and payday are enough; without the PIN nothing is agreed and all is kept', async () => {
    await customer.hand.press('radio', words.ownPlan);
    await customer.hand.press('button', words.makeOwnPlan);
    await customer.hand.fill('textbox', words.ownPlanAmount, '30');
    await customer.hand.press('radio', words.ownPlanPayday);
    await customer.hand.press('button', words.checkPlan);
    await customer.hand.press('checkbox', words.acceptTerms);
    await customer.hand.press('button', words.confirmPlan);
    await customer.hand.press('button', site.cancelPin);

    // The terms stay accepted.
    await visitor.page.locator(byRole('button', words.confirmPlan)).wait();
    await customer.hand.press('button', words.confirmPlan);
    await customer.provesByPin();
    await customer.chooserReads(words.planAgreed);
    await visitor.page.reload();
    await customer.chooserReads(words.nextInstalment);
  });
});
