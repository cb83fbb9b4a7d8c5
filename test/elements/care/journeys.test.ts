/** Each way to its result, in few views, with one truth behind all parts. */
import { expect } from '@open-wc/testing';
import type { KulanzPaymentStartEvent } from '../../../src/index.js';
import { type } from '../../support/browsers.js';
import { oneLine } from '../support/tag-page.js';
import { backWords, helpHeading, offersHeading, openCare, type CarePage } from './care-page.js';

/** Counts the views after the balance, from the first press until the result is there. */
class Path {
  views = 0;

  constructor(readonly page: CarePage) {}

  async leadsTo(press: string, heading: string): Promise<void> {
    await this.page.click(press);
    await this.page.opens(heading);
    this.views += 1;
  }

  async ends(press: string, result: string): Promise<void> {
    await this.page.click(press);
    await this.page.says(result);
  }
}

const open = async (...options: Parameters<typeof openCare>): Promise<Path> =>
  new Path(await openCare(...options));

async function write(page: CarePage, selector: string, text: string): Promise<void> {
  page.root.querySelector<HTMLElement>(selector)!.focus();
  await type(text);
}

/** Takes the call to the provider's page out of the test. */
function stayHere(page: CarePage): KulanzPaymentStartEvent[] {
  const starts: KulanzPaymentStartEvent[] = [];
  page.provider.addEventListener('kulanz-payment-start', (event) => {
    event.preventDefault();
    starts.push(event);
  });
  return starts;
}

const asksHowItWent = (page: CarePage) =>
  page.comes(() => page.prompt?.hasAttribute('open'), 'the question about it');

describe('no way to a result has more than three views', () => {
  it('paying: two before the provider’s page', async () => {
    const path = await open({ scenario: 'overdue' });
    const starts = stayHere(path.page);
    await path.leadsTo('Jetzt bezahlen', 'Was möchten Sie bezahlen?');
    await path.page.click('Karte oder Bank');
    await path.leadsTo('Zahlung prüfen', '84,90 €');
    await path.page.click('84,90 € bezahlen');
    await path.page.comes(() => starts.length, 'the provider’s page');
    expect(path.views).to.equal(2);
  });

  it('a plan: two', async () => {
    const path = await open();
    await path.leadsTo('In Raten zahlen', offersHeading);
    await path.page.click('6 Raten');
    await path.leadsTo('Plan prüfen', '6 × 14,15 €');
    await path.page.click('Ich stimme den Bedingungen');
    await path.ends('Plan bestätigen', 'Ihr Plan ist vereinbart');
    expect(path.views).to.equal(2);
  });

  it('a plan of one’s own: three', async () => {
    const path = await open();
    await path.leadsTo('In Raten zahlen', offersHeading);
    await path.page.click('Sie bestimmen Betrag und Tag');
    await path.page.comes(() => path.page.root.querySelector('.own.chosen'), 'own plan chosen');
    path.page.root.querySelector<HTMLElement>('.main')!.click();
    await path.page.opens('Ihr eigener Plan');
    path.views += 1;
    await write(path.page, '#amount', '20');
    await path.page.click('Am 15.');
    await path.leadsTo('Plan prüfen', '5 × 16,98 €');
    await path.page.click('Ich stimme den Bedingungen');
    await path.ends('Plan bestätigen', 'Ihr Plan ist vereinbart');
    expect(path.views).to.equal(3);
  });

  it('a call-back: three', async () => {
    const path = await open();
    await path.leadsTo('Hilfe bekommen', helpHeading);
    await path.leadsTo('Rückruf wählen', 'Wann dürfen wir Sie anrufen?');
    await path.page.click('Mittwoch');
    await path.page.click('09:00');
    await path.leadsTo('Rückruf prüfen', 'Mittwoch, 11. März 2026, 09:00');
    await path.ends('Rückruf vereinbaren', 'Ihre Referenz');
    expect(path.views).to.equal(3);
    await asksHowItWent(path.page);
  });

  it('a message: two', async () => {
    const path = await open();
    await path.leadsTo('Hilfe bekommen', helpHeading);
    await path.leadsTo('Nachricht schreiben', 'Was möchten Sie uns sagen?');
    await write(path.page, 'textarea', 'Hallo');
    await path.ends('Nachricht senden', 'Ihre Referenz');
    expect(path.views).to.equal(2);
  });
});

