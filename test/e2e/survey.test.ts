import { expect } from 'vitest';
import { byRole } from './support/hand.js';
import { layoutShifts, noteLayoutShifts } from './support/layout-shifts.js';
import type { Customer } from './support/customer.js';
import { describeFlow, type Flow } from './support/flow.js';
import { provider, site, survey, words } from './support/words.js';

/** States of which a part can be paid, twice; each test has a customer of its own. */
const owing = ['overdue', 'planOffered'];

await describeFlow('being asked after paying', { onTmForum: 'v5' }, ({ it }) => {
  /** Pays a part, so that something stays open; back to the receipt. */
  async function pays(customer: Customer, euros: number): Promise<void> {
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
  async function isNotAskedAgain({
    customer,
    visitor,
  }: Pick<Flow, 'customer' | 'visitor'>): Promise<void> {
    await visitor.page.reload();
    const answered = visitor.page.waitForResponse(
      (response) =>
        response.url().includes('/surveys/next') && response.request().method() === 'GET',
      // Of the whole way there, on a busy machine.
      { timeout: 90_000 },
    );
    await pays(customer, 10);
    expect((await answered).status()).toBe(204);
    await visitor.page.locator(byRole('heading', site.goodToKnow)).wait();
    expect(await visitor.page.$(byRole('heading', survey.question))).toBeNull();
  }

  it('the question comes with the receipt; it is answered, and not asked again', async ({
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    await pays(customer, 15);
    await customer.seesHeading(survey.question);
    await customer.hand.press('radio', '8');
    await customer.hand.fill('textbox', survey.reason, 'Schnell und freundlich');
    await customer.hand.press('button', survey.send);
    await customer.seesHeading(survey.thanks);
    await isNotAskedAgain({ customer, visitor });
  });

  it('the question is skipped with one press, and not asked again', async ({
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    await pays(customer, 15);
    await customer.seesHeading(survey.question);
    await customer.hand.press('button', survey.skip);
    await customer.seesHeading(survey.skipped);
    await isNotAskedAgain({ customer, visitor });
  });

  it('nothing on the page moves when it comes', async ({ visitor, customer, signIn }) => {
    await signIn(...owing);
    await visitor.page.setViewport({ width: 390, height: 2_000 });
    await visitor.page.evaluateOnNewDocument(noteLayoutShifts);
    await pays(customer, 15);
    await customer.seesHeading(survey.question);
    expect(await layoutShifts(visitor.page)).toEqual([]);
  });
});
