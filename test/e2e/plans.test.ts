/** Pay in instalments, from the card's way to the running plan, and what the card says of it. */
import { describeFlow } from './support/flow.js';
import { byRole } from './support/hand.js';
import { site, words } from './support/words.js';

/** States in which offers are there; each test has a customer of its own. */
const owing = ['overdue', 'planOffered', 'repeatedlyLate', 'firstSlip'];

await describeFlow('agreeing on a plan', { onTmForum: 'v5' }, ({ it }) => {
  it('offered: chosen, checked, proven and agreed; card and chooser show it, also after a reload', async ({
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    await customer.choosesPlanWay();
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

  it('of one’s own: amount and payday are enough; without the PIN nothing is agreed and all is kept', async ({
    visitor,
    customer,
    signIn,
  }) => {
    await signIn(...owing);
    await customer.choosesPlanWay();
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
