/** More time, a payment made already, and somebody who acts: asked for, kept, refused. */
import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import type { KulanzRequestCreatedEvent } from '../../../src/index.js';
import { press, type } from '../../support/browsers.js';
import { oneLine, refused, type TagPage } from '../support/tag-page.js';
import { choose, helpHeading, listen, lossy, openHelp, write } from './support-page.js';

/** A way of help, from its door to the receipt; it is Tuesday, March 10, 2026. */
interface Way {
  readonly door: string;
  readonly title: string;
  readonly operation: string;
  readonly kind: string;
  /** Chooses and writes what has to be said. */
  readonly fill: (page: TagPage) => Promise<void>;
  readonly body: object;
  /** Heading of the review, and what else it says. */
  readonly review: readonly string[];
  readonly confirm: string;
  readonly made: string;
  readonly receipt: readonly string[];
  /** What the first view says of it on return. */
  readonly summary: string;
  /** Something entered that must not be lost. */
  readonly kept: (page: TagPage) => unknown;
}

const valueOf = (page: TagPage, selector: string) =>
  page.root.querySelector<HTMLInputElement>(selector)?.value;
/** Fields stand there once what they need has come. */
const comes = (page: TagPage, selector: string) =>
  page.comes(() => page.root.querySelector(selector), selector);

const waysOfTime: readonly Way[] = [
  {
    door: 'Später bezahlen',
    title: 'Wann möchten Sie bezahlen?',
    operation: 'POST /promises',
    kind: 'promise',
    fill: async (page) => {
      await comes(page, '#day');
      write(page, '#day', '2026-03-20');
    },
    body: { amount: { amountMinor: 8_490, currency: 'EUR' }, payBy: '2026-03-20' },
    review: [
      '84,90 € bis zum 20. März 2026',
      'Freitag, 20. März 2026',
      'Bis dahin fordern wir nichts.',
    ],
    confirm: 'Diesen Tag vereinbaren',
    made: 'Ihr Zahlungstag ist vereinbart',
    receipt: ['84,90 € bis zum 20. März 2026', 'Der vereinbarte Zahltag.'],
    summary: 'Zahlung am vereinbarten Tag: 20. März 2026',
    kept: (page) => valueOf(page, '#day') === '2026-03-20',
  },
  {
    door: 'Aufschub wählen',
    title: 'Wie lange brauchen Sie Aufschub?',
    operation: 'POST /pauses',
    kind: 'pause',
    fill: async (page) => {
      await page.click('Bis zum 9. April 2026');
      choose(page, '#reason', 'jobLoss');
    },
    body: { until: '2026-04-09', reasonCode: 'jobLoss' },
    review: [
      'Aufschub bis zum 9. April 2026',
      'Grund Verlust der Arbeit',
      'Bis dahin fordern wir nichts.',
    ],
    confirm: 'Aufschub bestätigen',
    made: 'Ihr Aufschub ist vereinbart',
    receipt: ['Aufschub bis zum 9. April 2026', 'Der Aufschub endet.'],
    summary: 'Aufschub: 9. April 2026',
    kept: (page) => valueOf(page, '#reason') === 'jobLoss',
  },
  {
    door: 'Zahlung melden',
    title: 'Was haben Sie schon bezahlt?',
    operation: 'POST /payment-notices',
    kind: 'paymentNotice',
    fill: async (page) => {
      await page.click('Einen anderen Betrag');
      await comes(page, '#part');
      write(page, '#part', '40');
      write(page, '#day', '2026-03-06');
      write(page, '#reference', ' Rechnung Oktober ');
    },
    body: {
      amount: { amountMinor: 4_000, currency: 'EUR' },
      paidOn: '2026-03-06',
      reference: 'Rechnung Oktober',
    },
    review: ['40,00 € bezahlt am 6. März 2026', 'Verwendungszweck Rechnung Oktober'],
    confirm: 'Zahlung melden',
    made: 'Wir suchen Ihre Zahlung',
    receipt: ['40,00 € bezahlt am 6. März 2026', 'Solange wir suchen, erinnern wir nicht.'],
    summary: 'Gemeldete Zahlung: 17. März 2026',
    kept: (page) => valueOf(page, '#part') === '40',
  },
  {
    door: 'Jemanden für mich handeln lassen',
    title: 'Wer darf für Sie handeln?',
    operation: 'POST /third-parties',
    kind: 'thirdParty',
    fill: async (page) => {
      await page.click('Jemand, der mir nahesteht');
      write(page, '#name', 'Edda Brandt');
      write(page, '#contact', '+49 151 2345678');
      await page.click('Das Konto ansehen und für mich handeln');
      await page.click('Bis zum 10. Juni 2026');
    },
    body: {
      kind: 'relative',
      name: 'Edda Brandt',
      contactPoint: '+49 151 2345678',
      mayRead: true,
      mayAct: true,
      until: '2026-06-10',
    },
    review: [
      'Edda Brandt',
      'Die Person darf Das Konto ansehen und für mich handeln',
      'Der Zugang endet am 10. Juni 2026',
      'Beim Bestätigen fragen wir noch einmal, wer Sie sind.',
    ],
    confirm: 'Zugang einrichten',
    made: 'Der Zugang ist eingerichtet',
    receipt: ['Edda Brandt', 'Erreichbar über •••• 78', 'Der Zugang endet.'],
    summary: 'Zugang für eine andere Person: 10. Juni 2026',
    kept: (page) => valueOf(page, '#name') === 'Edda Brandt',
  },
];

