import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import type { KulanzError, Wording } from '../../../src/index.js';
import { TagPage } from '../support/tag-page.js';

const title = 'balance.ways.title';
const due = 'balance.owed.overdue.text';

/** A card whose host has words of its own; what was told about them. */
async function openCard(options: { wording?: Wording; wordingUrl?: string; locale?: string }) {
  const page = new TagPage('kulanz-balance-card', { locale: options.locale ?? 'de' });
  await page.place();
  const told: KulanzError[] = [];
  page.provider.addEventListener('kulanz-error', (event) => {
    event.preventDefault();
    told.push((event as Event & { error: KulanzError }).error);
  });
  Object.assign(page.provider, options);
  page.connect();
  await page.comes(() => page.heading, 'first view');
  return { page, told };
}

describe('a host’s own words', () => {
  it('stand from the first view on, and follow what the host sets', async () => {
    const wording = {
      de: { [title]: 'So kommen wir weiter', [due]: 'Am {dueDate} war es so weit.' },
    };
    const { page, told } = await openCard({ wording });
    expect(page.text).to.include('So kommen wir weiter');
    expect(page.text).to.match(/Am \d+\. \S+ 2026 war es so weit\./);
    expect(told).to.deep.equal([]);

    page.provider.wording = { de: { [title]: 'Gemeinsam weiter' } };
    await page.says('Gemeinsam weiter');
    await page.says('Fällig war der Betrag');
    page.provider.wording = undefined;
    await page.says('Drei Wege, wie wir Sie heute unterstützen');
  });

  it('work in English, and stay behind when the language changes', async () => {
    const { page } = await openCard({ locale: 'en', wording: { en: { [title]: 'How we go on' } } });
    expect(page.text).to.include('How we go on');
    page.provider.locale = 'de';
    await page.says('Drei Wege');
    expect(page.text).not.to.include('How we go on');
  });

  it('faults row 23: with a fault are refused key by key, and the rest stands', async () => {
    const wording = {
      de: {
        [title]: 'Drei <b>Wege</b>',
        [due]: 'Es war fällig.',
        'balance.ways.pay.way': 'Zahlen\u202E',
        'balance.ways.plan.way': 'a'.repeat(10_000),
        'balance.ways.plan.hnt': 'x',
        'balance.ways.plan.hint': 'Schritt für Schritt',
      },
    };
    const { page, told } = await openCard({ wording: wording as Wording });
    for (const words of [
      'Drei Wege',
      'Fällig war der Betrag',
      'Jetzt bezahlen',
      'In Raten zahlen',
    ]) {
      expect(page.text).to.include(words);
    }
    expect(page.text).to.include('Schritt für Schritt');
    expect(told.map(({ kind, path }) => `${kind} ${path}`)).to.deep.equal([
      'configuration wording.de.balance.ways.title',
      'configuration wording.de.balance.owed.overdue.text',
      'configuration wording.de.balance.ways.pay.way',
      'configuration wording.de.balance.ways.plan.way',
      'configuration wording.de.balance.ways.plan.hnt',
    ]);
    expect(told[1]?.message).to.include('each of its values once: {dueDate}');
  });
});

describe('a file of words', () => {
  const real = window.fetch;
  let answer: () => Response;
  const asked: string[] = [];
  before(() => {
    window.fetch = (input) => {
      asked.push(String(input));
      return Promise.resolve(answer());
    };
  });
  after(() => {
    window.fetch = real;
  });

  it('comes from the host’s own site, and the options count more', async () => {
    answer = () =>
      Response.json({ de: { [title]: 'Aus der Datei', 'balance.ways.pay.way': 'Jetzt zahlen' } });
    const { page, told } = await openCard({
      wordingUrl: '/words.json',
      wording: { de: { [title]: 'Aus der Seite' } },
    });
    expect(page.text).to.include('Aus der Seite').and.to.include('Jetzt zahlen');
    expect(asked).to.deep.equal(['/words.json']);
    expect(told).to.deep.equal([]);
  });

  const faults: readonly (readonly [what: string, kind: string, file: () => Response])[] = [
    [
      'is HTML',
      'bad-response',
      () => new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } }),
    ],
    ['is HTML that says it is JSON', 'bad-response', () => json('<!doctype html>')],
    ['is cut off', 'bad-response', () => json('{"de": {"balance.')],
    ['is too large', 'bad-response', () => json(`{"de": {"a": "${'a'.repeat(300_000)}"}}`)],
    ['is not there', 'network', () => new Response('', { status: 404 })],
    ['leads elsewhere', 'network', () => Response.redirect('https://evil.example/w', 302)],
  ];
  const json = (body: string) =>
    new Response(body, { headers: { 'content-type': 'application/json' } });
  for (const [what, kind, file] of faults) {
    it(`that ${what} is told once, and our words stay`, async () => {
      answer = file;
      const { page, told } = await openCard({ wordingUrl: `/words.json?${what}` });
      expect(page.text).to.include('Drei Wege, wie wir Sie heute unterstützen');
      expect(told.map((error) => [error.kind, error.path])).to.deep.equal([[kind, 'wordingUrl']]);
    });
  }

  it('of another site is not even asked for', async () => {
    asked.length = 0;
    const { page, told } = await openCard({ wordingUrl: 'https://evil.example/words.json' });
    expect(page.text).to.include('Drei Wege, wie wir Sie heute unterstützen');
    expect(asked).to.deep.equal([]);
    expect(told[0]?.message).to.include("must be an address of the page's own site");
  });
});
