/**
 * More time, a payment made already, somebody who acts: asked for in German and in English, kept by
 * the backend, found again after a reload, and withdrawn.
 */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import type { SupportRequest } from '../../src/core/contract/index.js';
import type { Customer } from './support/customer.js';
import { describeFlow, type Flow } from './support/flow.js';
import { ways } from './support/words.js';

const tag = 'kulanz-support-options';
type Language = keyof typeof ways;
type Way = 'promise' | 'pause' | 'paymentNotice' | 'thirdParty';

/** What the backend itself says is open, over HTTP, as the page's own customer. */
const openRequests = (page: Page): Promise<SupportRequest[]> =>
  page.evaluate(async () => {
    const provider = document.querySelector('kulanz-provider')!;
    const of = (name: string): string => provider.getAttribute(name) ?? '';
    const headers = { 'x-kulanz': '1' };
    const token = await fetch(of('token-url'), { method: 'POST', headers });
    const { accessToken } = (await token.json()) as { accessToken: string };
    const answer = await fetch(`${of('base-url')}/v1/requests?state=open`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    return ((await answer.json()) as { data: SupportRequest[] }).data;
  });

/** The bound of a date field, such as its last day. */
async function boundOf(customer: Customer, bound: 'min' | 'max'): Promise<string> {
  const field = await customer.finds(`${tag} >>> #day`);
  return field.evaluate((input, name) => input.getAttribute(name) ?? '', bound);
}

/** Enters what a way needs, up to the review. */
async function fills(customer: Customer, way: Way, language: Language): Promise<void> {
  const { hand } = customer;
  const { person } = ways[language];
  switch (way) {
    case 'pause':
      await customer.finds(`${tag} >>> #length`);
      return;
    case 'promise':
    case 'paymentNotice':
      return hand.fillDay(`${tag} >>> #day`, await boundOf(customer, 'max'));
    case 'thirdParty':
      await hand.press('radio', person.kind);
      await hand.fill('textbox', person.name, 'Beratung am Hafen');
      await hand.fill('textbox', person.contact, 'rat@hafen.example');
      await hand.press('radio', person.rights);
      return hand.press('radio', await customer.nameOf('input[name="length"]'));
  }
}

/** From the door to the receipt, and back again from what is open. */
async function goes(
  { customer, visitor }: Pick<Flow, 'customer' | 'visitor'>,
  way: Way,
  language: Language,
): Promise<void> {
  const { page } = visitor;
  const { hand } = customer;
  const words = ways[language];
  await hand.press('button', words[way].door);
  await fills(customer, way, language);
  await hand.press('button', words.check);
  await customer.finds(`${tag} >>> form .notice`);
  await hand.press('button', words[way].confirm);
  if (way === 'thirdParty') await customer.provesByPin(words.pin);
  const reference = await customer.finds(`${tag} >>> .reference`);
  const shown = await reference.evaluate((element) => element.textContent.trim());

  const [request, ...others] = await openRequests(page);
  expect(others).toEqual([]);
  expect(request).toMatchObject({ kind: way, receipt: { reference: shown } });

  await page.reload();
  const door = await customer.finds(`${tag} >>> .head .door`);
  const name = await door.evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim());
  expect(name).toMatch(words.open);
  await hand.press('button', await customer.nameOf('.head .door'));
  await hand.press('button', words.withdraw);
  await customer.finds(`${tag} >>> form`);
  await hand.press('button', words.withdraw);
  await customer.seesHeading(words.withdrawn);
  expect(await openRequests(page)).toEqual([]);
  await hand.press('button', words.allWays);
}

await describeFlow('more help', {}, ({ it }) => {
  for (const way of ['promise', 'pause', 'paymentNotice', 'thirdParty'] as const) {
    it(`${way}: persisted, seen by the backend, withdrawn again`, async ({
      customer,
      visitor,
      signIn,
    }) => {
      await signIn('overdue', 'planOffered', 'repeatedlyLate', 'firstSlip', 'debitReturned');
      await goes({ customer, visitor }, way, 'de');
    });
  }

  // Two at a time: people who do so much in a minute are asked to wait.
  for (const pair of [
    ['promise', 'pause'],
    ['paymentNotice', 'thirdParty'],
  ] as const) {
    it(`${pair.join(', ')} in English`, async ({ customer, visitor, signIn }) => {
      await signIn('overdue', 'planOffered', 'repeatedlyLate', 'firstSlip', 'debitReturned');
      await customer.page.goto(`${customer.siteUrl}/en/bills`);
      for (const way of pair) await goes({ customer, visitor }, way, 'en');
    });
  }
});
