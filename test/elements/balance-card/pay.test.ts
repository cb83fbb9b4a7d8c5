import { expect } from '@open-wc/testing';
import { press } from '../../support/browsers.js';
import { until } from './card-page.js';
import { choose, chooseToPay, focused, goToReview, openShop } from './pay-page.js';

describe('paying all', () => {
  it('by pointer: choose, review, provider; each view’s heading has the focus', async () => {
    const { page, starts } = await openShop();
    await chooseToPay(page);
    await focused(page, 'the choice');
    await expect(page.card).to.be.accessible();

    await page.click('Karte oder Bank');
    await page.click('Zahlung prüfen');
    await page.shows('84,90 €');
    await page.says('Ihre offenen Rechnungen, die ältesten zuerst');
    await page.says('pay.sandbox.example');
    await focused(page, 'the review');
    await expect(page.card).to.be.accessible();
    expect(page.count('POST /payments'), 'sent before the confirmation').to.equal(0);

    await page.click('84,90 € bezahlen');
    await until(
      () => starts.length,
      'kulanz-payment-start',
      () => page.text,
    );
    expect(starts[0]?.url).to.match(/^https:\/\/pay\.sandbox\.example\/checkout-/);
    expect(starts[0]?.payment.amount).to.deep.equal({ amountMinor: 8490, currency: 'EUR' });
    expect(starts[0]?.cancelable).to.equal(true);
    expect(page.count('POST /payments')).to.equal(1);
  });

  it('by keyboard alone', async () => {
    const { page, starts } = await openShop();
    await page.tabTo('Jetzt bezahlen');
    await press('Enter');
    await page.shows(choose);
    await focused(page, 'the choice');

    await page.says('Karte oder Bank');
    await page.tabTo('Karte oder Bank');
    await press('Space');
    await page.tabTo('Zahlung prüfen');
    await press('Enter');
    await page.says('Bitte prüfen Sie Ihre Zahlung');
    await focused(page, 'the review');

    await page.tabTo('84,90 € bezahlen');
    await press('Enter');
    await until(
      () => starts.length,
      'kulanz-payment-start',
      () => page.text,
    );
    expect(page.count('POST /payments')).to.equal(1);
  });

  it('takes at most three views, the overview being the first', async () => {
    const { page, starts } = await openShop();
    const views = new Set([page.heading]);
    new MutationObserver(() => views.add(page.heading)).observe(page.root, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    await goToReview(page);
    await page.click('84,90 € bezahlen');
    await until(
      () => starts.length,
      'kulanz-payment-start',
      () => page.text,
    );

    expect([...views]).to.deep.equal(['84,90 € offen', choose, '84,90 €']);
  });

  it('comes back: the result is fetched and thanked for, then the new balance stands there', async () => {
    const { page, starts } = await openShop();
    await goToReview(page);
    await page.click('84,90 € bezahlen');
    await until(
      () => starts.length,
      'kulanz-payment-start',
      () => page.text,
    );
    const { id } = starts[0]!.payment;
    await page.sandbox.settlePayment(id, { state: 'succeeded' });
    await page.provider.resumePayment(id);

    await page.shows('Danke, Ihre Zahlung über 84,90 € ist da');
    await expect(page.card).to.be.accessible();
    await page.click('Übersicht ansehen');
    await page.shows('Alles ist bezahlt');
    expect(page.findControl('Jetzt bezahlen')).to.equal(undefined);
  });
});
