import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import type { PaymentOptions } from '../../../src/core/contract/index.js';
import { emulateMedia, press, setViewport, type } from '../../support/browsers.js';
import {
  altered,
  oneLine,
  openTag,
  refused,
  type TagPage,
  type TagPageOptions,
} from '../support/tag-page.js';

const title = 'Überweisen Sie mit diesen Angaben';

async function openTransfer(options: TagPageOptions = {}): Promise<TagPage> {
  const page = await openTag('kulanz-balance-card', options);
  await page.click('Jetzt bezahlen');
  await page.click('Überweisung');
  await page.click('Zahlung prüfen');
  await page.opens(title);
  return page;
}

/** Another account for transfers. */
const withTransfer = (
  change: Partial<NonNullable<PaymentOptions['transfer']>>,
): TagPageOptions => ({
  between: altered({
    'GET /payment-options': (options) => ({
      ...options,
      transfer: { ...options.transfer, ...change },
    }),
  }),
});

const find = <E extends Element = HTMLElement>(page: TagPage, selector: string): E | null =>
  page.root.querySelector<E>(selector);
const isSeen = (page: TagPage, selector: string): boolean =>
  find(page, selector)?.checkVisibility() ?? false;

describe('the code for banking apps', () => {
  const loaded: string[] = [];
  const observer = new PerformanceObserver((list) => {
    loaded.push(...list.getEntries().map(({ name }) => name));
  });
  before(() => observer.observe({ type: 'resource' }));
  after(() => observer.disconnect());
  const isLoaded = (): boolean => loaded.some((name) => /views\/pay\/code\.[jt]s/.test(name));

  // First, because what is loaded once stays loaded in the page.
  const without: readonly (readonly [string, TagPageOptions])[] = [
    ['another currency', { customer: { locale: 'sv-SE' } }],
    ['an IBAN with a mistake', withTransfer({ iban: 'DE89 3704 0044 0532 0130 01' })],
  ];
  for (const [what, options] of without) {
    it(`${what}: there is none, and nothing is loaded for it`, async () => {
      const page = await openTransfer(options);
      await page.says('IBAN kopieren');
      expect(find(page, '.scan')).to.equal(null);
      expect(isLoaded()).to.equal(false);
    });
  }

  it('a name that it cannot hold: the details stand alone', async () => {
    const page = await openTransfer(withTransfer({ holder: 'Nordlicht '.repeat(8) }));
    await page.comes(() => find(page, '.scan') === null, 'no code');
    expect(page.text).to.contain('IBAN kopieren');
  });

  it('on a phone it opens on demand, below the details', async () => {
    await setViewport(360, 740);
    const page = await openTransfer();
    await page.comes(() => find(page, 'svg.code'), 'the code');
    expect(isLoaded()).to.equal(true);
    expect(isSeen(page, 'svg.code')).to.equal(false);

    await page.click('Code für die Bank-App zeigen');
    await page.comes(() => isSeen(page, 'svg.code'), 'the code in sight');
    expect(page.control('Code ausblenden').getAttribute('aria-expanded')).to.equal('true');
    const details = find(page, '.copy')!.getBoundingClientRect();
    const code = find(page, 'svg.code')!.getBoundingClientRect();
    expect(code.top).to.be.greaterThan(details.bottom);
    expect(code.width).to.be.within(180, 320);
    await expect(page.tag).to.be.accessible();

    await page.click('Code ausblenden');
    await page.comes(() => !isSeen(page, 'svg.code'), 'the code out of sight');
  });

  it('where there is room it stands beside the details, and nothing moves when it comes', async () => {
    await setViewport(1000, 800);
    const page = await openTransfer();
    const details = find(page, '.copy')!.getBoundingClientRect();
    await page.comes(() => isSeen(page, 'svg.code'), 'the code in sight');
    expect(find(page, '.copy')!.getBoundingClientRect().width).to.equal(details.width);
    expect(find(page, 'svg.code')!.getBoundingClientRect().left).to.be.greaterThan(details.right);
    expect(page.findControl('Code für die Bank-App zeigen')?.checkVisibility()).to.equal(false);
    await page.says('Scannen Sie ihn mit der App Ihrer Bank. Er enthält dieselben Angaben.');
  });

  for (const features of [
    { 'prefers-color-scheme': 'dark' },
    { 'forced-colors': 'active' },
  ] as const) {
    it(`stays dark on white: ${JSON.stringify(features)}`, async () => {
      await setViewport(1000, 800);
      await emulateMedia(features);
      const page = await openTransfer();
      page.tag.setAttribute('theme', 'auto');
      await page.comes(() => isSeen(page, 'svg.code'), 'the code in sight');
      const fill = (selector: string) => getComputedStyle(find(page, selector)!).fill;
      expect(fill('.code rect')).to.equal('rgb(255, 255, 255)');
      expect(fill('.code path')).to.equal('rgb(0, 0, 0)');
      expect(getComputedStyle(find(page, '.code path')!).stroke).to.equal('none');
    });
  }

  it('has a light margin of four modules on every side', async () => {
    const page = await openTransfer();
    await page.comes(() => find(page, 'svg.code path'), 'the code');
    const size = Number(find(page, '.code rect')!.getAttribute('width'));
    const { x, y, width, height } = find<SVGPathElement>(page, '.code path')!.getBBox();
    expect([x, y, width, height]).to.deep.equal([4, 4, size - 8, size - 8]);
    expect(find(page, 'svg.code')!.getAttribute('viewBox')).to.equal(`0 0 ${size} ${size}`);
  });
});

