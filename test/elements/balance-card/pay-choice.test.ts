import { expect } from '@open-wc/testing';
import { type } from '../../support/browsers.js';
import { oneLine, openCard, until, type CardPage } from './card-page.js';

async function openChoice(): Promise<CardPage> {
  const page = await openCard();
  await page.click('Jetzt bezahlen');
  await page.says('Karte oder Bank');
  return page;
}

const field = (page: CardPage) => page.root.querySelector<HTMLInputElement>('#own')!;

async function enterAmount(page: CardPage, text: string): Promise<void> {
  await page.click('Ein eigener Betrag');
  await until(
    () => field(page),
    'the field for an amount',
    () => page.text,
  );
  field(page).focus();
  await type(text);
}

/** What is read out with a control. */
const description = (page: CardPage, control: Element) =>
  oneLine(page.root.getElementById(control.getAttribute('aria-describedby')!)?.textContent);

describe('a part of it', () => {
  const range = 'Sie können von 0,01 € bis 84,90 € zahlen.';
  const figures = 'Bitte geben Sie einen Betrag in Ziffern ein.';
  const refused = [
    ['500', range],
    ['84,91', range],
    ['0', range],
    ['0,00', range],
    ['viel', figures],
    ['-5', figures],
    ['NaN', figures],
    ['1e3', figures],
    ['1,2,3', figures],
    ['1.,5', figures],
    [' ', figures],
  ] as const;
  for (const [text, words] of refused) {
    it(`"${text}" is answered beside the field: ${words}`, async () => {
      const page = await openChoice();
      await enterAmount(page, text);
      await page.click('Karte oder Bank');
      await page.click('Zahlung prüfen');
      await page.says(words);

      await until(() => page.root.activeElement === field(page), 'focus on the field');
      expect(field(page).getAttribute('aria-invalid')).to.equal('true');
      expect(description(page, field(page))).to.equal(words);
      expect(field(page).value).to.equal(text);
      expect(page.requests.filter((each) => each.startsWith('POST'))).to.have.length(0);
      const error = page.root.querySelector('#own-error')!.getBoundingClientRect();
      expect(error.top - field(page).getBoundingClientRect().bottom).to.be.within(0, 40);
      await expect(page.card).to.be.accessible();
    });
  }

  it('20,5 is 20,50 €; back keeps amount and way of paying', async () => {
    const page = await openChoice();
    await enterAmount(page, '20,5');
    await page.click('Karte oder Bank');
    await page.click('Zahlung prüfen');
    await page.shows('20,50 €');
    await page.click('Zurück zur Auswahl');
    await page.shows('Was möchten Sie bezahlen?');
    await until(
      () => page.isHeadingFocused,
      'focus on the heading',
      () => page.text,
    );

    expect(field(page).value).to.equal('20,5');
    const chosen = [...page.root.querySelectorAll('label:has(input:checked)')];
    expect(chosen.map((each) => oneLine(each.textContent))).to.deep.equal([
      'Ein eigener Betrag',
      'Karte oder BankAuf der Seite unseres Zahlungspartners',
    ]);
  });

  it('a way of paying is asked for beside the choices', async () => {
    const page = await openChoice();
    await page.click('Zahlung prüfen');
    await page.says('Bitte wählen Sie, wie Sie zahlen möchten.');

    const group = page.root.querySelector('#method')!;
    expect(description(page, group)).to.equal('Bitte wählen Sie, wie Sie zahlen möchten.');
    await until(() => group.contains(page.root.activeElement), 'focus on the choices');
  });

  it('single bills: their sum is what is paid', async () => {
    const page = await openChoice();
    await page.click('Einzelne Rechnungen');
    await page.click('39,95 €');
    await page.click('Karte oder Bank');
    await page.click('Zahlung prüfen');

    await page.shows('39,95 €');
    await page.says('Rechnung');
  });
});
