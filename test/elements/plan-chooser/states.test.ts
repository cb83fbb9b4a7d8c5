import { expect } from '@open-wc/testing';
import type { Plan } from '../../../src/index.js';
import '../../../src/elements/balance-card/define.js';
import { scenarioNames, type ScenarioName } from '../../../src/testing/index.js';
import { setViewport } from '../../support/browsers.js';
import { altered, oneLine, TagPage } from '../support/tag-page.js';
import { offersHeading, openPlan } from './plan-page.js';

const nothingToChoose = 'Hier gibt es gerade keinen Ratenplan';
const nothingOpen = 'Es ist nichts offen';

/** What is read first, and what belongs to it. */
const expected: Readonly<Record<ScenarioName, readonly [heading: string, beside: string]>> = {
  nothingDue: [nothingOpen, 'Sie brauchen gerade keinen Ratenplan.'],
  dueSoon: [nothingToChoose, 'Gemeinsam finden wir einen Weg'],
  dueToday: [offersHeading, '44,95 € in Raten'],
  overdue: [offersHeading, '84,90 € in Raten'],
  inTransit: ['Ihre Zahlung ist unterwegs', 'Sie brauchen gerade keinen Ratenplan.'],
  paymentLeft: [offersHeading, '84,90 € in Raten'],
  debitScheduled: [nothingToChoose, 'Gemeinsam finden wir einen Weg'],
  debitReturned: [offersHeading, '48,80 € in Raten'],
  partlyDisputed: [offersHeading, '84,90 € in Raten'],
  disputedOnly: [nothingToChoose, 'Gemeinsam finden wir einen Weg'],
  deferredByPromise: [offersHeading, '84,90 € in Raten'],
  deferredByPause: [offersHeading, '84,90 € in Raten'],
  planOffered: [offersHeading, '84,90 € in Raten'],
  planActive: ['14,15 €', 'Wir buchen sie am 19. März 2026 von Ihrem Konto ab.'],
  planMissed: ['14,15 €', 'Geplant war sie für den 27. Februar 2026. Ihr Plan läuft weiter.'],
  planPaused: ['Sie haben Zeit bis zum 22. März 2026', 'Ihr Plan wartet so lange.'],
  planDone: ['Ihr Ratenplan ist bezahlt', 'Sie brauchen gerade keinen Ratenplan.'],
  restrictionAnnounced: [offersHeading, '164,80 € in Raten'],
  restrictionPossible: [offersHeading, '164,80 € in Raten'],
  restrictionContested: [offersHeading, '54,95 € in Raten'],
  restrictionUnknown: [offersHeading, '164,80 € in Raten'],
  restricted: [offersHeading, 'Ihr Anschluss läuft mit dem Plan wieder.'],
  serviceStopped: [offersHeading, 'Ihr Anschluss läuft mit dem Plan wieder.'],
  restored: [nothingOpen, 'Sie brauchen gerade keinen Ratenplan.'],
  moratorium: ['Im Moment ist nichts zu zahlen', 'Wir fordern gerade nichts'],
  closed: [offersHeading, '23,40 € in Raten'],
  handedOver: [
    'Fairwerk Forderungsservice GmbH betreut jetzt Ihr Konto',
    'Wir helfen Ihnen dabei.',
  ],
  longest: [offersHeading, '1.234.567,89 € in Raten'],
  manyItems: [offersHeading, '287,25 € in Raten'],
  firstSlip: [offersHeading, '44,95 € in Raten'],
  repeatedlyLate: [offersHeading, '124,85 € in Raten'],
  protectedCustomer: [offersHeading, '84,90 € in Raten'],
  inCredit: [nothingOpen, 'Sie brauchen gerade keinen Ratenplan.'],
};