async function openReview(
  { door, title, fill, review }: Way,
  options: Parameters<typeof openHelp>[0] = {},
): Promise<TagPage> {
  const page = await openHelp(options);
  await page.click(door);
  await page.opens(title);
  await fill(page);
  await page.click('Angaben prüfen');
  await page.opens(review[0] ?? '');
  return page;
}

/** A repeat after step-up has the same key. */
const intents = (page: TagPage, operation: string) =>
  new Set(page.of(operation).map(({ key }) => key)).size;

for (const way of waysOfTime) {
  const { door, title, operation, kind, confirm, made } = way;

  describe(`${kind}`, () => {
    it('is asked for in three views and three presses, with a receipt, and found again', async () => {
      const page = await openHelp();
      const events = listen<KulanzRequestCreatedEvent>(page, 'kulanz-request-created');
      await page.click(door);
      await page.opens(title);
      await way.fill(page);
      await expect(page.tag).to.be.accessible();
      await page.click('Angaben prüfen');
      for (const words of way.review) await page.says(words);
      expect(page.of(operation), 'nothing without confirmation').to.have.length(0);
      await expect(page.tag).to.be.accessible();
      await page.click(confirm);
      await page.says('Ihre Referenz');
      await page.comes(() => page.focused?.id === 'heading', 'focus on the receipt');
      expect(page.announced).to.equal(made);
      for (const words of way.receipt) expect(page.text).to.include(words);
      expect(page.text).to.match(/Ihre Referenz KV-\d{4}-\d{4}/);
      expect(page.of(operation).at(-1)?.body).to.deep.equal(way.body);
      expect(intents(page, operation)).to.equal(1);
      expect(events.map((event) => event.kind)).to.deep.equal([kind]);
      await expect(page.tag).to.be.accessible();

      await page.click('Alle Wege ansehen');
      await page.opens(helpHeading);
      await page.says(way.summary);
      await page.click('Ihre offenen Anliegen');
      await page.opens('Ihre Anliegen');
      await expect(page.tag).to.be.accessible();
      await page.click('Anliegen zurückziehen');
      await page.opens('Möchten Sie es zurückziehen?');
      await page.click('Anliegen zurückziehen');
      await page.opens('Sie haben es zurückgezogen');
    });

    it('is asked for once, whatever is pressed however often', async () => {
      const page = await openReview(way);
      const button = page.control(confirm);
      button.click();
      button.click();
      button.focus();
      await press('Enter');
      await page.says('Ihre Referenz');
      expect(intents(page, operation)).to.equal(1);
    });

    it('keeps what was entered on the way back, and goes on where it was', async () => {
      const page = await openReview(way);
      await page.click('Angaben ändern');
      await page.opens(title);
      expect(way.kept(page)).to.equal(true);
      await page.click('Zurück zur Hilfe');
      await page.opens(helpHeading);
      await page.click(door);
      await page.opens(title);
      await page.comes(() => way.kept(page), 'the entries');
    });

    it('whose answer is lost is being checked, and then found by the same key', async () => {
      const page = await openReview(way);
      const { between, mend } = lossy(operation);
      page.between = between;
      await page.click(confirm);
      await page.says('Wir prüfen, ob es angekommen ist.');
      expect(page.text).not.to.include('nicht geklappt');
      mend();
      await page.click('Stand prüfen');
      await page.says('Ihre Referenz');
      expect(intents(page, operation)).to.equal(1);
    });

    for (const [code, status, words] of [
      ['date-out-of-range', 422, 'Dieser Tag ist nicht möglich. Es wurde nichts gesendet.'],
      ['amount-out-of-range', 422, 'Dieser Betrag passt nicht. Es wurde nichts gesendet.'],
      ['validation-failed', 422, 'Inzwischen hat sich etwas geändert.'],
      ['state-conflict', 409, 'Inzwischen hat sich etwas geändert.'],
    ] as const) {
      it(`that is refused, ${code}: calm words beside the entries, which are kept`, async () => {
        const page = await openReview(way, { between: refused(operation, status, code) });
        await page.click(confirm);
        await page.opens(title);
        expect(page.text).to.include(words);
        expect(page.announced).to.include(words.split('.')[0]);
        expect(way.kept(page)).to.equal(true);
        await expect(page.tag).to.be.accessible();
      });
    }

    it('that is refused for now stays in its review', async () => {
      const page = await openReview(way, { between: refused(operation, 429, 'rate-limited') });
      await page.click(confirm);
      await page.says('Das war oft in kurzer Zeit.');
      expect(page.findControl(confirm)).not.to.equal(undefined);
    });
  });
}

