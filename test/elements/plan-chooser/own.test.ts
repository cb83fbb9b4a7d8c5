import { expect } from '@open-wc/testing';
import { defaultPolicy } from '../../../src/gateway/reference/index.js';
import { press, type } from '../../support/browsers.js';
import { altered, oneLine, type TagPage, type TagPageOptions } from '../support/tag-page.js';
import { confirm, offersHeading, openPlan } from './plan-page.js';

const quotes = (page: TagPage) => page.of('POST /plan-quotes');

async function openOwn(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openPlan(options);
  await page.click('Eigenen Plan machen');
  page.root.querySelector<HTMLElement>('.main')!.click();
  await page.opens('Ihr eigener Plan');
  return page;
}

const field = (page: TagPage, name: string) =>
  page.root.querySelector<HTMLInputElement>(`input[name="${name}"]`)!;

async function enter(page: TagPage, name: string, text: string): Promise<void> {
  field(page, name).focus();
  field(page, name).select();
  await type(text);
}

/** Dates and amounts of the table. */
const rows = (page: TagPage) =>
  [...page.root.querySelectorAll('tbody tr')].map((row) => [
    oneLine(row.querySelector('time')?.textContent),
    oneLine(row.querySelector('td')?.textContent),
  ]);

describe('a plan of one’s own', () => {
  it('is worked out on the page while amount and day are entered, without a request', async () => {
    const page = await openOwn();
    const before = page.sent.length;
    await enter(page, 'amount', '20');
    expect(page.text).to.include('Nennen Sie Betrag und Tag.');
    await page.click('Am 15.');

    await page.says('5 Raten bis 16. Juli 2026');
    expect(rows(page)).to.deep.equal([
      ['16. März 2026', '16,98 €'],
      ['16. April 2026', '16,98 €'],
      ['18. Mai 2026', '16,98 €'],
      ['16. Juni 2026', '16,98 €'],
      ['16. Juli 2026', '16,98 €'],
    ]);
    expect(page.text).to.include('Der 16. Mai 2026 ist kein Werktag.');
    expect(page.text).to.include('Keine Rate ist höher als 20,00 €.');
    expect(page.text).to.include('Summe, Kosten: 0,00 €');
    expect(page.announced).to.equal('5 Raten bis 16. Juli 2026');
    expect(page.root.querySelectorAll('.bars > li')).to.have.length(5);
    expect(page.sent).to.have.length(before);
    await expect(page.tag).to.be.accessible();
  });

  it('shows the table of a long plan when it is asked for, and keeps it up to date', async () => {
    const anyAmount = { ...defaultPolicy.plans['EUR']!.at(-1)!, fromMinor: 100 };
    const band = { ...anyAmount, minInstalmentMinor: 100, maxInstalments: 60, maxDays: 2_000 };
    const page = await openOwn({ policy: { plans: { EUR: [band] } } });
    await enter(page, 'amount', '1,42');
    await page.click('Am 15.');
    await page.says('60 Raten bis 17. Februar 2031');
    expect(rows(page)).to.have.length(0);
    expect(page.root.querySelectorAll('.bars > li')).to.have.length(60);

    await page.click('Alle Termine ansehen');
    await page.comes(() => rows(page).length === 60, 'all dates');
    await expect(page.tag).to.be.accessible();
    await enter(page, 'amount', '2');
    await page.comes(() => rows(page).length === 43, 'all dates of the other plan');
  });

  it('says where the odd cent goes', async () => {
    const page = await openOwn();
    await enter(page, 'amount', '21,23');
    await page.click('Am letzten Tag');
    await page.says('Jede der letzten 2 Raten: 21,22 €.');
    expect(rows(page).map(([, amount]) => amount)).to.deep.equal([
      '21,23 €',
      '21,23 €',
      '21,22 €',
      '21,22 €',
    ]);
  });

  for (const [text, words] of [
    ['5', 'Bitte geben Sie eine Rate von 14,15 € bis 84,90 € ein.'],
    ['14,14', 'Bitte geben Sie eine Rate von 14,15 € bis 84,90 € ein.'],
    ['84,91', 'Bitte geben Sie eine Rate von 14,15 € bis 84,90 € ein.'],
    ['wenig', 'Bitte geben Sie einen Betrag in Ziffern ein.'],
    ['-20', 'Bitte geben Sie einen Betrag in Ziffern ein.'],
  ] as const) {
    it(`"${text}" is answered beside the field: ${words}`, async () => {
      const page = await openOwn();
      await page.click('Am 15.');
      await enter(page, 'amount', text);
      expect(page.text, 'while it is typed').not.to.include('Bitte geben Sie');
      await press('Enter');
      await page.says(words);

      const amount = field(page, 'amount');
      await page.comes(() => page.focused === amount, 'focus on the field');
      expect(amount.value).to.equal(text);
      expect(amount.getAttribute('aria-invalid')).to.equal('true');
      const error = page.root.getElementById(amount.getAttribute('aria-describedby')!);
      expect(oneLine(error?.textContent)).to.equal(words);
      expect(quotes(page)).to.have.length(0);
      await expect(page.tag).to.be.accessible();

      await enter(page, 'amount', '14,15');
      await page.says('6 Raten bis 17. August 2026');
      expect(page.text).not.to.include('Bitte geben Sie');
    });
  }

  it('is worked out from a number of instalments as well; only the number is sent', async () => {
    const page = await openOwn();
    await enter(page, 'amount', '20');
    await page.click('Am 15.');
    await page.says('5 Raten bis 16. Juli 2026');
    const before = page.sent.length;

    await page.click('Die Anzahl');
    await page.says('Nennen Sie Anzahl und Tag.');
    expect(page.text).to.include('Bis zu 6 Raten sind möglich.');
    expect(field(page, 'amount'), 'one field at a time').to.equal(null);
    await enter(page, 'count', '4');
    await page.says('4 Raten bis 16. Juni 2026');
    expect(page.announced).to.equal('4 Raten bis 16. Juni 2026');
    expect(page.text).to.include('Jede der letzten 2 Raten: 21,22 €.');
    expect(page.text).not.to.include('Keine Rate ist höher');
    await expect(page.tag).to.be.accessible();

    await page.click('Den Betrag');
    await page.says('5 Raten bis 16. Juli 2026');
    expect(field(page, 'amount').value, 'what was entered stays').to.equal('20');
    await page.click('Die Anzahl');
    await page.says('4 Raten bis 16. Juni 2026');
    expect(field(page, 'count').value).to.equal('4');
    expect(page.sent, 'while it is worked out').to.have.length(before);

    await page.click('Plan prüfen');
    await page.opens('4 Raten');
    expect(quotes(page).map(({ body }) => body)).to.deep.equal([
      { numberOfInstalments: 4, frequency: 'monthly', payday: 'fifteenth' },
    ]);
    expect(page.text).not.to.include('anders gerechnet');
  });

  for (const [text, words, nearest] of [
    ['7', 'Bis zu 6 Raten sind möglich.', '6 Raten nehmen'],
    ['0', 'Bis zu 6 Raten sind möglich.', '1 Rate nehmen'],
    ['4,5', 'Bitte geben Sie die Anzahl der Raten in Ziffern ein.', undefined],
    ['', 'Bitte geben Sie die Anzahl der Raten in Ziffern ein.', undefined],
  ] as const) {
    it(`a number of "${text}" is answered beside the field: ${words}`, async () => {
      const page = await openOwn();
      await page.click('Die Anzahl');
      await page.comes(() => field(page, 'count'), 'the field');
      await page.click('Am 15.');
      if (text) await enter(page, 'count', text);
      await page.click('Plan prüfen');
      const count = field(page, 'count');
      await page.comes(() => page.focused === count, 'focus on the field');
      expect(count.getAttribute('aria-invalid')).to.equal('true');
      const error = page.root.getElementById(count.getAttribute('aria-describedby')!);
      expect(oneLine(error?.textContent)).to.equal(words);
      expect(quotes(page)).to.have.length(0);
      await expect(page.tag).to.be.accessible();
      if (!nearest) return;
      await page.click(nearest);
      await page.says(`${nearest.replace(' nehmen', '')} bis`);
      expect(page.findControl(nearest)).to.equal(undefined);
    });
  }

  it('a number can be set by keyboard alone', async () => {
    const page = await openOwn();
    await page.tabToField('by');
    await press('ArrowRight');
    await page.tabToField('count');
    await type('3');
    await page.tabToField('payday');
    await press('Space');
    await press('ArrowRight');
    await page.says('3 Raten bis 18. Mai 2026');
    await page.tabTo('Plan prüfen');
    await press('Enter');
    await page.opens('3 × 28,30 €');
  });

  it('an amount that is too small leads to the nearest one in one press', async () => {
    const page = await openOwn();
    await page.click('Am 15.');
    await enter(page, 'amount', '5');
    await press('Enter');
    await page.click('Raten von 14,15 € nehmen');
    await page.says('6 Raten bis 17. August 2026');
    expect(field(page, 'amount').value).to.equal('14,15');
  });

  it('asks for the day when it is missing, and for a day that there is', async () => {
    const page = await openOwn();
    await enter(page, 'amount', '20');
    await page.click('Plan prüfen');
    await page.says('Bitte wählen Sie, wann Ihr Geld kommt.');
    await page.click('Anderer Tag');
    await enter(page, 'day', '32');
    await page.click('Plan prüfen');
    await page.says('Bitte nennen Sie einen Tag von 1 bis 31.');
    await page.comes(() => page.focused === field(page, 'day'), 'focus on the day');
    await enter(page, 'day', '30');
    await page.comes(() => rows(page)[0]?.[0] === '31. März 2026', 'first instalment');
    expect(rows(page)[0]).to.deep.equal(['31. März 2026', '16,98 €']);
  });

  it('follows money that comes every week with instalments every week', async () => {
    const page = await openOwn();
    await enter(page, 'amount', '20');
    await page.click('Jede Woche');
    await page.says('Wie viel passt in der Woche?');
    await page.says('5 Raten bis 10. April 2026');
    expect(rows(page).map(([date]) => date)).to.deep.equal(
      ['13. März 2026', '20. März 2026', '27. März 2026', '3. April 2026', '10. April 2026'].map(
        (date) => (date === '3. April 2026' ? '7. April 2026' : date),
      ),
    );
  });

  it('needs one quote, whose figures are those of the page, and is kept on the way back', async () => {
    const page = await openOwn();
    await page.tabToField('amount');
    await type('20');
    await page.tabToField('payday');
    await press('Space');
    await press('ArrowRight');
    await page.says('5 Raten bis 16. Juli 2026');
    await page.tabTo('Plan prüfen');
    await press('Enter');
    await page.opens('5 × 16,98 €');
    expect(quotes(page).map(({ body }) => body)).to.deep.equal([
      {
        amountPerPeriod: { amountMinor: 2000, currency: 'EUR' },
        frequency: 'monthly',
        payday: 'fifteenth',
      },
    ]);
    expect(page.text).not.to.include('anders gerechnet');

    await page.click('Zurück zur Auswahl');
    await page.opens('Ihr eigener Plan');
    expect(field(page, 'amount').value).to.equal('20');
    await page.click('Plan prüfen');
    await page.opens('5 × 16,98 €');
    expect(quotes(page), 'a quote that still stands is not asked for again').to.have.length(1);
    await confirm(page);
    await page.says('Ihr Plan ist vereinbart');
  });

  it('shows the server’s figures where they differ, and needs them to be seen', async () => {
    const page = await openOwn({
      between: altered({
        'POST /plan-quotes': (offer) => {
          offer.instalments[0]!.dueDate = '2026-03-17';
          return offer;
        },
      }),
    });
    await enter(page, 'amount', '20');
    await page.click('Am 15.');
    await page.click('Plan prüfen');
    await page.opens('5 × 16,98 €');
    expect(page.text).to.include('17. März 2026, 16,98 €');
    expect(page.text).to.include('Unser System hat anders gerechnet');
    expect(page.text).to.include('5 Raten, erste Rate 16,98 € am 16. März 2026');
    await expect(page.tag).to.be.accessible();

    await confirm(page);
    await page.says('Bitte sehen Sie sich zuerst die Änderung an.');
    expect(page.of('POST /plans')).to.have.length(0);
    await page.click('Ich habe die Änderung gesehen.');
    await page.click('Plan bestätigen');
    await page.says('Ihr Plan ist vereinbart');
  });

  it('says why there is no quote, and tries again with what was entered', async () => {
    const page = await openOwn();
    await enter(page, 'amount', '20');
    await page.click('Am 15.');
    page.sandbox.behaviour = 'offline';
    await page.click('Plan prüfen');
    await page.opens('Wir rechnen Ihren Plan aus');
    await page.says('Es wurde nichts vereinbart.');
    page.sandbox.behaviour = 'normal';
    await page.click('Plan neu berechnen');
    await page.opens('5 × 16,98 €');
  });

  it('leads back to the offers', async () => {
    const page = await openOwn();
    await page.click('Zurück zu den Angeboten');
    await page.opens(offersHeading);
  });
});

