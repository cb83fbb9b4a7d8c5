import { expect } from '@open-wc/testing';
import { press, type } from '../../support/browsers.js';
import { until } from './card-page.js';
import { choose, chooseToPay, focused, goToReview, openShop } from './pay-page.js';

describe('faults row 1: confirmed more than once', () => {
  it('three presses in one tick are one POST', async () => {
    const { page, starts } = await openShop();
    await goToReview(page);
    const confirm = page.control('84,90 € bezahlen');
    confirm.click();
    confirm.click();
    confirm.click();
    await until(
      () => starts.length,
      'kulanz-payment-start',
      () => page.text,
    );
    await page.shows('84,90 € offen');

    expect(page.count('POST /payments')).to.equal(1);
    expect(starts).to.have.length(1);
  });

  it('Enter and then a click while it is on its way are one POST', async () => {
    const { page, starts } = await openShop();
    await goToReview(page);
    const confirm = page.control('84,90 € bezahlen');
    confirm.addEventListener('click', () => queueMicrotask(() => confirm.click()), { once: true });
    confirm.focus();
    await press('Enter');
    await until(
      () => starts.length,
      'kulanz-payment-start',
      () => page.text,
    );
    await page.shows('84,90 € offen');

    expect(page.count('POST /payments')).to.equal(1);
  });

  it('a payment that was left is offered to go on with, not to pay a second time', async () => {
    const { page } = await openShop({ scenario: 'paymentLeft' });
    await page.click('Zahlung fortsetzen');
    await page.says('Sie haben eine Zahlung begonnen');
    await focused(page, 'the payment that was begun');
    await page.click('Zahlung beenden');

    await page.shows(choose);
    expect(page.count('POST /payments')).to.equal(0);
  });
});

describe('faults row 10: where a payment may lead', () => {
  const addresses = [
    'https://pay.sandbox.example@evil.example/',
    'https://pay.sandbox.example.evil.example/checkout',
    'http://pay.sandbox.example/checkout',
  ];
  for (const url of addresses) {
    it(`${url} is not opened, and the card says so`, async () => {
      const { page, starts } = await openShop({
        alter: {
          'POST /payments': (payment) => ({ ...payment, nextAction: { kind: 'redirect', url } }),
        },
      });
      let blocked = 0;
      page.provider.addEventListener('kulanz-redirect-blocked', () => blocked++);
      page.provider.addEventListener('kulanz-error', (event) => event.preventDefault());
      await goToReview(page);
      await page.click('84,90 € bezahlen');

      await page.says(
        'Wir konnten die Zahlungsseite nicht sicher öffnen. Es wurde nichts abgebucht.',
      );
      expect(blocked).to.equal(1);
      expect(starts).to.have.length(0);
    });
  }
});

describe('faults row 2: a confirmation whose answer is lost', () => {
  it('is being checked, never failed, and what was entered stays', async () => {
    const { page } = await openShop();
    await chooseToPay(page);
    await page.click('Ein eigener Betrag');
    page.root.querySelector<HTMLInputElement>('#own')!.focus();
    await type('20');
    await page.click('Karte oder Bank');
    await page.click('Zahlung prüfen');
    await page.says('Bitte prüfen Sie Ihre Zahlung');
    page.sandbox.behaviour = 'offline';
    await page.click('20,00 € bezahlen');

    await page.says('Wir prüfen, ob Ihre Zahlung begonnen hat.');
    expect(page.heading).to.equal('20,00 €');
    expect(page.text).not.to.match(/nicht geklappt/);
  });
});

it('put back where the account does not load: says so, and leads back to the payment', async () => {
  const { page } = await openShop();
  await chooseToPay(page);
  await page.click('Ein eigener Betrag');
  page.root.querySelector<HTMLInputElement>('#own')!.focus();
  await type('20');
  const around = page.card.parentElement!;
  page.card.remove();
  await page.card.updateComplete;
  page.sandbox.behaviour = 'broken';
  around.append(page.card);
  await page.shows('Ihr Konto lädt gerade nicht');

  page.sandbox.behaviour = 'normal';
  await page.click('Stand neu laden');
  await page.shows(choose);
  await until(
    () => page.root.querySelector<HTMLInputElement>('#own')?.value === '20',
    'what was entered',
    () => page.text,
  );
});
