/** The staff's page: signed in as Kim, over the running backend; a customer is nobody there. */
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCustomers } from '../../demo/seed/index.js';
import { paths, texts } from '../../demo/site/language.js';
import {
  operation,
  operationNames,
  staffOperation,
  staffOperationNames,
} from '../../src/core/contract/index.js';
import { addDays, toCivilDate, weekOf } from '../../src/core/domain/index.js';
import { axeViolations } from './support/axe.js';
import { openBrowser, visit, type Visit } from './support/browser.js';
import { Customer } from './support/customer.js';
import { startDemo, type TestDemo } from './support/demo.js';
import { byRole, handOf } from './support/hand.js';
import { help } from './support/words.js';

let demo: TestDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});
afterAll(() => Promise.all([demo.stop(), browser.close()]));

const person = demoCustomers.find(
  ({ scenario, locale }) => scenario === 'overdue' && locale.startsWith('de'),
)!;
const ownPage = () => ({ origin: demo.siteUrl, 'x-kulanz': '1' });

const postForm = (path: string, fields: Record<string, string> = {}) =>
  fetch(demo.siteUrl + path, {
    method: 'POST',
    redirect: 'manual',
    headers: ownPage(),
    body: new URLSearchParams({ language: 'de', ...fields }),
  });
const cookieOf = (response: Response) => response.headers.get('set-cookie')!.split(';')[0]!;

const askToken = (path: string, headers: Record<string, string>) =>
  fetch(demo.siteUrl + path, { method: 'POST', headers });
const tokenIn = async (response: Response) =>
  ((await response.json()) as { accessToken: string }).accessToken;

const callBackend = (path: string, token: string, method = 'GET') =>
  fetch(`${demo.backendUrl}/v1${path.replace('{id}', 'a')}`, {
    method,
    headers: { authorization: `Bearer ${token}` },
  });

/** What the backend says to a token, by operation. */
async function statusesOf(
  names: readonly string[],
  specOf: (name: never) => { readonly method: string; readonly path: string },
  token: string,
): Promise<string[]> {
  const calls = names.map(async (name) => {
    const { method, path } = specOf(name as never);
    return `${name} ${(await callBackend(path, token, method)).status}`;
  });
  return Promise.all(calls);
}
const refused = (names: readonly string[]) => names.map((name) => `${name} 401`);

async function customerSession(): Promise<{ key: string; cookie: string }> {
  const people = await (await fetch(demo.siteUrl + paths.de.signIn)).text();
  const key = /name="customer" value="([^"]+)"/.exec(people)![1]!;
  return { key, cookie: cookieOf(await postForm('/session', { customer: key })) };
}

describe('a customer', () => {
  it('is refused everything of the staff, with a token that is good for their own account', async () => {
    const { key, cookie } = await customerSession();
    const answer = await askToken(`/collections-token?customer=${key}`, { ...ownPage(), cookie });
    const token = await tokenIn(answer);
    expect((await callBackend('/account', token)).status).toBe(200);
    expect(await statusesOf(staffOperationNames, staffOperation, token)).toEqual(
      refused(staffOperationNames),
    );
  });

  it('gets no token of the staff from the site, and no tag on its page', async () => {
    const { cookie } = await customerSession();
    expect((await askToken('/staff/token', { ...ownPage(), cookie })).status).toBe(204);
    const page = await fetch(demo.siteUrl + paths.de.staff, { headers: { cookie } });
    expect(await page.text()).not.toContain('<kulanz-');
  });
});

describe('a token of the staff', () => {
  it("opens the staff's part and nothing of a customer's", async () => {
    const cookie = cookieOf(await postForm('/staff/session'));
    const token = await tokenIn(await askToken('/staff/token', { ...ownPage(), cookie }));
    expect((await callBackend(`/staff/cases?q=${person.reference}`, token)).status).toBe(200);
    expect(await statusesOf(operationNames, operation, token)).toEqual(refused(operationNames));
  });

  it.each([
    ['a page of another site', { origin: 'https://elsewhere.example', 'x-kulanz': '1' }],
    ['a form', {}],
    ['another site of the same domain', { 'sec-fetch-site': 'same-site', 'x-kulanz': '1' }],
  ])('is not given to %s', async (_who, headers) => {
    const cookie = cookieOf(await postForm('/staff/session'));
    const answer = await askToken('/staff/token', { ...headers, cookie });
    expect(answer.status).toBe(403);
  });

  it('is not given any more once Kim has left', async () => {
    const cookie = cookieOf(await postForm('/staff/session'));
    await fetch(`${demo.siteUrl}/staff/session/end`, {
      method: 'POST',
      redirect: 'manual',
      headers: { ...ownPage(), cookie },
      body: new URLSearchParams({ language: 'de' }),
    });
    expect((await askToken('/staff/token', { ...ownPage(), cookie })).status).toBe(204);
  });
});

/** Waits until a tag says this. */
const says = (page: Page, tag: 'kulanz-agent-brief' | 'kulanz-insights', words: string) =>
  page.waitForFunction(
    (name, wanted) => {
      const text = document.querySelector(name)?.shadowRoot?.textContent;
      return text?.replace(/\s+/g, ' ').includes(wanted);
    },
    {},
    tag,
    words,
  );