describe('the card beside it', () => {
  for (const [way, until] of [
    [waysOfTime[0]!, '20. März 2026'],
    [waysOfTime[1]!, '9. April 2026'],
  ] as const) {
    it(`shows the time that a ${way.kind} gives, and again what is due once it is withdrawn`, async () => {
      const page = await openReview(way);
      const card = document.createElement('kulanz-balance-card');
      page.provider.append(card);
      const text = () => oneLine(card.shadowRoot?.textContent);
      await page.comes(() => text().includes('84,90 €'), 'the card');
      const before = page.sent.length;
      await page.click(way.confirm);
      await page.comes(
        () => text().includes(`Sie haben Zeit bis zum ${until}`),
        'the time in the card',
      );
      const reads = page.sent.slice(before).filter(({ operation }) => /^GET/.test(operation));
      const names = reads.map(({ operation }) => operation);
      expect(names, 'one request each').to.deep.equal([...new Set(names)]);

      await page.click('Anliegen ansehen');
      await page.click('Anliegen zurückziehen');
      await page.opens('Möchten Sie es zurückziehen?');
      await page.click('Anliegen zurückziehen');
      await page.comes(() => text().includes('84,90 € offen'), 'what is due in the card');
    });
  }
});

describe('paying later', () => {
  const openPromise = async (options = {}) => {
    const page = await openHelp(options);
    await page.click('Später bezahlen');
    await page.opens('Wann möchten Sie bezahlen?');
    return page;
  };

  it('by keyboard alone', async () => {
    const page = await openHelp();
    await page.tabTo('Später bezahlen');
    await press('Enter');
    await comes(page, '#day');
    // How a date is typed depends on the device's language.
    write(page, '#day', '2026-03-12');
    await page.tabTo('Angaben prüfen');
    await press('Enter');
    await page.opens('84,90 € bis zum 12. März 2026');
    await page.tabTo('Diesen Tag vereinbaren');
    await press('Enter');
    await page.says('Ihre Referenz');
  });

  it('a day that is no business day moves, and says so before anything is agreed', async () => {
    const page = await openPromise();
    await comes(page, '#day');
    write(page, '#day', '2026-03-14');
    const moved = 'Das ist kein Werktag. Die Zahlung ist dann am 16. März 2026 fällig.';
    await page.says(moved);
    await page.click('Angaben prüfen');
    await page.opens('84,90 € bis zum 16. März 2026');
    expect(page.text).to.include(moved);
    await page.click('Diesen Tag vereinbaren');
    await page.says('Ihre Referenz');
    expect(page.of('POST /promises')[0]?.body).to.include({ payBy: '2026-03-16' });
  });

  for (const [words, amount, day] of [
    ['Bitte wählen Sie einen Tag vom 11. März 2026 bis zum 31. März 2026.', '50', '2026-04-20'],
    ['Bitte wählen Sie einen Tag vom 11. März 2026 bis zum 31. März 2026.', '50', ''],
    ['Sie können 42,45 € bis 84,90 € bezahlen.', '42,44', '2026-03-20'],
    ['Sie können 42,45 € bis 84,90 € bezahlen.', 'viel', '2026-03-20'],
  ] as const) {
    it(`(${amount}, ${day || 'no day'}) does not do, and says what would`, async () => {
      const page = await openPromise();
      await page.click('Einen Teil davon');
      await comes(page, '#part');
      write(page, '#part', amount);
      write(page, '#day', day);
      await page.click('Angaben prüfen');
      await page.comes(
        () => oneLine(page.root.querySelector('.why')?.textContent) === words,
        words,
      );
      await page.comes(
        () => page.focused?.getAttribute('aria-invalid') === 'true',
        'focus on the entry',
      );
      expect(valueOf(page, '#part')).to.equal(amount);
      await expect(page.tag).to.be.accessible();
    });
  }

  it('one at a time: the one that is agreed is shown with its day', async () => {
    const page = await openPromise({ scenario: 'deferredByPromise' });
    await page.says('Ihr Zahlungstag ist vereinbart.');
    expect(page.text).to.match(/Tag der Zahlung \d+\. März 2026/);
    expect(page.root.querySelector('#day')).to.equal(null);
    await expect(page.tag).to.be.accessible();
    await page.click('Anliegen ansehen');
    await page.opens('Ihre Anliegen');
  });

  it('says when nothing is due', async () => {
    const page = await openPromise({ scenario: 'nothingDue' });
    await page.says('Gerade ist nichts fällig.');
    await page.click('Anderen Weg wählen');
    await page.opens(helpHeading);
  });

  it('says when the days do not load, and loads them again', async () => {
    let isDown = true;
    const page = await openPromise({
      between: async ({ operation }: { operation: string }, send: () => Promise<Response>) =>
        operation === 'GET /promise-options' && isDown ? new Response('<html>') : send(),
    });
    await page.says('Das lädt gerade nicht.');
    isDown = false;
    await page.click('Angaben neu laden');
    await comes(page, '#day');
  });
});

