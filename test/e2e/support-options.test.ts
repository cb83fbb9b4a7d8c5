/** Asking for help, finding it again after a reload, and taking it back. */
import { expect } from 'vitest';
import { formatMoney } from '../../src/i18n/index.js';
import type { Customer } from './support/customer.js';
import { describeFlow, type Flow } from './support/flow.js';
import { byRole } from './support/hand.js';
import { help, site, words } from './support/words.js';

const tag = 'kulanz-support-options';

await describeFlow('asking for help', { onTmForum: 'v4' }, ({ it, backend }) => {
  /** What the first view says of the newest request. */
  async function newestRequest(customer: Customer): Promise<string> {
    const hint = await customer.finds(`${tag} >>> .head .door .second`);
    return hint.evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim());
  }

  /** From the receipt to all ways, which name the request, also after a reload. */
  async function isKept({
    customer,
    visitor,
  }: Pick<Flow, 'customer' | 'visitor'>): Promise<string> {
    await customer.finds(`${tag} >>> .reference`);
    await customer.hand.press('button', help.allWays);
    const request = await newestRequest(customer);
    await visitor.page.reload();
    expect(await newestRequest(customer)).toBe(request);
    return request;
  }

  /** Takes the only request back. */
  async function withdraws(customer: Customer, request: string): Promise<void> {
    await customer.hand.press('button', help.requests(request));
    await customer.seesHeading(help.requestsTitle);
    await customer.hand.press('button', help.withdraw);
    await customer.seesHeading(help.withdrawTitle);
    await customer.hand.press('button', help.withdraw);
    await customer.seesHeading(help.withdrawn);
  }

  async function hasNoRequest({
    customer,
    visitor,
  }: Pick<Flow, 'customer' | 'visitor'>): Promise<void> {
    await visitor.page.reload();
    await customer.seesHeading(help.title);
    expect(await visitor.page.$(`${tag} >>> .head .door`)).toBeNull();
  }

  it('a call-back at a free time: booked, found again, and withdrawn', async ({
    visitor,
    customer,
    signIn,
  }) => {
    await signIn('overdue');
    await customer.hand.press('button', help.callback);
    await customer.hand.press('radio', await customer.nameOf('input[name="slot"]'));
    await customer.hand.press('button', help.checkCallback);
    await customer.hand.press('button', help.bookCallback);
    const request = await isKept({ customer, visitor });
    expect(request).toMatch(/^Rückruf: /);
    await withdraws(customer, request);
    await hasNoRequest({ customer, visitor });
  });

  it('an objection: the card asks for the rest at once, and for all again once it is withdrawn', async ({
    visitor,
    customer,
    signIn,
  }) => {
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
    const request = await isKept({ customer, visitor });
    expect(request).toMatch(/^Prüfung Ihrer Posten: /);
    await customer.seesHeading(words.open(euros(rest)));
    await withdraws(customer, request);
    await customer.seesHeading(words.open(euros(total)));
    await hasNoRequest({ customer, visitor });
  });

  it('a message: sent, and found again', async ({ visitor, customer, signIn }) => {
    await signIn('firstSlip');
    await customer.hand.press('button', help.message);
    await customer.seesHeading(help.messageTitle);
    await customer.hand.fill('textbox', help.messageField, 'Mein Gehalt kommt später.');
    await customer.hand.press('button', help.sendMessage);
    expect(await isKept({ customer, visitor })).toMatch(/^Nachricht: /);
  });

  // Behind the gateway nobody would answer one.
  if (backend === 'tmforum') {
    it('a chat is not offered', async ({ visitor, signIn }) => {
      await signIn('dueToday');
      await visitor.page.locator(byRole('button', help.message)).wait();
      expect(await visitor.page.$(byRole('button', help.chat))).toBeNull();
    });
  } else {
    it('a chat: the site opens its own; closed, the focus is on what the tag says of it', async ({
      customer,
      signIn,
    }) => {
      await signIn('dueToday');
      await customer.hand.press('button', help.chat);
      await customer.seesHeading(help.chatTitle);
      await customer.hand.press('button', help.openChat);
      await customer.seesHeading(site.chatTitle);
      await customer.hand.press('button', site.closeChat);
      await customer.headingHasFocus(tag);
      await customer.seesHeading(help.chatOpen);
    });
  }
});

const amountMinor = (text: string): number => Number(text.replace(/\D/g, ''));
const euros = (minor: number): string => formatMoney({ amountMinor: minor, currency: 'EUR' }, 'de');