/** Kim at work: signed in by pointer, with the report of last week there. */
async function atWork(): Promise<Visit> {
  const visitor = await visit(browser);
  const { page } = visitor;
  await page.goto(demo.siteUrl + paths.de.signIn);
  await page.locator(byRole('link', texts.de.signIn.toStaff)).click();
  await page.locator(byRole('button', texts.de.staff.signIn)).click();
  await says(page, 'kulanz-insights', 'Wie sicher diese Zahlen sind');
  return visitor;
}

async function opensCase({ page }: Visit, reference: string): Promise<void> {
  const hand = handOf(page, 'pointer');
  await hand.fill('textbox', 'Kundennummer', reference);
  await hand.press('button', 'Fall suchen');
  await says(page, 'kulanz-agent-brief', 'So sprechen wir');
  await says(page, 'kulanz-agent-brief', reference.slice(-4));
}

/** Ends a visit; nothing was stopped by the policy, no script has failed. */
async function endsWell(visitor: Visit): Promise<void> {
  expect(visitor.errors).toEqual([]);
  expect(await demo.violations()).toEqual([]);
  await visitor.end();
}

describe('Kim', () => {
  it('reads a brief that follows what the customer does meanwhile, and moves no data until then', async () => {
    const kim = await atWork();
    await opensCase(kim, person.reference);
    const statuses: number[] = [];
    kim.page.on('response', (response) => {
      const isRead = response.request().method() === 'GET' && response.url().endsWith('/brief');
      if (isRead) statuses.push(response.status());
    });

    const other = await visit(browser);
    const customer = new Customer(other.page, demo.siteUrl);
    await customer.signIn(person);
    await customer.hand.press('button', help.callback);
    await customer.hand.press('radio', await customer.nameOf('input[name="slot"]'));
    await customer.hand.press('button', help.checkCallback);
    await customer.hand.press('button', help.bookCallback);
    await customer.finds('kulanz-support-options >>> .reference');

    await kim.page.bringToFront();
    await says(kim.page, 'kulanz-agent-brief', 'Wünscht einen Rückruf');
    await says(kim.page, 'kulanz-agent-brief', 'Neu: Was der Kunde uns gesagt hat');
    await kim.page.waitForResponse((response) => response.status() === 304);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    await endsWell(other);
    await endsWell(kim);
  });

  it('looks into other weeks, and takes the figures along', async () => {
    const kim = await atWork();
    const { page } = kim;
    const week = (days: number) => weekOf(addDays(toCivilDate(new Date(), 'UTC'), days));
    const words = (name: string) => `Woche ${Number(name.slice(-2))}: `;
    await says(page, 'kulanz-insights', words(week(-7)));
    await says(page, 'kulanz-insights', 'Beschwerden aus 30 Tagen');
    await page.locator(byRole('button', 'Frühere Woche')).click();
    await says(page, 'kulanz-insights', words(week(-14)));
    await says(page, 'kulanz-insights', 'Wie sicher diese Zahlen sind');

    await page.evaluate(() => {
      document.addEventListener('kulanz-file', (event) => {
        const { name, blob } = event as unknown as { name: string; blob: Blob };
        void blob.text().then((text) => (document.title = JSON.stringify({ name, text })));
      });
    });
    await page.locator(byRole('button', 'Als JSON speichern')).click();
    await page.waitForFunction(() => document.title.startsWith('{'));
    const file = JSON.parse(await page.title()) as { name: string; text: string };
    expect(file.name).toBe(`kulanz-${week(-14)}.json`);
    expect(JSON.parse(file.text)).toMatchObject({ week: week(-14), feedback: { exits: 340 } });
    await endsWell(kim);
  });

  it('works by keyboard alone, from signing in to the brief and back out', async () => {
    const kim = await visit(browser);
    const hand = handOf(kim.page, 'keyboard');
    await kim.page.goto(demo.siteUrl + paths.de.staff);
    await hand.press('button', texts.de.staff.signIn);
    await hand.fill('textbox', 'Kundennummer', person.reference);
    await kim.page.keyboard.press('Enter');
    await says(kim.page, 'kulanz-agent-brief', 'So sprechen wir');
    await kim.page.waitForFunction(
      () =>
        document.querySelector('kulanz-agent-brief')?.shadowRoot?.activeElement?.id === 'heading',
    );
    await hand.press('button', 'Frühere Woche');
    await says(kim.page, 'kulanz-insights', 'Wie sicher diese Zahlen sind');
    await kim.page.evaluate(() => scrollTo(0, 0));
    await hand.press('button', texts.de.staff.signOut);
    await kim.page.locator(byRole('button', texts.de.staff.signIn)).wait();
    await endsWell(kim);
  });

  it('finds nothing under a number that nobody has, and can look again', async () => {
    const kim = await atWork();
    const hand = handOf(kim.page, 'pointer');
    await hand.fill('textbox', 'Kundennummer', 'K-00000-0000');
    await hand.press('button', 'Fall suchen');
    await says(kim.page, 'kulanz-agent-brief', 'Unter dieser Nummer steht nichts');
    await opensCase(kim, person.reference);
    await endsWell(kim);
  });

  it.each([360, 1280])('sees a page that shuts nobody out, at %i px', async (width) => {
    const kim = await atWork();
    await kim.page.setViewport({ width, height: 900 });
    await opensCase(kim, person.reference);
    expect(await axeViolations(kim.page)).toEqual([]);
    expect(await kim.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await endsWell(kim);
  });
});
