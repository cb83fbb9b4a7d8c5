import { expect } from 'vitest';
import { formatMoney } from '../../src/i18n/index.js';
import { Customer } from './support/customer.js';
import { readScreen } from './support/read-screen.js';
import { byRole } from './support/hand.js';
import { describeFlow } from './support/flow.js';
import { provider, words } from './support/words.js';

/** States in which something is open and can be paid at once; each test has a customer of its own. */
const owing = [
  'overdue',
  'planOffered',
  'repeatedlyLate',
  'debitReturned',
  'firstSlip',
  'dueToday',
  'restrictionPossible',
  'manyItems',
];

await describeFlow('paying', { slowMs: 10_000, onTmForum: 'v4' }, ({ it, hand }) => {
  const euro = (amountMinor: number) => formatMoney({ amountMinor, currency: 'EUR' }, 'de');
  const minor = (amount: string) => Number(amount.replace(/\D/g, ''));

  it('all: it is thanked for, settled, and stays so', async ({
    demo,
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    await customer.hand.press('button', provider.succeed);
    await customer.seesHeading(words.arrived(amount));
    expect(visitor.page.url()).toBe(`${demo.siteUrl}/rechnungen`);
    await customer.overviewShows(words.allPaid);
  });

  it('a part: the rest stays open', async ({ customer, signIn }) => {
    await signIn(...owing);
    const total = minor(await customer.openAmount());
    const part = euro(1_500);
    await customer.hand.press('button', words.payWay);
    await customer.hand.press('radio', words.ownAmount);
    await customer.hand.fill('textbox', words.ownAmountField, '15');
    await customer.choosesMethod('hosted');
    await customer.hand.press('button', words.confirm(part));
    await customer.isAtProvider();
    await customer.hand.press('button', provider.succeed);
    await customer.seesHeading(words.arrived(part));
    await customer.overviewShows(words.open(euro(total - 1_500)));
  });

  it('slowly: nobody is asked again while it is on its way', async ({
    demo,
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    await customer.hand.press('button', provider.slow);
    await customer.seesHeading(words.checking);

    const otherTab = new Customer(await visitor.openTab(), demo.siteUrl, hand);
    await otherTab.page.goto(`${demo.siteUrl}/rechnungen`);
    await otherTab.seesHeading(words.onItsWay(amount));
    expect(await otherTab.page.$(byRole('button', words.payWay))).toBeNull();

    await customer.seesHeading(words.arrived(amount));
    await customer.overviewShows(words.allPaid);
  });

  it('after the browser’s Back at the provider: the same payment goes on', async ({
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    const checkout = visitor.page.url();
    await visitor.page.goBack();
    await customer.hand.press('button', words.resumeWay);
    await customer.hand.press('button', words.resume);
    await customer.isAtProvider();
    expect(visitor.page.url()).toBe(checkout);

    await customer.hand.press('button', provider.succeed);
    await customer.seesHeading(words.arrived(amount));
    await visitor.page.goBack();
    await customer.seesHeading(provider.succeeded);
    await customer.hand.press('link', provider.back);
    await customer.seesHeading(words.arrived(amount));
    await customer.overviewShows(words.allPaid);
  });

  it('while a second tab knows of the open payment, and can give it up', async ({
    demo,
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    await customer.goesToPayAll();

    const otherTab = new Customer(await visitor.openTab(), demo.siteUrl, hand);
    await otherTab.page.goto(`${demo.siteUrl}/rechnungen`);
    await otherTab.hand.press('button', words.resumeWay);
    await otherTab.seesHeading(amount);
    await otherTab.hand.press('button', words.giveUp);
    await otherTab.seesHeading(words.payTitle);

    await visitor.page.reload();
    await customer.seesHeading(provider.cancelled);
    await customer.hand.press('link', provider.back);
    await customer.seesHeading(words.cancelled);
    await customer.overviewShows(words.open(amount));
  });

  it('by transfer: the details are there, and it is open until the money has come', async ({
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    await customer.goesToTransfer();
    await customer.hand.press('button', words.reportTransfer);
    await customer.seesHeading(words.noticeTitle);
    await customer.hand.press('button', words.sendNotice);
    await customer.seesHeading(words.transferReported);
    await customer.reloadShows(words.open(amount));
  });

  it('by transfer: what a bank’s app reads off the screen is what stands beside it', async ({
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    await visitor.page.setViewport({ width: 1280, height: 1000 });
    await customer.goesToTransfer();
    await customer.finds('>>> .code path');
    const shown = await visitor.page.$$eval('>>> .copy dd:nth-child(2)', (members) =>
      members.map((member) => member.textContent.trim()),
    );
    const [, holder = '', iban = '', reference = ''] = shown;
    const euros = (minor(amount) / 100).toFixed(2);

    for (const scheme of ['light', 'dark'] as const) {
      await visitor.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
      const read = await readScreen(visitor.page);
      expect(read.split('\n')).toEqual(
        [
          'BCD',
          '002',
          '1',
          'SCT',
          '',
          holder,
          iban.replace(/\s/g, ''),
          `EUR${euros}`,
          '',
          '',
        ].concat(reference),
      );
    }
  });

  it('by the host: it is shown as begun, and can go on', async ({ visitor, customer, signIn }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    const url = visitor.page.url();
    await visitor.page.evaluate(() => {
      const takeOver = (event: Event) => event.preventDefault();
      document.addEventListener('kulanz-payment-start', takeOver, { once: true });
    });
    await customer.hand.press('button', words.payWay);
    await customer.choosesMethod('hosted');
    await customer.hand.press('button', words.confirm(amount));
    await customer.hand.press('button', words.resumeWay);
    expect(visitor.page.url()).toBe(url);

    await customer.hand.press('button', words.resume);
    await customer.isAtProvider();
    await customer.hand.press('button', provider.succeed);
    await customer.seesHeading(words.arrived(amount));
    await customer.overviewShows(words.allPaid);
  });

  it('fails: nothing was charged, and all of it is still open', async ({ customer, signIn }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    await customer.hand.press('button', provider.decline);
    await customer.seesHeading(words.failed);
    await customer.overviewShows(words.open(amount));
  });

  it('is cancelled: all of it is still open, and can be paid', async ({ customer, signIn }) => {
    await signIn(...owing);
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    await customer.hand.press('button', provider.cancel);
    await customer.seesHeading(words.cancelled);
    await customer.overviewShows(words.open(amount));

    await customer.goesToPayAll();
    await customer.hand.press('button', provider.succeed);
    await customer.seesHeading(words.arrived(amount));
  });
});
