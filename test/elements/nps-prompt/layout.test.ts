import { expect } from '@open-wc/testing';
import { setViewport } from '../../support/browsers.js';
import type { TagPage } from '../support/tag-page.js';
import { openPrompt, placePrompt, question } from './nps-page.js';

/** The rule of the README, as a host has it. */
const reserve = `
  kulanz-nps-prompt { display: grid; min-block-size: 40rem }
  @container (width > 40rem) { kulanz-nps-prompt { min-block-size: 28rem } }`;

function widthOf(page: TagPage, width: number): void {
  page.provider.style.cssText = `display: block; container-type: inline-size; inline-size: ${String(width)}px`;
}

const widths = [320, 360, 768];

describe('in the room that the page reserves', () => {
  for (const width of widths) {
    it(`nothing below moves when the question comes, at ${String(width)} px`, async () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(reserve);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
      const page = await placePrompt();
      widthOf(page, width);
      const below = document.createElement('p');
      page.provider.append(below);
      const before = below.getBoundingClientRect().top;
      page.tag.setAttribute('trigger', 'help');
      await page.shows(question);
      const { top } = below.getBoundingClientRect();
      const card = page.root.querySelector('.card')!.getBoundingClientRect();
      const { height } = page.tag.getBoundingClientRect();
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);

      expect(before).to.be.greaterThan(300);
      expect(top).to.equal(before);
      expect(card.height, 'the room is filled').to.equal(height);
      expect(card.width).to.equal(width);
    });
  }
});

describe('without a room of its own', () => {
  it('leaves no gap among its neighbours until there is a question', async () => {
    const page = await placePrompt();
    page.provider.style.cssText = 'display: grid; gap: 40px';
    page.tag.textContent = '';
    const above = document.createElement('div');
    const below = document.createElement('div');
    page.tag.before(above);
    page.tag.after(below);
    const gap = below.getBoundingClientRect().top - above.getBoundingClientRect().bottom;
    expect(gap).to.equal(40);
  });
});

describe('the numbers', () => {
  for (const width of widths) {
    it(`are large enough to hit at ${String(width)} px, and nothing sticks out`, async () => {
      const page = await openPrompt();
      widthOf(page, width);
      await page.click('8');
      const card = page.root.querySelector('.card')!.getBoundingClientRect();
      for (const chip of page.root.querySelectorAll('.chip')) {
        const { width: wide, height, left, right } = chip.getBoundingClientRect();
        expect(wide).to.be.at.least(44);
        expect(height).to.be.at.least(44);
        expect(left).to.be.at.least(card.left);
        expect(right).to.be.at.most(card.right);
      }
      expect(page.root.querySelector('.card')!.scrollWidth).to.be.at.most(width);
    });
  }

  it('fit where large letters meet a small screen', async () => {
    const page = await openPrompt();
    widthOf(page, 320);
    page.tag.style.setProperty('--kulanz-size', '32px');
    await page.click('8');
    const card = page.root.querySelector('.card')!;
    expect(card.scrollWidth).to.be.at.most(320);
  });

  it('are readable from right to left', async () => {
    await setViewport(400);
    const page = await openPrompt();
    page.root.querySelector<HTMLElement>('.card')!.dir = 'rtl';
    const [first, second] = [...page.root.querySelectorAll('.chip')].map(
      (chip) => chip.getBoundingClientRect().left,
    );
    expect(first).to.be.greaterThan(second!);
    await expect(page.tag).to.be.accessible();
  });
});