describe('the details of a bank transfer', () => {
  const realClipboard = Object.getOwnPropertyDescriptor(navigator, 'clipboard');
  const copied: string[] = [];
  beforeEach(() => {
    copied.length = 0;
    const clipboard = { writeText: (text: string) => Promise.resolve(void copied.push(text)) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });
  afterEach(() => {
    delete (navigator as { clipboard?: unknown }).clipboard;
    if (realClipboard) Object.defineProperty(navigator, 'clipboard', realClipboard);
  });

  it('are given as a bank takes them, each to copy, and it is said that it was copied', async () => {
    const page = await openTransfer();
    await expect(page.tag).to.be.accessible();
    const actions = ['Betrag', 'Empfänger', 'IBAN', 'Zweck'].map((name) => `${name} kopieren`);
    for (const [index, action] of actions.entries()) {
      await page.click(action);
      await page.comes(() => copied.length > index, action);
    }
    await page.comes(() => page.announced === 'Kopiert', '"Kopiert" is read out');

    const [amount, holder, iban, reference] = copied;
    expect(amount).to.equal('84,90');
    expect(holder).to.equal('Nordlicht Mobil GmbH');
    expect(iban).to.match(/^DE\d{20}$/);
    expect(reference).to.equal('K-20481-7735');
    expect(page.of('POST /payments')).to.have.length(0);
  });
});

describe('a transfer that was sent', () => {
  const openNotice = async (options?: TagPageOptions): Promise<TagPage> => {
    const page = await openTransfer(options);
    await page.click('Überweisung melden');
    await page.opens('Was haben Sie überwiesen?');
    return page;
  };
  const field = (page: TagPage, id: string) => find<HTMLInputElement>(page, `#${id}`)!;

  async function write(page: TagPage, id: string, text: string): Promise<void> {
    field(page, id).focus();
    field(page, id).select();
    await (text ? type(text) : press('Backspace'));
  }

  /** As the browser's own calendar does. */
  function chooseDay(page: TagPage, day: string): void {
    field(page, 'paid-on').value = day;
    field(page, 'paid-on').dispatchEvent(new Event('input', { bubbles: true }));
  }

  it('is asked for with what was shown and today, and sent as it was', async () => {
    const page = await openNotice();
    await expect(page.tag).to.be.accessible();
    expect(field(page, 'paid-amount').value).to.equal('84,90');
    expect(field(page, 'paid-on').value).to.equal('2026-03-10');
    expect(field(page, 'paid-reference').value).to.equal('');
    expect(page.of('POST /payment-notices')).to.have.length(0);

    await write(page, 'paid-amount', '50');
    chooseDay(page, '2026-03-08');
    await write(page, 'paid-reference', 'Kunde 20481');
    const send = page.control('Meldung senden');
    send.click();
    send.click();
    await page.opens('Danke. Ihre Meldung ist da.');
    await page.says(
      'Wir suchen die Zahlung bis zum 17. März 2026. Bis dahin erinnern wir Sie nicht.',
    );
    await expect(page.tag).to.be.accessible();
    expect(page.of('POST /payment-notices').map(({ body }) => body)).to.deep.equal([
      {
        amount: { amountMinor: 5_000, currency: 'EUR' },
        paidOn: '2026-03-08',
        reference: 'Kunde 20481',
      },
    ]);
    expect(page.of('POST /payments')).to.have.length(0);

    await page.click('Übersicht ansehen');
    await page.opens('84,90 € offen');
    await page.says('Sie haben uns eine Zahlung gemeldet. Wir suchen sie bis zum 17. März 2026.');
  });

  it('a reference is up to the customer', async () => {
    const page = await openNotice();
    await page.click('Meldung senden');
    await page.opens('Danke. Ihre Meldung ist da.');
    expect(page.of('POST /payment-notices').map(({ body }) => body)).to.deep.equal([
      { amount: { amountMinor: 8_490, currency: 'EUR' }, paidOn: '2026-03-10' },
    ]);
  });

  const wrong = [
    ['paid-amount', 'viel', 'Bitte geben Sie einen Betrag in Ziffern ein.'],
    ['paid-amount', '0', 'Bitte geben Sie einen Betrag in Ziffern ein.'],
    ['paid-amount', '900', 'Sie können von 0,01 € bis 84,90 € melden. Mehr ist nicht offen.'],
    ['paid-on', '', 'Bitte wählen Sie den Tag der Überweisung.'],
    [
      'paid-on',
      '2024-01-01',
      'Bitte wählen Sie einen Tag vom 9. Januar 2026 bis zum 24. März 2026.',
    ],
  ] as const;
  for (const [id, text, words] of wrong) {
    it(`${id} "${text}" is answered beside the field, and nothing is lost`, async () => {
      const page = await openNotice();
      await write(page, 'paid-reference', 'A-1');
      if (id === 'paid-on') chooseDay(page, text);
      else await write(page, id, text);
      await page.click('Meldung senden');
      await page.says(words);
      await page.comes(() => page.focused?.id === id, 'focus on the field');
      const described = field(page, id).getAttribute('aria-describedby') ?? '';
      expect(oneLine(page.root.getElementById(described)?.textContent)).to.equal(words);
      expect(field(page, 'paid-reference').value).to.equal('A-1');
    });
  }

  it('back to the details, and again: what was entered as a reference is kept', async () => {
    const page = await openNotice();
    await write(page, 'paid-reference', 'A-1');
    await page.click('Zurück zu den Angaben');
    await page.opens(title);
    await page.click('Überweisung melden');
    await page.opens('Was haben Sie überwiesen?');
    expect(field(page, 'paid-reference').value).to.equal('A-1');
  });

  it('that did not arrive can be sent once more', async () => {
    const page = await openNotice();
    page.between = refused('POST /payment-notices', 429, 'rate-limited');
    await page.click('Meldung senden');
    await page.says('Das war oft in kurzer Zeit.');
    page.between = (_sent, send) => send();
    await page.click('Meldung senden');
    await page.opens('Danke. Ihre Meldung ist da.');
  });
});
