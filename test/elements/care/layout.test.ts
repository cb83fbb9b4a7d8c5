import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '../../support/browsers.js';
import {
  CarePage,
  helpHeading,
  offersHeading,
  openCare,
  openHelp,
  openPlan,
  openPreferences,
  preferencesEntry,
  preferencesHeading,
} from './care-page.js';

/** The rule of the README, as a host has it. */
const reserve = `
  kulanz-care:not(:defined) { display: block; min-block-size: 46.25rem }
  @container (width > 40rem) { kulanz-care:not(:defined) { min-block-size: 37.25rem } }`;

function widthOf(page: CarePage, width: number): void {
  page.provider.style.cssText = `display: block; container-type: inline-size; inline-size: ${String(width)}px`;
}

/** What sticks out of a part or of what is around it. */
function overflowing(page: CarePage): string[] {
  const { left, right } = page.care.getBoundingClientRect();
  return [page.root, page.frame]
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('*:not(.visually-hidden, [hidden])')])
    .filter((each) => {
      const box = each.getBoundingClientRect();
      return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
    })
    .map(({ localName, className, textContent }) => `${localName}.${className}: ${textContent}`);
}

describe('in the room that the page reserves', () => {
  for (const width of [320, 360, 768]) {
    it(`nothing moves when tag and account come, at ${String(width)} px`, async () => {
      const sheet = new CSSStyleSheet();
      // As it was before the tag was there.
      sheet.replaceSync(reserve.replaceAll('kulanz-care', 'kulanz-not-there'));
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const page = new CarePage({ scenario: 'overdue' });
      await page.place();
      widthOf(page, width);
      const room = document.createElement('kulanz-not-there');
      page.provider.append(room);
      const reserved = room.getBoundingClientRect().height;
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
      room.remove();
      const heights = [reserved];
      const observer = new ResizeObserver(() => heights.push(page.care.offsetHeight));
      observer.observe(page.care);
      await page.care.updateComplete;
      page.connect();
      await page.says('Einzelheiten ansehen');
      await page.comes(() => page.prompt, 'everything loaded');
      observer.disconnect();
      for (const height of heights) expect(height).to.be.closeTo(reserved, 3);
    });
  }
});

const views = { plan: openPlan, help: openHelp, preferences: openPreferences };

describe('faults row 21: at 320 px', () => {
  for (const direction of ['ltr', 'rtl'] as const) {
    for (const [view, open] of Object.entries(views)) {
      it(`${direction}: nothing sticks out of ${view}, and axe finds nothing`, async () => {
        await setViewport(340);
        const page = await open();
        widthOf(page, 320);
        page.care.dir = direction;
        page.frame.querySelector<HTMLElement>('.care')!.dir = direction;
        expect(overflowing(page)).to.deep.equal([]);
        await expect(page.tag).to.be.accessible();
      });
    }
  }

  it('targets around the views are 44 px high', async () => {
    const page = await openPlan();
    widthOf(page, 320);
    for (const control of page.frame.querySelectorAll('.bar button')) {
      expect(control.getBoundingClientRect().height).to.be.at.least(44);
    }
  });
});

describe('faults row 22: looks', () => {
  for (const theme of ['light', 'dark']) {
    it(`${theme}: axe finds nothing in any view`, async () => {
      const page = await openCare({ attributes: { theme } });
      await expect(page.tag).to.be.accessible();
      for (const [way, heading] of [
        ['In Raten zahlen', offersHeading],
        ['Hilfe bekommen', helpHeading],
        [preferencesEntry, preferencesHeading],
      ] as const) {
        page.care.view = 'balance';
        await page.click(way);
        await page.opens(heading);
        await expect(page.tag).to.be.accessible();
      }
    });
  }

  it('forced colours: axe finds nothing, and the way back is there', async () => {
    await emulateMedia({ 'forced-colors': 'active' });
    const page = await openHelp();
    await expect(page.tag).to.be.accessible();
    expect(page.control('Zurück zu Ihrem Konto').getBoundingClientRect().height).to.be.at.least(44);
  });
});
