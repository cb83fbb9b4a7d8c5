/** The suspension shield through the whole demo: what a customer does changes what can happen. */
import { expect } from 'vitest';
import type { Customer } from './support/customer.js';
import { describeFlow } from './support/flow.js';
import { help, provider, words } from './support/words.js';

await describeFlow('the service', {}, ({ it }) => {
  /** What the card's details say of the service. */
  const saysOfService = async (customer: Customer): Promise<string> => {
    const fact = await customer.finds('kulanz-balance-card >>> .details .notice');
    return fact.evaluate((element) => element.textContent.replace(/\s+/g, ' ').trim());
  };

  it('announced, and objected to in time: the card says why it goes on', async ({
    customer,
    signIn,
    visitor,
  }) => {
    await signIn('restrictionAnnounced');
    await customer.hand.press('button', 'Einzelheiten ansehen');
    expect(await saysOfService(customer)).toMatch(/64,81.€ bis zum .* dann bleibt alles/);

    await customer.hand.press('button', help.dispute);
    await customer.hand.press('checkbox', await customer.nameOf('input[name="items"]'));
    await customer.hand.choose(help.reason, help.wrongAmount);
    await customer.hand.press('button', help.checkDispute);
    await customer.hand.press('button', help.sendDispute);
    await customer.finds('kulanz-support-options >>> .reference');

    await visitor.page.reload();
    await customer.hand.press('button', 'Einzelheiten ansehen');
    expect(await saysOfService(customer)).toBe(
      'Ihr Anschluss läuft weiter, weil wir Ihren Einwand prüfen.',
    );
  });

  it('restricted, and paid: it is back, the card says since when, and not that it rests', async ({
    customer,
    signIn,
    visitor,
  }) => {
    await signIn('restricted');
    await customer.hand.press('button', words.payWay);
    await customer.choosesMethod('hosted');
    const heading = await customer.finds('kulanz-balance-card >>> #heading');
    const amount = await heading.evaluate((element) => element.textContent.trim());
    await customer.hand.press('button', words.confirm(amount));
    await customer.isAtProvider();
    await customer.hand.press('button', provider.succeed);
    await customer.seesHeading(words.arrived(amount));
    await customer.overviewShows(words.allPaid);
    const card = await customer.finds('kulanz-balance-card >>> .card');
    const text = await card.evaluate((element) => element.textContent);
    expect(text).not.toContain('eingeschränkt');
    await visitor.page.reload();
    await customer.hand.press('button', 'Einzelheiten ansehen');
    const details = await customer.finds('kulanz-balance-card >>> .details');
    expect(await details.evaluate((element) => element.textContent)).toContain(
      'Ihr Anschluss läuft wieder',
    );
  });
});