describe('the parts know the same account', () => {
  it('an agreed plan is in the balance at once, each resource asked for once, and a question comes', async () => {
    const page = await openCare();
    await page.click('In Raten zahlen');
    await page.opens(offersHeading);
    await page.click('6 Raten');
    await page.click('Plan prüfen');
    await page.click('Ich stimme den Bedingungen');
    const before = page.sent.length;
    await page.click('Plan bestätigen');
    await page.says('Ihr Plan ist vereinbart');
    await asksHowItWent(page);
    await expect(page.tag).to.be.accessible();
    await page.comes(
      () => oneLine(page.part('balance')!.shadowRoot!.textContent).includes('0 von 6'),
      'the plan in the balance',
    );
    const reads = page.sent.slice(before).map(({ operation }) => operation);
    const again = reads.filter((each, at) => /^GET/.test(each) && reads.indexOf(each) !== at);
    expect(again, 'read more than once').to.deep.equal([]);
    await page.click(backWords);
    await page.opens('14,15');
  });
});

describe('coming back from paying', () => {
  /** A payment that was begun, and what became of it at the provider. */
  async function comeBack(page: CarePage, state: 'succeeded' | 'failed'): Promise<void> {
    const starts = stayHere(page);
    await page.click('Jetzt bezahlen');
    await page.click('Karte oder Bank');
    await page.click('Zahlung prüfen');
    await page.click('84,90 € bezahlen');
    await page.comes(() => starts.length, 'the provider’s page');
    const { id } = starts[0]!.payment;
    await page.sandbox.settlePayment(id, { state });
    await page.provider.resumePayment(id);
  }

  it('shows the result once, in place of the view, and leads to the newest balance', async () => {
    const page = await openCare({ scenario: 'overdue' });
    const before = document.createElement('kulanz-balance-card');
    const behind = document.createElement('kulanz-plan-chooser');
    page.care.before(before);
    page.care.after(behind);
    // A tag that still grows above pushes away what the pointer is on its way to.
    await page.comes(
      () => [before, behind].every(({ shadowRoot }) => shadowRoot?.querySelector('#heading')),
      'the tags around it',
    );
    await comeBack(page, 'succeeded');
    await page.says('Danke, Ihre Zahlung über 84,90 € ist da');
    await page.comes(
      () => page.announced.includes('Danke, Ihre Zahlung über 84,90 €'),
      'the result read out',
    );
    const results = [before, behind, page.part('balance')!].filter(({ shadowRoot }) =>
      shadowRoot!.textContent.includes('Danke, Ihre Zahlung'),
    );
    expect(results).to.deep.equal([]);
    await asksHowItWent(page);
    await expect(page.tag).to.be.accessible();
    await page.click('Übersicht ansehen');
    await page.opens('Alles ist bezahlt');
  });

  it('leads on to paying anew where it has not worked', async () => {
    const page = await openCare({ scenario: 'overdue' });
    await comeBack(page, 'failed');
    await page.says('Die Zahlung hat nicht geklappt');
    await page.click('Zahlung neu wählen');
    await page.opens('Was möchten Sie bezahlen?');
  });

  it('leads to help as near', async () => {
    const page = await openCare({ scenario: 'overdue' });
    await comeBack(page, 'failed');
    await page.says('Die Zahlung hat nicht geklappt');
    await page.click('Hilfe bekommen');
    await page.opens(helpHeading);
  });
});
