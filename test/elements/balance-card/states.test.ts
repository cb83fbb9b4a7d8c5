import { expect } from '@open-wc/testing';
import { scenarioNames, type ScenarioName } from '../../../src/testing/index.js';
import { oneLine, openCard, until, type CardPage } from './card-page.js';

/** What a customer reads first: the figure or statement, and what belongs to it. */
const expected: Readonly<Record<ScenarioName, readonly [heading: string, ...beside: string[]]>> = {
  nothingDue: ['Alles ist bezahlt', '20. März 2026', '44,95 €'],
  dueSoon: ['44,95 € als Nächstes', 'Fällig ist der Betrag am 18. März 2026.'],
  dueToday: ['44,95 € offen', 'Fällig ist der Betrag am 10. März 2026.'],
  overdue: ['84,90 € offen', 'Fällig war der Betrag am 20. Januar 2026.'],
  inTransit: ['84,90 € unterwegs', 'Sie brauchen nichts zu tun.'],
  paymentLeft: ['84,90 € offen', 'Zahlung fortsetzen'],
  debitScheduled: ['44,95 €', 'Wir buchen am 18. März 2026 von DE•• •••• 3000 ab.'],
  debitReturned: ['48,80 € offen', 'Es wurde nichts abgebucht.'],
  partlyDisputed: ['84,90 € offen', '12,99 € prüfen wir noch. Diesen Betrag fordern wir nicht.'],
  disputedOnly: ['Im Moment ist nichts zu zahlen', '12,99 € prüfen wir noch.'],
  deferredByPromise: ['Sie haben Zeit bis zum 19. März 2026', 'Offen sind 84,90 €.'],
  deferredByPause: ['Sie haben Zeit bis zum 22. März 2026', 'Offen sind 84,90 €.'],
  planOffered: ['84,90 € offen', 'In Raten zahlen'],
  planActive: ['14,15 €', 'Wir buchen sie am 19. März 2026 von Ihrem Konto ab. 2 von 6'],
  planMissed: ['14,15 €', 'Geplant war sie für den 27. Februar 2026. Ihr Plan läuft weiter.'],
  planPaused: ['Sie haben Zeit bis zum 22. März 2026', 'So haben wir es vereinbart.'],
  planDone: ['Ihr Ratenplan ist bezahlt', 'Rechnungen ansehen'],
  restrictionAnnounced: ['164,80 € offen', '20. März 2026', 'Notrufe gehen immer'],
  restrictionPossible: ['164,80 € offen', '10. März 2026', 'Jeder der drei Wege hilft.'],
  restrictionContested: ['54,95 € offen', '109,85 € prüfen wir noch.'],
  restrictionUnknown: ['164,80 € offen', 'Fällig war der Betrag am 19. Dezember 2025.'],
  restricted: ['Ihr Anschluss ist seit dem 3. März 2026 eingeschränkt', 'Notrufe gehen immer.'],
  serviceStopped: ['Ihr Anschluss ist seit dem 10. Februar 2026 eingeschränkt', 'Notrufe gehen'],
  restored: ['Alles ist bezahlt', 'Ihr Anschluss läuft seit dem 7. März 2026 wieder.'],
  moratorium: ['Sie haben Zeit bis zum 9. Mai 2026', 'Wir fordern jetzt nichts.'],
  closed: ['Ihr Vertrag ist beendet', 'Offen sind 23,40 €.'],
  handedOver: ['Fairwerk Forderungsservice GmbH betreut jetzt Ihr Konto', 'FW-88-20417'],
  longest: ['1.234.567,89 € offen', 'Fällig war der Betrag am 20. Januar 2026.'],
  manyItems: ['287,25 € offen', 'Fällig war der Betrag am 20. Oktober 2025.'],
  firstSlip: ['44,95 € offen', 'Fällig war der Betrag am 1. März 2026.'],
  repeatedlyLate: ['124,85 € offen', 'Fällig war der Betrag am 21. Dezember 2025.'],
  protectedCustomer: ['Sie haben Zeit bis zum 4. April 2026', 'Offen sind 84,90 €.'],
  inCredit: ['Alles ist bezahlt', '20. März 2026', '44,95 €'],
};

