import type { Browser } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoCustomers, type DemoCustomer } from '../../demo/seed/index.js';
import { formatMoney } from '../../src/i18n/index.js';
import { openTestDatabase } from '../support/postgres.js';
import { describePage, openBrowser, visit, type Visit } from './support/browser.js';
import { Customer, ways } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { byRole, handNames } from './support/hand.js';

const allPaid = 'Alles ist bezahlt';

/** States in which something is open and can be paid at once; each test has a customer of its own. */
const owing = [
  'overdue',
  'planOffered',
  'repeatedlyLate',
  'debitReturned',
  'firstSlip',
  'dueToday',
];

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

describe.each(runs)('paying by $hand on $name', ({ databaseUrl, hand }) => {
  let demo: TestDemo;
  let people: DemoCustomer[];
  beforeAll(async () => {
    demo = await startDemo({ databaseUrl, reset: true, slowMs: 2_500 });
    people = demoCustomers.filter(
      ({ scenario, locale }) => owing.includes(scenario) && locale.startsWith('de'),
    );
  });
  afterAll(() => demo.stop());

  let visitor: Visit;
  let customer: Customer;
  beforeEach(async () => {
    const person = people.shift();
    if (!person) throw new Error('Every customer who owes something has had their turn');
    visitor = await visit(browser);
    customer = new Customer(visitor.page, demo.siteUrl, hand);
    await customer.signIn(person);
  });
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') console.error(await describePage(visitor.page));
    expect(visitor.errors).toEqual([]);
    expect(await demo.violations()).toEqual([]);
    await visitor.end();
  });

  const euro = (amountMinor: number) => formatMoney({ amountMinor, currency: 'EUR' }, 'de');
  const minor = (amount: string) => Number(amount.replace(/\D/g, ''));

  it('all: it is thanked for, settled, and stays so', async () => {
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    await customer.hand.press('button', 'Zahlung bestätigen');
    await customer.seesHeading(`Danke, Ihre Zahlung über ${amount} ist da`);
    expect(visitor.page.url()).toBe(`${demo.siteUrl}/rechnungen`);
    await customer.overviewShows(allPaid);
  });

  it('a part: the rest stays open', async () => {
    const total = minor(await customer.openAmount());
    const part = euro(1_500);
    await customer.hand.press('button', ways.pay);
    await customer.hand.press('radio', 'Ein eigener Betrag');
    await customer.hand.fill('textbox', 'Ihr Betrag', '15');
    await customer.choosesMethod('hosted');
    await customer.hand.press('button', `${part} bezahlen`);
    await customer.isAtProvider();
    await customer.hand.press('button', 'Zahlung bestätigen');
    await customer.seesHeading(`Danke, Ihre Zahlung über ${part} ist da`);
    await customer.overviewShows(`${euro(total - 1_500)} offen`);
  });

  it('slowly: nobody is asked again while it is on its way', async () => {
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    await customer.hand.press('button', 'Zahlung verzögern');
    await customer.seesHeading('Wir fragen den Stand Ihrer Zahlung ab');

    const otherTab = new Customer(await visitor.openTab(), demo.siteUrl, hand);
    await otherTab.page.goto(`${demo.siteUrl}/rechnungen`);
    await otherTab.seesHeading(`${amount} unterwegs`);
    expect(await otherTab.page.$(byRole('button', ways.pay))).toBeNull();

    await customer.seesHeading(`Danke, Ihre Zahlung über ${amount} ist da`);
    await customer.overviewShows(allPaid);
  });

  it('after the browser’s Back at the provider: the same payment goes on', async () => {
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    const checkout = visitor.page.url();
    await visitor.page.goBack();
    await customer.hand.press('button', ways.resume);
    await customer.hand.press('button', 'Zahlung fortsetzen');
    await customer.isAtProvider();
    expect(visitor.page.url()).toBe(checkout);

    await customer.hand.press('button', 'Zahlung bestätigen');
    await customer.seesHeading(`Danke, Ihre Zahlung über ${amount} ist da`);
    await visitor.page.goBack();
    await customer.seesHeading('Ihre Zahlung ist angekommen');
    await customer.hand.press('link', 'Zurück zu Nordlicht Mobil');
    await customer.reloadShows(allPaid);
  });

  it('while a second tab knows of the open payment, and can give it up', async () => {
    const amount = await customer.openAmount();
    await customer.goesToPayAll();

    const otherTab = new Customer(await visitor.openTab(), demo.siteUrl, hand);
    await otherTab.page.goto(`${demo.siteUrl}/rechnungen`);
    await otherTab.hand.press('button', ways.resume);
    await otherTab.seesHeading(amount);
    await otherTab.hand.press('button', 'Zahlung beenden');
    await otherTab.seesHeading('Was möchten Sie bezahlen?');

    await visitor.page.reload();
    await customer.seesHeading('Ihre Zahlung ist abgebrochen');
    await customer.hand.press('link', 'Zurück zu Nordlicht Mobil');
    await customer.seesHeading('Sie haben die Zahlung beendet');
    await customer.overviewShows(`${amount} offen`);
  });

  it('not at all: a transfer, a declined and a cancelled payment leave everything open', async () => {
    const amount = await customer.openAmount();
    const open = `${amount} offen`;

    await customer.hand.press('button', ways.pay);
    await customer.choosesMethod('transfer');
    await customer.seesHeading('Überweisen Sie mit diesen Angaben');
    await customer.hand.press('button', 'Überweisung melden');
    await visitor.page.locator(byRole('button', 'IBAN kopieren')).wait();
    await customer.reloadShows(open);

    await customer.goesToPayAll();
    await customer.hand.press('button', 'Zahlung ablehnen');
    await customer.seesHeading('Die Zahlung hat nicht geklappt');
    await customer.overviewShows(open);

    await customer.goesToPayAll();
    await customer.hand.press('button', 'Zahlung abbrechen');
    await customer.seesHeading('Sie haben die Zahlung beendet');
    await customer.overviewShows(open);
  });
});
