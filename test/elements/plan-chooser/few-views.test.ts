import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import { type } from '../../support/browsers.js';
import { openTag, type TagPage, type TagPageOptions } from '../support/tag-page.js';
import { openPlan } from './plan-page.js';

/** Counts the views that ask for something, from the first press until the result is there. */
class Path {
  views = 0;

  constructor(readonly page: TagPage) {}

  /** Goes on to another view. */
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

const open = async (options: TagPageOptions): Promise<Path> => new Path(await openPlan(options));

async function write(page: TagPage, id: string, text: string): Promise<void> {
  const field = page.root.querySelector<HTMLInputElement>(`#${id}`)!;
  field.focus();
  await type(text);
}

describe('no way to a result is long', () => {
  it('an offer: two views', async () => {
    const path = await open({ scenario: 'planOffered' });
    path.views = 1;
    await path.page.click('6 Raten');
    await path.leadsTo('Plan prüfen', '6 × 14,15 €');
    await path.page.click('Ich stimme den Bedingungen');
    await path.ends('Plan bestätigen', 'Ihr Plan ist vereinbart');
    expect(path.views).to.equal(2);
  });

  it('a plan of one’s own: three views', async () => {
    const path = await open({ scenario: 'planOffered' });
    path.views = 1;
    await path.page.click('Sie bestimmen Betrag und Tag');
    await path.page.comes(() => path.page.root.querySelector('.own.chosen'), 'own plan chosen');
    path.page.root.querySelector<HTMLElement>('.main')!.click();
    await path.page.opens('Ihr eigener Plan');
    path.views += 1;
    await write(path.page, 'amount', '20');
    await path.page.click('Am 15.');
    await path.leadsTo('Plan prüfen', '5 × 16,98 €');
    await path.page.click('Ich stimme den Bedingungen');
    await path.ends('Plan bestätigen', 'Ihr Plan ist vereinbart');
    expect(path.views).to.equal(3);
  });

  it('a change: two views', async () => {
    const path = await open({ scenario: 'planActive' });
    await path.leadsTo('Plan ändern', 'Was möchten Sie ändern?');
    await path.page.click('Plan pausieren');
    await path.page.click('Eine Rate');
    await path.leadsTo('Änderung prüfen', '4 Raten bis 20. Juli 2026');
    await path.ends('Änderung bestätigen', 'Ihr Plan ist geändert');
    expect(path.views).to.equal(2);
  });

  it('the end of a plan: two views', async () => {
    const path = await open({ scenario: 'planActive' });
    await path.leadsTo('Plan ändern', 'Was möchten Sie ändern?');
    await path.page.click('Plan beenden');
    await path.leadsTo('Änderung prüfen', 'Möchten Sie Ihren Plan beenden?');
    await path.ends('Plan jetzt beenden', 'Ihr Plan ist beendet');
    expect(path.views).to.equal(2);
  });

  it('a way back after a missed instalment: two views', async () => {
    const path = await open({ scenario: 'planMissed' });
    await path.leadsTo('Rate anhängen', 'Rate anhängen');
    await path.leadsTo('Änderung prüfen', '5 Raten bis 27. Juli 2026');
    await path.ends('Änderung bestätigen', 'Ihr Plan ist geändert');
    expect(path.views).to.equal(2);
  });

  it('a payment: two views before the provider’s page', async () => {
    const path = new Path(await openTag('kulanz-balance-card', { scenario: 'overdue' }));
    path.page.provider.addEventListener('kulanz-payment-start', (event) => event.preventDefault());
    await path.leadsTo('Jetzt bezahlen', 'Was möchten Sie bezahlen?');
    await path.page.click('Karte oder Bank');
    await path.leadsTo('Zahlung prüfen', '84,90 €');
    await path.page.click('84,90 € bezahlen');
    await path.page.comes(() => path.page.of('POST /payments').length, 'the payment begins');
    expect(path.views).to.equal(2);
  });
});