describe('what fits is worked out in private', () => {
  const secrets = ['1532', '871,5', '402', '98'];

  async function openBudget(): Promise<TagPage> {
    const page = await openOwn();
    await page.click('Passende Rate ausrechnen');
    return page;
  }

  it('nothing of it leaves the page but the chosen instalment', async () => {
    const page = await openBudget();
    const before = page.sent.length;
    for (const [index, name] of ['income', 'housing', 'essentials', 'debts'].entries()) {
      await enter(page, name, secrets[index]!);
    }
    // 80 % of 160,50 € are more than is open.
    await page.says('Eine Rate bis 84,90 € passt.');
    await expect(page.tag).to.be.accessible();
    await enter(page, 'debts', '218');
    await page.says('Eine Rate bis 32,40 € passt.');
    await page.click('Betrag übernehmen');
    await page.comes(() => field(page, 'amount').value === '32,40', 'the amount taken over');
    expect(page.sent, 'while it is worked out').to.have.length(before);

    await page.click('Am 15.');
    await page.click('Plan prüfen');
    await page.opens('3 × 28,30 €');
    await confirm(page);
    await page.says('Ihr Plan ist vereinbart');
    // Chance writes keys and offers' ids, and may write any of these numbers.
    const byChance = new Set(['key', 'offerId']);
    const sent = JSON.stringify(page.sent.slice(before), (name, value: unknown) =>
      byChance.has(name) ? undefined : value,
    );
    expect(quotes(page).map(({ body }) => body)).to.deep.equal([
      {
        amountPerPeriod: { amountMinor: 3240, currency: 'EUR' },
        frequency: 'monthly',
        payday: 'fifteenth',
      },
    ]);
    expect(sent).not.to.match(/1532|153200|871|402|40200|218|21800|income|housing|debts/);
  });

  it('where nothing is left no plan is pushed', async () => {
    const page = await openBudget();
    await enter(page, 'income', '900');
    await enter(page, 'housing', '950');
    await page.says('Ein anderer Weg passt vielleicht besser. Wir helfen Ihnen.');
    expect(page.findControl('Betrag übernehmen')).to.equal(undefined);
    expect(page.findControl('Hilfe bekommen')).not.to.equal(undefined);
  });
});