/** What only a machine would say. */
const noWords =
  /NaN|undefined|null|\[object|Invalid Date|\b(item|plan|offer|instalment|method|contact)-\w/;

describe('every state of an account', () => {
  for (const scenario of scenarioNames) {
    const [heading, beside] = expected[scenario];
    it(`${scenario}: ${heading}`, async () => {
      const page = await openPlan({ scenario });
      await page.shows(heading);
      await page.says(beside);
      expect(page.text).not.to.match(noWords);
      expect(page.findControl('Hilfe bekommen'), 'help').not.to.equal(undefined);
      const operations = page.sent.map(({ operation }) => operation);
      expect(operations, 'one request each').to.deep.equal([...new Set(operations)]);
      await expect(page.tag).to.be.accessible();
    });
  }
});

describe('a plan that runs', () => {
  it('shows how far it is, as picture and in words', async () => {
    const page = await openPlan({ scenario: 'planActive' });
    await page.says('2 von 6 bezahlt');
    expect(page.text).to.include('Schon bezahlt 28,30 €');
    expect(page.text).to.include('Noch offen im Planletzte Rate am 19. Juni 2026 56,60 €');
    expect(page.root.querySelectorAll('.bars > .paid')).to.have.length(2);
    expect(page.root.querySelectorAll('.bars > .next')).to.have.length(1);
  });

  it('shows all dates on demand', async () => {
    const page = await openPlan({ scenario: 'planActive' });
    await page.click('Alle Termine ansehen');
    await page.comes(() => page.focused?.id === 'dates', 'focus on the dates');
    expect(page.root.querySelectorAll('tbody tr')).to.have.length(6);
    expect(oneLine(page.root.querySelector('tbody tr')?.textContent)).to.include('Bezahlt');
    await expect(page.tag).to.be.accessible();
    await page.click('Alle Termine ansehen');
    await page.comes(() => !page.root.querySelector('table'), 'the dates gone again');
  });

  it('says a missed instalment without blame, and leads to paying it', async () => {
    const page = await openPlan({ scenario: 'planMissed' });
    await page.says('Sagen Sie uns, wenn es eng ist.');
    const ways: string[] = [];
    page.provider.addEventListener('kulanz-way-chosen', (event) => {
      event.preventDefault();
      ways.push((event as Event & { way: string }).way);
    });
    await page.click('Rate bezahlen');
    await page.comes(() => ways.length, 'kulanz-way-chosen');
    expect(ways).to.deep.equal(['pay']);
  });

  it('faults row 7: in a state of a newer backend says nothing that it does not know', async () => {
    const page = await openPlan({
      scenario: 'planActive',
      between: altered({ 'GET /plans/plan-1': (plan) => ({ ...plan, state: 'hovering' }) }),
    });
    const path = page.sent.find(({ operation }) => operation.startsWith('GET /plans/'));
    expect(path?.operation).to.equal('GET /plans/plan-1');
    await page.shows('Bitte sprechen Sie mit uns über Ihren Plan');
    expect(page.findControl('Plan ändern'), 'what is unknown cannot be agreed').to.equal(undefined);
    expect(page.findControl('Hilfe bekommen')).not.to.equal(undefined);
  });

  for (const [what, change] of [
    ['instalments that make another total', { total: { amountMinor: 8_491, currency: 'EUR' } }],
    ['a rest that does not fit what is paid', { paid: { amountMinor: 2_829, currency: 'EUR' } }],
    ['no instalments', { instalments: [] }],
  ] satisfies [string, Partial<Plan>][]) {
    it(`with ${what} cannot be changed here, and help is near`, async () => {
      const page = await openPlan({
        scenario: 'planActive',
        between: altered({ 'GET /plans/plan-1': (plan) => ({ ...plan, ...change }) }),
      });
      await page.shows('Bitte sprechen Sie mit uns über Ihren Plan');
      expect(page.text).to.include('Wir können ihn gerade nicht einordnen.');
      expect(page.findControl('Plan ändern')).to.equal(undefined);
      expect(page.findControl('Etwas früher bezahlen')).to.equal(undefined);
      expect(page.findControl('Hilfe bekommen')).not.to.equal(undefined);
      await expect(page.tag).to.be.accessible();
    });
  }
});

describe('where no plan can be chosen', () => {
  for (const plans of ['none', 'view', 'later'] as const) {
    it(`capability ${plans}: says so and helps, without asking for offers`, async () => {
      const page = await openPlan({
        between: altered({
          'GET /session': (session) => ({
            ...session,
            capabilities: { ...session.capabilities, plans },
          }),
        }),
      });
      await page.shows(nothingToChoose);
      expect(page.of('GET /plan-offers')).to.have.length(0);
    });
  }
});

describe('what can go wrong on the way to the first view', () => {
  const calm = 'Ihr Konto lädt gerade nicht';

  it('waits without a word until there is a backend', async () => {
    const page = new TagPage('kulanz-plan-chooser', { scenario: 'planOffered' });
    await page.place('Rufen Sie uns an');
    await page.comes(() => page.root.querySelector('[aria-busy]'), 'the skeleton');
    expect(page.text).to.equal('');
    page.connect();
    await page.shows(offersHeading);
  });

  for (const behaviour of ['failing', 'broken', 'offline'] as const) {
    it(`${behaviour}: is said calmly, beside the host's own content, and can be tried again`, async () => {
      const page = new TagPage('kulanz-plan-chooser', { scenario: 'planOffered', behaviour });
      await page.place('Rufen Sie uns an');
      page.connect();
      await page.shows(calm);
      expect(page.announced).to.equal(calm);
      expect(page.text).to.include('Es wurde nichts abgebucht und nichts geändert.');
      expect(page.root.querySelector('slot')).not.to.equal(null);
      await expect(page.tag).to.be.accessible();

      page.sandbox.behaviour = 'normal';
      await page.click('Stand neu laden');
      await page.opens(offersHeading);
    });
  }

  it('a person who is signed out is asked to sign in', async () => {
    const page = new TagPage('kulanz-plan-chooser', { signedOut: true });
    await page.place();
    page.connect();
    await page.shows('Bitte melden Sie sich neu an');
  });

  it('offers that do not load can be asked for again', async () => {
    let isDown = true;
    const page = new TagPage('kulanz-plan-chooser', {
      between: async ({ operation }, send) =>
        operation === 'GET /plan-offers' && isDown
          ? new Response('<!doctype html>', { headers: { 'content-type': 'text/html' } })
          : send(),
    });
    await page.place();
    page.connect();
    await page.shows(calm);
    isDown = false;
    await page.click('Stand neu laden');
    await page.opens(offersHeading);
  });
});

describe('the first view', () => {
  /** Phones lay their scroll bars over the page. */
  const root = document.documentElement.style;
  before(() => (root.scrollbarWidth = 'none'));
  after(() => (root.scrollbarWidth = ''));

  const widths = { 320: 80, 360: 69, 768: 48 };
  for (const [width, frame] of Object.entries(widths)) {
    it(`has one size in every state at ${width} px: ${frame}rem`, async () => {
      await setViewport(Number(width), 1_200);
      for (const scenario of scenarioNames.filter((name) => name !== 'longest')) {
        const page = await openPlan({ scenario });
        await page.shows(expected[scenario][0]);
        const card = page.root.querySelector('.card')!;
        const seen = [card.clientHeight / 16, card.scrollWidth > card.clientWidth];
        expect(seen, scenario).to.deep.equal([frame, false]);
        page.provider.remove();
      }
    });
  }
});
