import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import '../../../src/elements/plan-chooser/define.js';
import { scenarioNames } from '../../../src/testing/index.js';
import { press, setViewport } from '../../support/browsers.js';
import { altered, TagPage } from '../support/tag-page.js';
import { able, helpHeading, openHelp } from './support-page.js';

/** What only a machine would say. */
const noWords =
  /NaN|undefined|null|\[object|Invalid Date|\b(item|plan|request|slot|contact|method)-\w/;

/** States in which something is open with the telco. */
const open: Partial<Record<string, string>> = {
  partlyDisputed: 'Prüfung Ihrer Posten: 1. April 2026',
  disputedOnly: 'Prüfung Ihrer Posten: 1. April 2026',
  restrictionContested: 'Prüfung Ihrer Posten: 1. April 2026',
  deferredByPromise: 'Zahlung am vereinbarten Tag: ',
  deferredByPause: 'Aufschub: 22. März 2026',
  planPaused: 'Aufschub: 22. März 2026',
  protectedCustomer: 'Aufschub',
};

describe('every state of an account', () => {
  for (const scenario of scenarioNames) {
    it(`${scenario}: the same help, and what is open`, async () => {
      const page = await openHelp({ scenario });
      for (const words of ['Rückruf wählen', 'Rechnung prüfen lassen', 'Kostenlose Beratung']) {
        expect(page.findControl(words), words).not.to.equal(undefined);
      }
      const requests = open[scenario];
      if (requests) expect(page.text).to.include(`Ihre offenen Anliegen${requests}`);
      else expect(page.text).not.to.include('Anliegen');
      expect(page.text).not.to.match(noWords);
      const operations = page.sent.map(({ operation }) => operation);
      expect(operations, 'one request each').to.deep.equal([...new Set(operations)]);
      await expect(page.tag).to.be.accessible();
    });
  }
});

describe('what a backend cannot do', () => {
  for (const [capability, words] of [
    ['callback', 'Rückruf wählen'],
    ['dispute', 'Rechnung prüfen lassen'],
    ['message', 'Nachricht schreiben'],
    ['chat', 'Chat öffnen'],
  ] as const) {
    it(`${capability}: is not offered`, async () => {
      const page = await openHelp({ between: able({ [capability]: false }) });
      expect(page.findControl(words)).to.equal(undefined);
      expect(page.findControl('Kostenlose Beratung')).not.to.equal(undefined);
      await expect(page.tag).to.be.accessible();
    });
  }

  it('is not offered either when the telco has no such way', async () => {
    const page = await openHelp({
      between: altered({
        'GET /support-options': (body) => ({
          ...body,
          options: body.options.filter(({ kind }) => kind === 'message'),
        }),
      }),
    });
    expect(page.findControl('Nachricht schreiben')).not.to.equal(undefined);
    for (const words of ['Rückruf wählen', 'Uns anrufen', 'Chat öffnen', 'Tarif', 'Barrieren']) {
      expect(page.findControl(words), words).to.equal(undefined);
    }
    await page.click('Kostenlose Beratung');
    await page.opens('Kostenlose und unabhängige Beratung');
    await page.says('www.meine-schulden.de');
  });
});

describe('what can go wrong on the way to the first view', () => {
  const calm = 'Ihr Konto lädt gerade nicht';
  const down = async (options: object): Promise<TagPage> => {
    const page = new TagPage('kulanz-support-options', options);
    await page.place('Rufen Sie uns an');
    page.connect();
    return page;
  };

  it('waits without a word until there is a backend', async () => {
    const page = new TagPage('kulanz-support-options');
    await page.place('Rufen Sie uns an');
    await page.comes(() => page.root.querySelector('[aria-busy]'), 'the skeleton');
    expect(page.text).to.equal('');
    page.connect();
    await page.shows(helpHeading);
  });

  for (const behaviour of ['failing', 'broken', 'offline'] as const) {
    it(`${behaviour}: is said calmly, with advice all the same, and can be tried again`, async () => {
      const page = await down({ behaviour });
      await page.shows(calm);
      expect(page.announced).to.equal(calm);
      expect(page.root.querySelector('slot')).not.to.equal(null);
      await expect(page.tag).to.be.accessible();
      await page.click('Kostenlose Beratung');
      await page.opens('Kostenlose und unabhängige Beratung');
      await page.says('www.meine-schulden.de');
      await expect(page.tag).to.be.accessible();

      page.sandbox.behaviour = 'normal';
      await page.click('Zurück zur Hilfe');
      await page.opens(calm);
      await page.click('Stand neu laden');
      await page.opens(helpHeading);
    });
  }

  it('a person who is signed out is asked to sign in', async () => {
    const page = await down({ signedOut: true });
    await page.shows('Bitte melden Sie sich neu an');
  });

  it('without the list of ways those remain that the account has, and the host’s own words', async () => {
    const page = await down({
      between: async ({ operation }: { operation: string }, send: () => Promise<Response>) =>
        operation === 'GET /support-options' ? new Response('<html>') : send(),
    });
    await page.shows(helpHeading);
    expect(page.findControl('Rückruf wählen')).not.to.equal(undefined);
    expect(page.findControl('Nachricht schreiben')).not.to.equal(undefined);
    expect(page.root.querySelector('slot')).not.to.equal(null);
    await page.click('Kostenlose Beratung');
    await page.says('www.meine-schulden.de');
  });

  it('requests that do not load are no secret, and can be loaded again', async () => {
    let isDown = true;
    const page = await down({
      between: async ({ operation }: { operation: string }, send: () => Promise<Response>) =>
        operation === 'GET /requests' && isDown ? new Response('<html>') : send(),
    });
    await page.shows(helpHeading);
    await page.click('Sie laden gerade nicht');
    await page.opens('Ihre Anliegen');
    isDown = false;
    await page.click('Anliegen neu laden');
    await page.says('Gerade ist bei uns nichts offen.');
  });
});

describe('the way to help', () => {
  it('leads from the card to here, wherever it stands', async () => {
    const page = await openHelp();
    const card = document.createElement('kulanz-balance-card');
    page.provider.append(card);
    const help = () =>
      [...(card.shadowRoot?.querySelectorAll<HTMLElement>('.way') ?? [])].find((way) =>
        way.textContent.includes('Hilfe bekommen'),
      );
    await page.comes(help, 'the card');
    help()!.focus();
    await press('Enter');
    await page.comes(() => page.focused?.id === 'heading', 'the focus here');
  });
});

describe('the first view', () => {
  /** Phones lay their scroll bars over the page. */
  const root = document.documentElement.style;
  before(() => (root.scrollbarWidth = 'none'));
  after(() => (root.scrollbarWidth = ''));

  const widths = { 320: 90, 360: 84, 768: 53, 1000: 44 };
  for (const [width, frame] of Object.entries(widths)) {
    it(`has one size in every state at ${width} px: ${frame}rem`, async () => {
      await setViewport(Number(width), 1_200);
      for (const scenario of [
        'overdue',
        'partlyDisputed',
        'deferredByPause',
        'handedOver',
        'firstSlip',
        'repeatedlyLate',
        'moratorium',
      ] as const) {
        const page = await openHelp({ scenario });
        const card = page.root.querySelector('.card')!;
        const seen = [card.clientHeight / 16, card.scrollWidth > card.clientWidth];
        expect(seen, scenario).to.deep.equal([frame, false]);
        page.provider.remove();
      }
    });
  }
});
