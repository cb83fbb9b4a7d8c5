/** What pages, devices and people's settings do to the tags. */
import { expect } from '@open-wc/testing';
import '../../../src/define.js';
import type { FaultRule } from '../../../src/testing/fault-server/index.js';
import { answers, answerWith, question, thanks } from '../nps-prompt/nps-page.js';
import { confirm, openPlan, openReview } from '../plan-chooser/plan-page.js';
import { FaultyBackend, placeOn } from '../support/faulty-backend.js';
import { inOneMedium } from '../support/one-medium.js';
import { altered, oneLine, openTag, TagPage } from '../support/tag-page.js';

const card = 'kulanz-balance-card';
const owed = '84,90 € offen';

describe('faults row 8: money of other countries', () => {
  for (const [currency, shown] of [
    ['KWD', '8,490 KWD'],
    ['ISK', '8.490 ISK'],
    ['SEK', '84,90 SEK'],
    ['XXY', '84,90 XXY'],
    ['EURO', '84,90 EURO'],
  ] as const) {
    it(`${currency} has its own digits: ${shown}`, async () => {
      const page = new TagPage(card, {
        between: altered({
          'GET /account': (account) =>
            JSON.parse(JSON.stringify(account).replaceAll('"EUR"', `"${currency}"`)),
        }),
      });
      await page.place();
      page.connect();
      await page.comes(() => page.heading, 'first view');

      expect(page.heading.replaceAll('\u00a0', ' ')).to.equal(`${shown} offen`);
      expect(page.text).not.to.match(/€|EUR\b|NaN/);
    });
  }
});

describe('faults row 15: a browser that lets nobody store anything', () => {
  const stores = ['localStorage', 'sessionStorage', 'indexedDB', 'caches'] as const;
  const real = stores.map((name) => Object.getOwnPropertyDescriptor(window, name)!);
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  let tried: string[] = [];

  const refuse = (name: string): PropertyDescriptor => ({
    configurable: true,
    get() {
      tried.push(name);
      throw new DOMException('The operation is insecure.', 'SecurityError');
    },
  });

  beforeEach(() => {
    tried = [];
    for (const name of stores) Object.defineProperty(window, name, refuse(name));
    Object.defineProperty(Document.prototype, 'cookie', refuse('cookie'));
  });
  afterEach(() => {
    stores.forEach((name, index) => Object.defineProperty(window, name, real[index]!));
    Object.defineProperty(Document.prototype, 'cookie', cookie);
  });

  it('a plan is agreed all the same, and nobody has even tried to store', async () => {
    const page = await openReview();
    await confirm(page);
    await page.says('Ihr Plan ist vereinbart');

    expect(tried).to.deep.equal([]);
  });

  it('a request carries no cookie and needs none', async () => {
    const server = await FaultyBackend.start();
    const page = await placeOn(server, card);
    await page.shows(owed);

    for (const { headers } of await server.received()) expect(headers).not.to.have.key('cookie');
    expect(tried).to.deep.equal([]);
  });
});

describe('faults row 16: an answer to the survey without a connection', () => {
  const lost: FaultRule = {
    method: 'POST',
    path: '/v1/survey-responses',
    fault: { kind: 'cut', when: 'before-commit' },
  };

  it('is thanked for, kept in the page, and sent once with the same key', async () => {
    const server = await FaultyBackend.start([lost]);
    const attributes = { trigger: 'help' };
    const page = await placeOn(server, 'kulanz-nps-prompt', { scenario: 'overdue', attributes });
    await page.shows(question);
    await answerWith(page, 8);
    await page.opens(thanks);
    await page.says('Wir prüfen, ob sie angekommen ist.');

    await server.setRules([]);
    await page.comes(() => page.text.includes('Vor dem'), 'the outcome', 800);
    const sent = await server.received(answers);
    const keys = sent.map(({ headers }) => headers['idempotency-key']);
    expect(new Set(keys).size).to.equal(1);
    expect(sent.filter(({ end }) => end === 'answered')).to.have.length(1);
  });
});

describe('faults row 21: a page that is printed', () => {
  it('shows what is open, and no button', async () => {
    const page = await openTag(card);
    inOneMedium('print', page);
    expect(page.heading).to.equal(owed);
    expect(seen(page, 'button, a, .way')).to.deep.equal([]);
    expect(seen(page, '#heading')).to.deep.equal([owed]);
  });

  it('shows the plan that runs, and no button', async () => {
    const page = await openPlan({ scenario: 'planActive' });
    inOneMedium('print', page);
    expect(page.heading).not.to.equal('');
    expect(seen(page, 'button')).to.deep.equal([]);
    expect(seen(page, '#heading')).to.have.length(1);
  });
});

describe('faults row 22: what people have set for all pages', () => {
  const moving = (page: TagPage) =>
    [...page.root.querySelectorAll('*')].filter((element) => {
      const { animationName, transitionDuration } = getComputedStyle(element);
      return animationName !== 'none' || /[1-9]/.test(transitionDuration);
    });

  it('reduced motion: nothing moves where something would', async () => {
    const page = await openPlan();
    expect(moving(page)).not.to.deep.equal([]);
    inOneMedium('(prefers-reduced-motion: reduce)', page);
    expect(moving(page)).to.deep.equal([]);
  });

  for (const name of [card, 'kulanz-support-options']) {
    it(`${name} never moves`, async () => {
      const page = await openTag(name);
      expect(moving(page)).to.deep.equal([]);
    });
  }

  it('more contrast: no word is fainter than another', async () => {
    const page = await openTag(card);
    const colours = () => {
      const texts = [page.root.querySelector('#heading')!, page.root.querySelector('.currency')!];
      return new Set(texts.map((each) => getComputedStyle(each).color)).size;
    };
    expect(colours()).to.equal(2);
    inOneMedium('(prefers-contrast: more)', page);
    expect(colours()).to.equal(1);
  });
});

describe('faults row 25: messages of other windows', () => {
  it('are not listened to, whatever they claim', async () => {
    const page = await openReview();
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const forged = [
      { type: 'kulanz-plan-confirmed', planId: 'plan-1' },
      { kulanz: { view: 'receipt' } },
      '{"event":"kulanz-step-up","accessToken":"stolen"}',
    ];
    const heard = new Promise<void>((resolve) => {
      let count = 0;
      addEventListener('message', function listen({ data }) {
        count += forged.some((each) => JSON.stringify(each) === JSON.stringify(data)) ? 1 : 0;
        if (count < forged.length) return;
        removeEventListener('message', listen);
        resolve();
      });
    });
    const before = page.text;
    const { parent } = frame.contentWindow!;
    for (const message of forged) parent.postMessage(message, '*');
    await heard;
    frame.remove();

    expect(page.text).to.equal(before);
    expect(page.of('POST /plans')).to.have.length(0);
  });
});

/** The words of what can be seen of these. */
const seen = (page: TagPage, selector: string): string[] =>
  [...page.root.querySelectorAll(selector)]
    .filter((each) => each.checkVisibility())
    .map(({ textContent }) => oneLine(textContent));
