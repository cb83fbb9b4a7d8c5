import { expect } from '@open-wc/testing';
import { scenarioNames, type ScenarioName } from '../../../src/testing/index.js';
import { setViewport } from '../../support/browsers.js';
import { CardPage, openCard } from './card-page.js';

const box = (page: CardPage, selector = '.card') =>
  page.root.querySelector(selector)!.getBoundingClientRect();

/** What sticks out of the card, at either side. */
function overflowing(page: CardPage): string[] {
  const { left, right } = box(page);
  return [...page.root.querySelectorAll<HTMLElement>('.card *:not(.visually-hidden)')]
    .filter((each) => {
      const inner = each.getBoundingClientRect();
      return inner.width > 0 && (inner.left < left - 1 || inner.right > right + 1);
    })
    .map(({ className, textContent }) => `${className}: ${textContent}`);
}

/** The ways, with the same width and height to the pixel. */
function expectEqualWays(page: CardPage, count = 3): void {
  const ways = [...page.root.querySelectorAll('.way')].map((way) => way.getBoundingClientRect());
  expect(ways).to.have.length(count);
  for (const { width, height } of ways) {
    expect(width).to.be.closeTo(ways[0]!.width, 1);
    expect(height).to.be.closeTo(ways[0]!.height, 1);
  }
}

describe('nothing on the page moves when the account comes', () => {
  for (const width of [320, 360, 768]) {
    for (const scenario of scenarioNames) {
      it(`${scenario} at ${String(width)} px`, async () => {
        const page = new CardPage({ scenario });
        await page.place();
        page.provider.style.cssText = `display: block; inline-size: ${String(width)}px`;
        await page.card.updateComplete;
        const { height } = box(page);
        page.connect();
        await page.says('Einzelheiten ansehen');

        expect(box(page).width).to.equal(width);
        expect(box(page).height).to.be.closeTo(height, 0.5);
      });
    }

    it(`the silent shapes at ${String(width)} px lie where the ways will be`, async () => {
      const page = new CardPage({ scenario: 'overdue' });
      await page.place();
      page.provider.style.cssText = `display: block; inline-size: ${String(width)}px`;
      await page.card.updateComplete;
      const places = () =>
        [...page.root.querySelectorAll('.tray, .way')].map((each) => {
          const { top, bottom } = each.getBoundingClientRect();
          return [Math.round(top - box(page).top), Math.round(bottom - box(page).top)];
        });
      const silent = places();
      page.connect();
      await page.says('Jetzt bezahlen');

      expect(silent).to.have.length(4);
      for (const [index, [top, bottom]] of places().entries()) {
        expect(top).to.be.closeTo(silent[index]![0]!, 2);
        expect(bottom).to.be.closeTo(silent[index]![1]!, 2);
      }
    });
  }
});

describe('the ways', () => {
  const counts = { overdue: 3, paymentLeft: 3, inTransit: 2, nothingDue: 2 } as const;
  for (const [scenario, count] of Object.entries(counts)) {
    for (const width of [280, 320, 360, 768]) {
      it(`${scenario}: are of one size at ${String(width)} px`, async () => {
        const page = await openCard({ scenario: scenario as ScenarioName });
        await page.says('Einzelheiten ansehen');
        page.provider.style.cssText = `display: block; inline-size: ${String(width)}px`;

        expectEqualWays(page, count);
      });
    }
  }

  it('are links of the same size where the host has pages for them', async () => {
    const page = await openCard();
    page.card.planHref = '/raten';
    page.card.helpHref = '/hilfe';
    await page.card.updateComplete;

    expect(page.root.querySelectorAll('a.way')).to.have.length(2);
    expectEqualWays(page);
  });
});

describe('the figure', () => {
  for (const scenario of ['overdue', 'planActive', 'nothingDue'] as const) {
    it(`${scenario}: stands below what it is, and above the sentence about it`, async () => {
      const page = await openCard({ scenario });
      for (const width of [320, 768]) {
        page.provider.style.cssText = `display: block; inline-size: ${String(width)}px`;
        const heading = box(page, '#heading');
        expect(box(page, '.eyebrow').bottom).to.be.at.most(heading.top + 1);
        expect(box(page, '.lead').top).to.be.at.least(heading.bottom - 1);
        expect(box(page, '.eyebrow').left).to.be.closeTo(heading.left, 1);
      }
    });
  }

  it('is the biggest thing in the view', async () => {
    const page = await openCard();
    const sizes = [...page.root.querySelectorAll('*')].map((each) =>
      parseFloat(getComputedStyle(each).fontSize),
    );
    const figure = parseFloat(getComputedStyle(page.root.querySelector('.figure')!).fontSize);

    expect(figure).to.equal(Math.max(...sizes));
  });
});

describe('faults row 21: 320 px', () => {
  for (const direction of ['ltr', 'rtl']) {
    it(`${direction}: the longest texts stay inside, in each view`, async () => {
      await setViewport(320);
      const page = await openCard({ scenario: 'longest' });
      page.provider.style.cssText = 'display: block; inline-size: 320px';
      page.root.querySelector<HTMLElement>('.card')!.dir = direction;
      expect(overflowing(page)).to.deep.equal([]);

      page.control('Einzelheiten ansehen').click();
      await page.says('Warum sehe ich das?');
      page.control('Rechnungen zeigen').click();
      await page.says('Auslandsgesprächsverbindungspauschale');
      expect(overflowing(page)).to.deep.equal([]);

      page.control('Jetzt bezahlen').click();
      await page.says('Karte oder Bank');
      page.control('Einzelne Rechnungen').click();
      await page.says('Auslandsgesprächsverbindungspauschale');
      expect(overflowing(page)).to.deep.equal([]);
    });
  }

  it('targets are 44 px high', async () => {
    const page = await openCard();
    page.provider.style.cssText = 'display: block; inline-size: 320px';
    page.control('Jetzt bezahlen').click();
    await page.says('Karte oder Bank');
    for (const control of page.root.querySelectorAll('button, label.choice')) {
      expect(control.getBoundingClientRect().height, control.textContent!).to.be.at.least(44);
    }
  });
});
