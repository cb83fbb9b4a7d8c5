import { expect } from '@open-wc/testing';
import { openCard, type CardPage } from './card-page.js';

const sheets: HTMLStyleElement[] = [];
function addPageStyle(css: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = css;
  sheets.push(sheet);
  document.head.append(sheet);
}
afterEach(() => sheets.splice(0).forEach((sheet) => sheet.remove()));

const measures = (page: CardPage) => {
  const { fontSize } = getComputedStyle(page.root.querySelector('.card')!);
  const ways = [...page.root.querySelectorAll('.way')].map((way) => {
    const { width, height } = way.getBoundingClientRect();
    return `${width.toFixed()} x ${height.toFixed()}`;
  });
  return { fontSize, ways };
};

describe('faults row 20: hostile CSS of the page', () => {
  const hostile = [
    ['html{font-size:62.5%}', 'rem of another size'],
    ['*{all:unset!important}', 'everything unset'],
    ['*{letter-spacing:1em!important;text-transform:uppercase!important}', 'type of the page'],
    ['button,a,p,span,svg{display:none!important}', 'elements hidden by name'],
    ['body{transform:rotate(0.0001deg);text-align:center;line-height:3}', 'transforms'],
  ] as const;
  for (const [css, name] of hostile) {
    it(`${name}: sizes are stable, and paying works`, async () => {
      const page = await openCard();
      page.provider.setAttribute(
        'style',
        'display: block !important; inline-size: 480px !important',
      );
      const before = measures(page);
      addPageStyle(css);

      expect(measures(page)).to.deep.equal(before);
      expect(before.fontSize).to.equal('16px');
      const { letterSpacing, textTransform } = getComputedStyle(page.root.querySelector('.lead')!);
      expect([letterSpacing, textTransform]).to.deep.equal(['normal', 'none']);
      await page.click('Jetzt bezahlen');
      await page.shows('Was möchten Sie bezahlen?');
    });
  }

  it('theming still comes through', async () => {
    addPageStyle('*{all:unset!important} kulanz-balance-card{--kulanz-size:20px}');
    const page = await openCard();

    expect(measures(page).fontSize).to.equal('20px');
  });
});

describe('faults row 23: hostile text of the backend', () => {
  const openWithLabel = (label: string) =>
    openCard({
      alter: {
        'GET /session': (session) => ({ ...session, account: { ...session.account, label } }),
      },
    });

  it('markup is text only', async () => {
    const hostile = '<img src=x onerror=alert(1)><script>alert(1)</script>${x}';
    const page = await openWithLabel(hostile);

    expect(page.root.querySelectorAll('img, script, iframe')).to.have.length(0);
    expect(page.text).to.contain(hostile);
  });

  it('bidi controls turn nothing round but themselves', async () => {
    const page = await openWithLabel('Vertrag \u202E\u2066gartrev');
    const bdi = page.root.querySelector('.eyebrow bdi')!;

    expect(bdi.textContent).to.equal('Vertrag \u202E\u2066gartrev');
    expect(getComputedStyle(bdi).unicodeBidi).to.equal('isolate');
    expect(page.heading).to.equal('84,90 € offen');
  });

  it('10,000 characters are cut, and break no layout', async () => {
    const page = await openWithLabel('Donaudampfschifffahrt'.repeat(480).slice(0, 10_000));
    page.provider.style.cssText = 'display: block; inline-size: 320px';
    const card = page.root.querySelector('.card')!;

    expect(page.text.length).to.be.below(1_000);
    expect(card.scrollWidth).to.equal(card.clientWidth);
    await page.click('Jetzt bezahlen');
    await page.shows('Was möchten Sie bezahlen?');
  });

  it('__proto__ in an answer changes no object', async () => {
    const page = await openCard({
      alter: {
        'GET /account': (account) =>
          JSON.parse(JSON.stringify(account).replace('{', '{"__proto__":{"poisoned":true},')),
      },
    });

    expect(page.heading).to.equal('84,90 € offen');
    expect('poisoned' in {}).to.equal(false);
  });
});
