import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import type { KulanzPaymentStartEvent } from '../../../src/index.js';
import { type } from '../../support/browsers.js';
import { openTag, type TagPage } from '../support/tag-page.js';

/** A host whose provider has fields of its own, inside the card. */
async function openShop() {
  const page = await openTag('kulanz-balance-card');
  const starts: KulanzPaymentStartEvent[] = [];
  page.provider.addEventListener('kulanz-payment-start', (event) => {
    event.preventDefault();
    starts.push(event as KulanzPaymentStartEvent);
  });
  const fields = document.createElement('div');
  fields.slot = 'provider-fields';
  fields.innerHTML = '<label>Kartennummer <input autocomplete="cc-number" /></label>';
  page.tag.append(fields);
  const number = fields.querySelector('input')!;
  return { page, starts, fields, number };
}

async function goToReview(page: TagPage, method = 'Karte oder Bank'): Promise<void> {
  await page.click('Jetzt bezahlen');
  await page.opens('Was möchten Sie bezahlen?');
  await page.click(method);
  await page.click('Zahlung prüfen');
  await page.says('Bitte prüfen Sie Ihre Zahlung');
}

const isSeen = (element: HTMLElement): boolean => element.checkVisibility();

describe('the provider’s own fields', () => {
  it('are seen where a payment is checked, and nowhere before', async () => {
    const { page, fields } = await openShop();
    expect(isSeen(fields)).to.equal(false);
    await page.click('Jetzt bezahlen');
    await page.opens('Was möchten Sie bezahlen?');
    expect(isSeen(fields)).to.equal(false);

    await page.click('Karte oder Bank');
    await page.click('Zahlung prüfen');
    await page.comes(() => isSeen(fields), 'the fields');
    await page.says('Hier auf dieser Seite.');
    expect(page.text).not.to.contain('Danach kommen Sie hierher zurück');
    const box = fields.getBoundingClientRect();
    const card = page.tag.getBoundingClientRect();
    expect(box.left).to.be.within(card.left, card.right);
    expect(page.control('84,90 € bezahlen').getBoundingClientRect().top).to.be.greaterThan(box.top);
    await expect(page.tag).to.be.accessible();
  });

  it('hand the payment over to the host, stay in sight, and end in the fetched result', async () => {
    const { page, starts, fields, number } = await openShop();
    await goToReview(page);
    number.focus();
    await type('4111');
    await page.click('84,90 € bezahlen');
    await page.comes(() => starts.length, 'kulanz-payment-start');
    expect(starts[0]?.withFields).to.equal(true);
    expect(starts[0]?.url).to.match(/^https:\/\/pay\.sandbox\.example\//);

    await page.says('Sie haben eine Zahlung begonnen');
    expect(isSeen(fields)).to.equal(true);
    expect(number.value).to.equal('4111');

    const { id } = starts[0]!.payment;
    await page.sandbox.settlePayment(id, { state: 'succeeded' });
    await page.provider.resumePayment(id);
    await page.shows('Danke, Ihre Zahlung über 84,90 € ist da');
    expect(isSeen(fields)).to.equal(false);
    expect(page.of('POST /payments')).to.have.length(1);
  });

  it('can be tried again: the same payment goes on, none is begun beside it', async () => {
    const { page, starts, fields } = await openShop();
    await goToReview(page);
    await page.click('84,90 € bezahlen');
    await page.click('Zahlung fortsetzen');
    await page.comes(() => starts.length === 2, 'a second start');
    expect(starts.map(({ withFields }) => withFields)).to.deep.equal([true, true]);
    expect(new Set(starts.map(({ payment }) => payment.id)).size).to.equal(1);
    expect(isSeen(fields)).to.equal(true);
    expect(page.of('POST /payments')).to.have.length(1);
  });

  it('are gone with the payment when it is given up', async () => {
    const { page, fields } = await openShop();
    await goToReview(page);
    await page.click('84,90 € bezahlen');
    await page.click('Zahlung beenden');
    await page.opens('Was möchten Sie bezahlen?');
    expect(isSeen(fields)).to.equal(false);
  });

  it('what is entered there never reaches the card, nor any request', async () => {
    const { page, starts, number } = await openShop();
    await goToReview(page);
    number.focus();
    await type('4111222233334444');
    await page.click('84,90 € bezahlen');
    await page.comes(() => starts.length, 'kulanz-payment-start');
    expect(JSON.stringify(page.sent)).not.to.contain('4111');
    expect(page.root.innerHTML).not.to.contain('4111');
  });

  it('that come while the payment is checked are seen at once', async () => {
    const { page, fields } = await openShop();
    fields.remove();
    await goToReview(page);
    await page.says('Danach kommen Sie hierher zurück');
    page.tag.append(fields);
    await page.says('Hier auf dieser Seite.');
    expect(isSeen(fields)).to.equal(true);
  });
});

describe('a host that takes over without fields', () => {
  it('kulanz-payment-start is cancelled: the card shows the payment as begun, not as open to pay', async () => {
    const { page, starts, fields } = await openShop();
    fields.remove();
    await goToReview(page);
    await page.click('84,90 € bezahlen');
    await page.comes(() => starts.length, 'kulanz-payment-start');
    expect(starts[0]?.withFields).to.equal(false);
    await page.opens('84,90 € offen');
    await page.says('Zahlung fortsetzen');
    expect(page.findControl('Jetzt bezahlen')).to.equal(undefined);

    await page.sandbox.settlePayment(starts[0]!.payment.id, { state: 'processing' });
    await page.provider.resumePayment(starts[0]!.payment.id);
    await page.shows('Wir fragen den Stand Ihrer Zahlung ab');
  });
});
