/** Somebody goes to and fro: help is offered softly, once. */
import { expect } from '@open-wc/testing';
import type { KulanzOptions } from '../../../src/index.js';
import { backWords, helpHeading, offersHeading, openCare, type CarePage } from './care-page.js';

const offer = 'Wir schauen gern gemeinsam mit Ihnen darauf';

/** To the plans and back, until it is enough. */
async function goToAndFro(page: CarePage, times: number): Promise<void> {
  for (let time = 0; time < times; time++) {
    await page.click('In Raten zahlen');
    await page.opens(offersHeading);
    await page.click(backWords);
    await page.opens('84,90');
  }
}

const consent: KulanzOptions['consent'] = {
  version: '1',
  givenAt: '2026-03-01T09:00:00Z',
  purposes: ['improvement'],
};

/** A test that may take longer. */
interface Patient {
  timeout(ms: number): void;
}

describe('an offer of help', () => {
  it('comes after four steps back, as a line that can be hidden, and never again', async () => {
    const page = await openCare();
    await goToAndFro(page, 3);
    expect(page.text).not.to.include(offer);
    await goToAndFro(page, 1);
    await page.says(offer);
    expect(page.announced).to.include(offer);
    expect(page.focused?.id).to.equal('heading');
    expect(page.frame.querySelector('dialog, [role="dialog"], [aria-modal]')).to.equal(null);
    await expect(page.tag).to.be.accessible();

    await page.click('Hinweis ausblenden');
    await page.comes(() => !page.findControl('Hinweis ausblenden'), 'the line gone');
    await page.opens('84,90');
    await goToAndFro(page, 4);
    expect(page.findControl('Hinweis ausblenden')).to.equal(undefined);
  });

  it('leads to the help, and is over then', async () => {
    const page = await openCare();
    await goToAndFro(page, 4);
    await page.click('Hilfe ansehen');
    await page.opens(helpHeading);
    expect(page.findControl('Hilfe ansehen')).to.equal(undefined);
  });

  it('comes where the same entry is wrong again and again', async () => {
    const page = await openCare();
    await page.click('In Raten zahlen');
    await page.opens(offersHeading);
    await page.click('Sie bestimmen Betrag und Tag');
    await page.comes(() => page.root.querySelector('.own.chosen'), 'own plan chosen');
    page.root.querySelector<HTMLElement>('.main')!.click();
    await page.opens('Ihr eigener Plan');
    for (let time = 0; time < 3; time++) {
      expect(page.text).not.to.include(offer);
      await page.click('Plan prüfen');
      await page.comes(() => page.focused?.matches('[aria-invalid="true"]'), 'focus on the entry');
    }
    await page.says(offer);
  });

  it('is reported with consent alone, and nothing but its name', async function (this: Patient) {
    // Reports wait some seconds for others.
    this.timeout(30_000);
    const page = await openCare();
    await goToAndFro(page, 4);
    await page.click('Hinweis ausblenden');
    expect(page.of('POST /events')).to.deep.equal([]);

    const other = await openCare();
    other.provider.consent = consent;
    await goToAndFro(other, 4);
    await other.click('Hinweis ausblenden');
    const sentOffers = () =>
      other
        .of('POST /events')
        .flatMap(({ body }) => (body as { events: Record<string, string>[] }).events)
        .filter(({ view }) => view === 'offer');
    await other.comes(() => sentOffers().length === 2, 'the report', 800);
    const offers = sentOffers();
    expect(
      offers.map(({ kind, tag, view, choice }) => [kind, tag, view, choice]),
    ).to.have.deep.members([
      ['seen', 'care', 'offer', 'backSteps'],
      ['chose', 'care', 'offer', 'hide'],
    ]);
    expect(Object.keys(offers[0]!).sort()).to.deep.equal([
      'at',
      'choice',
      'id',
      'kind',
      'tag',
      'view',
    ]);
  });
});
