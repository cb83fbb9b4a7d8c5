import { expect } from '@open-wc/testing';
import type { KulanzWayChosenEvent } from '../../../src/index.js';
import { press } from '../../support/browsers.js';
import { altered, oneLine, type TagPage } from '../support/tag-page.js';
import { offersHeading, openPlan } from './plan-page.js';

const radios = (page: TagPage) => [
  ...page.root.querySelectorAll<HTMLInputElement>('input[type="radio"]'),
];
const cards = (page: TagPage) =>
  [...page.root.querySelectorAll('label')].map((card) => oneLine(card.textContent));

describe('offers', () => {
  it('say instalment, number, dates, total and costs; none is chosen beforehand', async () => {
    const page = await openPlan();
    expect(page.heading).to.equal(offersHeading);
    expect(cards(page)).to.deep.equal([
      '28,30 € im Monat 3 Raten ab 16. März 2026 bis 18. Mai 2026 Summe 84,90 € Kosten: 0,00 €',
      '21,23 € im Monat 4 Raten ab 16. März 2026 bis 16. Juni 2026 Summe 84,90 € Kosten: 0,00 € ' +
        'Jede der letzten 2 Raten: 21,22 €.',
      '14,15 € im Monat 6 Raten ab 16. März 2026 bis 17. August 2026 Summe 84,90 € Kosten: 0,00 €',
      'Eigenen Plan machenSie bestimmen Betrag und Tag.',
    ]);
    expect(page.text).to.include('Ihr Anschluss läuft weiter.');
    expect(page.text).to.include('Ändern und früher zahlen geht immer, ohne Kosten.');
    expect(radios(page).some(({ checked }) => checked)).to.equal(false);
    await expect(page.tag).to.be.accessible();
  });

  it('ask for a choice beside the cards when there is none', async () => {
    const page = await openPlan();
    await page.click('Plan prüfen');
    await page.says('Bitte wählen Sie zuerst einen Plan.');

    const [first] = radios(page);
    await page.comes(() => page.focused === first, 'focus on the first card');
    const group = page.root.querySelector('[role="radiogroup"]');
    const error = page.root.getElementById(group?.getAttribute('aria-describedby') ?? '');
    expect(oneLine(error?.textContent)).to.equal('Bitte wählen Sie zuerst einen Plan.');
    await expect(page.tag).to.be.accessible();

    await page.click('3 Raten');
    expect(page.text).not.to.include('Bitte wählen Sie zuerst einen Plan.');
  });

  it('are chosen by keyboard alone', async () => {
    const page = await openPlan();
    await page.tabToField('plan');
    await press('Space');
    await press('ArrowDown');
    expect(radios(page).map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
    await page.tabTo('Plan prüfen');
    await press('Enter');
    await page.opens('4 Raten');
    expect(page.text).to.include('Jede der letzten 2 Raten: 21,22 €.');
  });

  it('keep the choice when the customer comes back', async () => {
    const page = await openPlan();
    await page.click('4 Raten');
    await page.click('Plan prüfen');
    await page.opens('4 Raten');
    await page.click('Zurück zur Auswahl');
    await page.opens(offersHeading);
    expect(radios(page).map(({ checked }) => checked)).to.deep.equal([false, true, false, false]);
  });

  it('name on its own card what one of them does to the service', async () => {
    const page = await openPlan({
      between: altered({
        'GET /plan-offers': (body) => {
          body.offers[0]!.effects = ['serviceContinues'];
          return body;
        },
      }),
    });
    const [first, second] = cards(page);
    expect(first).not.to.include('Erinnerungen');
    expect(second).to.include('Wir senden keine Erinnerungen mehr.');
    expect(oneLine(page.root.querySelector('.benefits')?.textContent)).to.include(
      'Ihr Anschluss läuft weiter.',
    );
  });

  it('are only those that are there', async () => {
    const page = await openPlan({
      between: altered({
        'GET /plan-offers': ({ offers }) => ({ offers: offers.slice(2) }),
      }),
    });
    expect(cards(page)).to.have.length(1);
    expect(page.text).not.to.include('Eigenen Plan machen');
    expect(page.text).to.include('Sie teilen die offenen 84,90 € in Raten auf.');
  });
});

describe('help', () => {
  it('is an event that the host can take', async () => {
    const page = await openPlan();
    const ways: string[] = [];
    page.provider.addEventListener('kulanz-way-chosen', (event) => {
      event.preventDefault();
      ways.push((event as KulanzWayChosenEvent).way);
    });
    await page.click('Hilfe bekommen');
    await page.comes(() => ways.length, 'kulanz-way-chosen');
    expect(ways).to.deep.equal(['help']);
    expect(page.heading).to.equal(offersHeading);
  });

  it('is a link where the host has a page for it', async () => {
    const page = await openPlan({ attributes: { 'help-href': '#hilfe' } });
    expect(page.control('Hilfe bekommen').getAttribute('href')).to.equal('#hilfe');
    await page.click('Hilfe bekommen');
    await page.comes(() => location.hash === '#hilfe', 'the page for help');
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('is there where nobody else gives it, with independent advice', async () => {
    const page = await openPlan();
    await page.click('Hilfe bekommen');
    await page.opens('Wir finden gemeinsam einen Weg');
    await page.says('Kostenlose, unabhängige Beratung');
    await page.click('Zurück zur Übersicht');
    await page.opens(offersHeading);
  });
});