describe('a pause', () => {
  it('ends as usual and without a reason, unless the customer wishes otherwise', async () => {
    const page = await openHelp();
    await page.click('Aufschub wählen');
    await page.click('Angaben prüfen');
    await page.opens('Aufschub bis zum 24. März 2026');
    expect(page.text).not.to.include('Grund');
    await page.click('Aufschub bestätigen');
    await page.says('Ihre Referenz');
    expect(page.of('POST /pauses')[0]?.body).to.deep.equal({ until: '2026-03-24' });
  });

  it('has a day that is possible', async () => {
    const page = await openHelp();
    await page.click('Aufschub wählen');
    await page.click('Bis zu einem anderen Tag');
    await comes(page, '#day');
    write(page, '#day', '2026-05-01');
    await page.click('Angaben prüfen');
    await page.says('Bitte wählen Sie einen Tag vom 11. März 2026 bis zum 9. April 2026.');
    await page.comes(() => page.focused?.id === 'day', 'focus on the day');
    write(page, '#day', '2026-03-15');
    await page.click('Angaben prüfen');
    await page.opens('Aufschub bis zum 15. März 2026');
  });

  it('one at a time: the one that is open is shown with its end', async () => {
    const page = await openHelp({ scenario: 'deferredByPause' });
    await page.click('Aufschub wählen');
    await page.says('Ihr Aufschub ist vereinbart.');
    expect(page.text).to.include('Bis 22. März 2026');
    expect(page.root.querySelector('#length')).to.equal(null);
  });
});

