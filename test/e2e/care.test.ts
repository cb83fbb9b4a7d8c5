/** The whole way in one tag, each of the three ways to its end, on the page that has nothing else. */
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { paths } from '../../demo/site/language.js';
import type { Customer } from './support/customer.js';
import { describeFlow, type Flow } from './support/flow.js';
import { care, english, help, preferences, provider, survey, words } from './support/words.js';

/** States in which something is open and all three ways are there; each test has its own customer. */
const owing = [
  'overdue',
  'planOffered',
  'repeatedlyLate',
  'firstSlip',
  'dueToday',
  'debitReturned',
];

await describeFlow('the whole way in one tag', {}, ({ it }) => {
  /** Signs in, then on to the page with the one tag. */
  async function opens(
    { demo, visitor, signIn }: Pick<Flow, 'demo' | 'visitor' | 'signIn'>,
    language: 'de' | 'en' = 'de',
  ): Promise<string> {
    await signIn(...owing);
    const address = `${demo.siteUrl}${paths[language].care}`;
    await visitor.page.goto(address);
    return address;
  }

  /** From the offers to the review, with the first offer. */
  async function checksFirstOffer(customer: Customer, labels: typeof words | typeof english) {
    await customer.seesHeading(labels.planTitle);
    await customer.hand.press('radio', await customer.firstOffer());
    await customer.hand.press('button', labels.checkPlan);
    await customer.hand.press('checkbox', labels.acceptTerms);
    await customer.hand.press('button', labels.confirmPlan);
  }

  it('a plan: seen, chosen, agreed, and asked about; the balance shows it', async ({
    demo,
    customer,
    visitor,
    signIn,
  }) => {
    const address = await opens({ demo, visitor, signIn });
    await customer.hand.press('button', words.planWay);
    await checksFirstOffer(customer, words);
    expect(visitor.page.url()).toBe(`${address}#kulanz=plan`);
    await customer.provesByPin();
    await reads(visitor.page, words.planAgreed);
    await customer.seesHeading(survey.question);
    await customer.hand.press('radio', '8');
    await customer.hand.press('button', survey.send);
    await customer.seesHeading(survey.thanks);

    await customer.hand.press('button', care.back);
    await reads(visitor.page, words.nextInstalment);
    expect(visitor.page.url()).toBe(address);
  });

  it('a plan, in English', async ({ demo, customer, visitor, signIn }) => {
    await opens({ demo, visitor, signIn }, 'en');
    await customer.hand.press('button', english.planWay);
    await checksFirstOffer(customer, english);
    await customer.finds('#pin-hint');
    const hint = await visitor.page.$eval('#pin-hint', ({ textContent }) => textContent);
    await customer.hand.fill('textbox', english.pin, /\d{4}/.exec(hint)?.[0] ?? '');
    await customer.hand.press('button', english.confirmPin);
    await reads(visitor.page, english.planAgreed);
    await customer.seesHeading(english.question);
    await customer.hand.press('button', english.back);
    await reads(visitor.page, english.nextInstalment);
  });

  it('a call-back: booked, found again after a reload, and withdrawn', async ({
    demo,
    customer,
    visitor,
    signIn,
  }) => {
    const address = await opens({ demo, visitor, signIn });
    await customer.hand.press('button', care.helpWay);
    await customer.hand.press('button', help.callback);
    await customer.hand.press('radio', await customer.nameOf('input[name="slot"]'));
    await customer.hand.press('button', help.checkCallback);
    await customer.hand.press('button', help.bookCallback);
    await customer.finds('kulanz-care >>> .reference');

    await visitor.page.reload();
    expect(visitor.page.url()).toBe(`${address}#kulanz=help`);
    const hint = await customer.finds('kulanz-care >>> .head .door .second');
    const request = await hint.evaluate(({ textContent }) =>
      (textContent ?? '').replace(/\s+/g, ' ').trim(),
    );
    await customer.hand.press('button', help.requests(request));
    await customer.seesHeading(help.requestsTitle);
    await customer.hand.press('button', help.withdraw);
    await customer.seesHeading(help.withdrawTitle);
    await customer.hand.press('button', help.withdraw);
    await customer.seesHeading(help.withdrawn);
  });

  for (const language of ['de', 'en'] as const) {
    it(`${language}: how they are reached, changed without leaving the way`, async ({
      demo,
      customer,
      visitor,
      signIn,
    }) => {
      const settings = preferences[language];
      const address = await opens({ demo, visitor, signIn }, language);
      await customer.hand.press('button', settings.entry);
      await customer.hand.press('button', settings.change);
      await customer.seesHeading(settings.title);
      await customer.hand.press('checkbox', settings.print);
      await customer.hand.press('button', settings.save);
      await customer.seesHeading(settings.saved);
      expect(visitor.page.url()).toBe(`${address}#kulanz=preferences`);
      await customer.hand.press('button', language === 'de' ? care.back : english.back);
      await visitor.page.waitForFunction((wanted) => location.href === wanted, {}, address);
      await visitor.page.goBack();
      await customer.seesHeading(settings.saved);
    });
  }

  it('a payment: to the provider’s page and back to the result', async ({
    demo,
    customer,
    visitor,
    signIn,
  }) => {
    const address = await opens({ demo, visitor, signIn });
    const amount = await customer.openAmount();
    await customer.goesToPayAll();
    await customer.hand.press('button', provider.succeed);
    await customer.seesHeading(words.arrived(amount));
    await visitor.page.waitForFunction((wanted) => location.href === wanted, {}, address);
    await customer.seesHeading(survey.question);
    await customer.overviewShows(words.allPaid);
  });

  it('the browser’s own back button leads back, and the draft is kept', async ({
    demo,
    customer,
    visitor,
    signIn,
  }) => {
    const address = await opens({ demo, visitor, signIn });
    await customer.hand.press('button', care.helpWay);
    await customer.hand.press('button', help.message);
    await customer.seesHeading(help.messageTitle);
    await customer.hand.fill('textbox', help.messageField, 'Ich rufe am Montag an.');
    await visitor.page.goBack();
    await customer.openAmount();
    expect(visitor.page.url()).toBe(address);
    await visitor.page.goForward();
    await customer.seesHeading(help.messageTitle);
    const draft = await customer.finds('kulanz-care >>> textarea');
    expect(await draft.evaluate((field) => (field as HTMLTextAreaElement).value)).toBe(
      'Ich rufe am Montag an.',
    );
  });
});

/** Waits until the view that is shown says this. */
async function reads(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    (wanted) =>
      [...(document.querySelector('kulanz-care')?.shadowRoot?.querySelectorAll('.care > *') ?? [])]
        .filter((part) => !part.hasAttribute('hidden'))
        .some((part) => part.shadowRoot?.textContent.includes(wanted)),
    {},
    text,
  );
}