/** What only a machine would say. */
const noWords =
  /NaN|undefined|null|\[object|Invalid Date|\b(item|plan|payment|request|instalment|method|contact)-\w/;

async function openDetails(page: CardPage): Promise<void> {
  page.control('Einzelheiten ansehen').click();
  await page.says('Warum sehe ich das?');
  page.control('Rechnungen zeigen').click();
  await until(
    () =>
      /Rechnung (Jan|Feb|März|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)|Spielewelt|Ausland/.test(
        page.text,
      ),
    'the bills',
    () => page.text,
  );
}

describe('every state of an account', () => {
  for (const scenario of scenarioNames) {
    const [heading, ...beside] = expected[scenario];
    it(`${scenario}: ${heading}`, async () => {
      const page = await openCard({ scenario });
      await page.shows(heading);
      for (const words of beside) await page.says(words);
      expect(page.heading).to.equal(heading);
      expect(page.text).not.to.match(noWords);
      await expect(page.card).to.be.accessible();

      await openDetails(page);
      expect(page.text).not.to.match(noWords);
      await expect(page.card).to.be.accessible();
    });
  }
});

describe('who is asked for what', () => {
  it('moratorium: nothing is asked for, no amount is in sight, paying stays possible', async () => {
    const page = await openCard({ scenario: 'moratorium' });
    await page.says('Zahlen können Sie trotzdem jederzeit, wenn Sie möchten.');

    expect(page.text).not.to.match(/€|fällig/i);
    expect(page.findControl('Jetzt bezahlen')).not.to.equal(undefined);
  });

  it('handed over: says who, with the reference and how to reach them; nobody pays here', async () => {
    const page = await openCard({ scenario: 'handedOver' });
    await page.says('Bitte zahlen Sie dort und nicht bei uns. Ihre Referenz dort: FW-88-20417.');
    expect(page.findControl('Jetzt bezahlen')).to.equal(undefined);

    await openDetails(page);
    const links = [...page.root.querySelectorAll('a')].map(({ href }) => href);
    expect(links).to.deep.equal(['tel:+493023125700', 'https://fairwerk.example/kontakt']);
  });

  it('in transit: stations say where the payment is, and it cannot be paid again', async () => {
    const page = await openCard({ scenario: 'inTransit' });
    await page.says('Wir buchen Ihre Zahlung gerade.');

    expect(page.root.querySelectorAll('ol li')).to.have.length(3);
    expect(page.findControl('Jetzt bezahlen')).to.equal(undefined);
  });

  it('many bills: page by page, each with its amount', async () => {
    const page = await openCard({ scenario: 'manyItems' });
    await openDetails(page);
    const bills = () =>
      page.text.match(/Rechnung (?!en)\p{L}+ \d{4}|Rate für Ihr Telefon/gu)?.length;
    const first = bills()!;
    page.control('Mehr Rechnungen zeigen').click();

    await until(
      () => bills()! > first,
      'more bills',
      () => page.text,
    );
  });
});

describe('faults row 7: an account of a newer backend', () => {
  const openUnknown = () =>
    openCard({
      alter: {
        'GET /account': (account) => ({
          ...account,
          stage: 'frozenByComet',
          mood: 'new',
          holds: [{ kind: 'comet' }],
        }),
      },
    });

  it('is said in neutral words, with no way to confirm anything', async () => {
    const page = await openUnknown();
    await page.says('Wir können Ihren Stand gerade nicht einordnen. Bitte sprechen Sie mit uns.');

    const ways = [...page.root.querySelectorAll('.way')].map((way) => oneLine(way.textContent));
    expect(ways).to.deep.equal([
      'Rechnungen ansehenPosten für Posten',
      'Hilfe bekommenMit jemandem sprechen',
    ]);
    expect(page.text).not.to.match(/comet|frozen|fällig/i);
    await expect(page.card).to.be.accessible();
  });
});

describe('faults row 6: an amount that is none', () => {
  for (const amountMinor of [12.5, '8490', 2 ** 53, null]) {
    it(`${JSON.stringify(amountMinor)} is not guessed: the card says that it does not load`, async () => {
      const page = await openCard({
        alter: {
          'GET /account': ({ balance, ...account }) => ({
            ...account,
            balance: { ...balance, payNow: { amount: { amountMinor, currency: 'EUR' } } },
          }),
        },
      });
      await page.shows('Ihr Konto lädt gerade nicht');

      expect(page.text).not.to.match(/NaN|€/);
      expect(page.findControl('Jetzt bezahlen')).to.equal(undefined);
    });
  }
});

describe('faults row 9: time', () => {
  it('the server’s day decides, whatever the device believes', async () => {
    const page = await openCard({
      scenario: 'dueToday',
      clock: () => new Date('2031-07-01T22:30:00Z'),
    });

    // In Berlin it is the next day already.
    await page.says('Fällig ist der Betrag am 2. Juli 2031.');
  });
});