describe('a payment made already', () => {
  it('is not one that is still to come', async () => {
    const page = await openHelp();
    await page.click('Zahlung melden');
    await comes(page, '#day');
    write(page, '#day', '2026-03-11');
    await page.click('Angaben prüfen');
    await page.says('Dieser Tag kommt erst noch.');
  });

  it('too long ago is refused by the server, which then says what would do', async () => {
    const page = await openHelp();
    await page.click('Zahlung melden');
    await comes(page, '#day');
    write(page, '#day', '2025-01-02');
    await page.click('Angaben prüfen');
    await page.click('Zahlung melden');
    await page.opens('Was haben Sie schon bezahlt?');
    expect(page.text).to.include('Dieser Tag ist nicht möglich.');
    expect(page.text).to.include('Vom 9. Januar 2026 bis zum 24. März 2026.');
    expect(valueOf(page, '#day')).to.equal('2025-01-02');
  });

  it('can be another one where nothing is due', async () => {
    const page = await openHelp({ scenario: 'nothingDue' });
    await page.click('Zahlung melden');
    await comes(page, '#part');
    expect(page.text).not.to.include('Alles, was fällig ist');
  });
});

describe('somebody who acts', () => {
  it('is asked for by keyboard alone', async () => {
    const page = await openHelp();
    await page.tabTo('Jemanden für mich handeln lassen');
    await press('Enter');
    await page.opens('Wer darf für Sie handeln?');
    await page.tabToField('kind');
    await press('Space');
    await page.tabToField('name');
    await type('Beratung am Hafen');
    await page.tabToField('contact');
    await type('rat@hafen.example');
    await page.tabToField('rights');
    await press('Space');
    await page.tabToField('length');
    await press('Space');
    await page.tabTo('Angaben prüfen');
    await press('Enter');
    await page.opens('Beratung am Hafen');
    await page.tabTo('Zugang einrichten');
    await press('Enter');
    await page.says('Ihre Referenz');
  });

  it('says at each entry what is missing, and goes to the first', async () => {
    const page = await openHelp();
    await page.click('Jemanden für mich handeln lassen');
    await page.click('Angaben prüfen');
    for (const words of [
      'Bitte wählen Sie, wer es ist.',
      'Bitte geben Sie den Namen ein.',
      'Bitte geben Sie eine E-Mail-Adresse oder Telefonnummer ein.',
      'Bitte wählen Sie, was die Person darf.',
      'Bitte wählen Sie, wann der Zugang endet.',
    ]) {
      await page.says(words);
    }
    await page.comes(() => page.focused?.getAttribute('name') === 'kind', 'focus on the first');
    await expect(page.tag).to.be.accessible();
    write(page, '#name', 'Edda Brandt');
    await page.comes(() => !page.text.includes('Bitte geben Sie den Namen ein.'), 'one less');
    expect(page.text).to.include('Bitte wählen Sie, wer es ist.');
  });

  it('taken out of the page and put back: waits for the day, and all entries are kept', async () => {
    const page = await openHelp();
    await page.click('Jemanden für mich handeln lassen');
    await comes(page, '#name');
    write(page, '#name', 'Edda Brandt');
    page.tag.remove();
    // What nobody shows is forgotten, the server's time zone too.
    await new Promise((resolve) => setTimeout(resolve));
    page.provider.append(page.tag);
    await comes(page, '.ghost');
    await comes(page, '#name');
    expect(valueOf(page, '#name')).to.equal('Edda Brandt');
  });

  it('without proof of who one is: nothing is set up, and all entries are kept', async () => {
    const [, , , way] = waysOfTime;
    const page = await openReview(way!, { stepUp: 'declined' });
    await page.click('Zugang einrichten');
    await page.says('Es wurde nichts gesendet.');
    expect(page.findControl('Zugang einrichten')).not.to.equal(undefined);
    await page.click('Angaben ändern');
    await page.opens('Wer darf für Sie handeln?');
    expect(way!.kept(page)).to.equal(true);
  });
});
