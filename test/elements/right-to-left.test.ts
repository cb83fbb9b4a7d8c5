import { expect } from '@open-wc/testing';
import '../../src/staff/insights/define.js';
import { fullWeek } from '../../stories/insights/weeks.js';
import { openCard } from './balance-card/card-page.js';
import { openForm } from './contact-preferences/preferences-page.js';
import { openPlan, openReview } from './plan-chooser/plan-page.js';
import { StaffPage } from './staff/staff-page.js';
import { openHelp } from './support-options/support-page.js';

/** As the tag does where its words are Arabic. */
function turn(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('.card')!.dir = 'rtl';
}

const boxOf = (root: ParentNode, selector: string): DOMRect =>
  root.querySelector(selector)!.getBoundingClientRect();

/** Where words stand, in pixels from the left. */
function placeOf(within: Element, words: string): number {
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const { data } = texts.currentNode as Text;
    const start = data.indexOf(words);
    if (start < 0) continue;
    const range = document.createRange();
    range.setStart(texts.currentNode, start);
    range.setEnd(texts.currentNode, start + words.length);
    return range.getBoundingClientRect().left;
  }
  throw new Error(`No "${words}" in: ${within.textContent}`);
}

/** -1 when a picture is drawn the other way round. */
const scaleOf = (element: Element): string => getComputedStyle(element).scale.split(' ')[0]!;

describe('what is written from right to left', () => {
  it('has the first part of a sum at its right end, as the words below begin there', async () => {
    const page = await openCard({ scenario: 'partlyDisputed' });
    page.control('Einzelheiten ansehen').click();
    await page.says('Das steckt dahinter');
    const { left } = boxOf(page.root, '.shares');
    expect(boxOf(page.root, '.shares rect').left).to.be.closeTo(left, 1);

    turn(page.root);
    const { right } = boxOf(page.root, '.shares');
    expect(boxOf(page.root, '.shares rect').right).to.be.closeTo(right, 1);
    expect(boxOf(page.root, '.shares rect').left).to.be.above(boxOf(page.root, '.shares').left + 1);
  });

  it('has the first instalment of an offer at the right', async () => {
    const page = await openPlan();
    turn(page.root);
    const [first, second] = page.root.querySelectorAll('.sketch rect');
    expect(first!.getBoundingClientRect().left).to.be.above(
      second!.getBoundingClientRect().left + 1,
    );
  });

  it('says how often before how much', async () => {
    const page = await openReview();
    turn(page.root);
    const heading = page.root.querySelector('#heading')!;
    expect(heading.textContent).to.include('6 × 14,15');
    expect(placeOf(heading, '6')).to.be.above(placeOf(heading, '14,15'));
  });

  it('has what comes later further to the left in the pictures of a change', async () => {
    const page = await openPlan({ scenario: 'planMissed' });
    const picture = (name: string) => page.root.querySelector(`[data-way='${name}'] > svg`)!;
    expect(scaleOf(picture('toEnd'))).to.equal('none');

    turn(page.root);
    expect(scaleOf(picture('toEnd'))).to.equal('-1');
    expect(scaleOf(picture('lower'))).to.equal('-1');
    expect(scaleOf(picture('catchUp'))).to.equal('none');
  });

  it('lets the customer’s own words have their own direction, as numbers and Latin names need', async () => {
    const page = await openHelp();
    await page.click('Jemanden für mich handeln lassen');
    await page.opens('Wer darf für Sie handeln?');
    turn(page.root);
    for (const name of ['name', 'contact']) {
      const field = page.root.querySelector(`[name='${name}']`)!;
      expect(getComputedStyle(field).unicodeBidi).to.equal('plaintext');
    }
  });

  it('has the figure of before at the right of the arrow, and the one of after at its left', async () => {
    const page = new StaffPage(() => Promise.resolve(fullWeek));
    await page.place('kulanz-insights', { week: fullWeek.week });
    await page.says('Was geändert wurde');
    const arrow = page.get('.to');
    expect(arrow.textContent).to.equal('→');
    expect(scaleOf(arrow)).to.equal('none');

    turn(page.root);
    expect(scaleOf(arrow)).to.equal('-1');
    // Arabic signs of per cent are left to right, and would draw both figures into one run.
    const [before, after] = [arrow.previousElementSibling, arrow.nextElementSibling];
    expect([before?.localName, after?.localName]).to.deep.equal(['bdi', 'bdi']);
  });

  it('leads to the week before by an arrow to the right', async () => {
    const page = new StaffPage(() => Promise.resolve(fullWeek));
    await page.place('kulanz-insights', { week: fullWeek.week });
    await page.says('Wochenbericht');
    /** Of the button and of its picture, which itself points to the right. */
    const pointsRight = (words: string) => {
      const button = page.button(words);
      return (scaleOf(button) === '-1') === (scaleOf(button.querySelector('svg')!) === '-1');
    };
    expect([pointsRight('Frühere Woche'), pointsRight('Spätere Woche')]).to.deep.equal([
      false,
      true,
    ]);

    turn(page.root);
    expect([pointsRight('Frühere Woche'), pointsRight('Spätere Woche')]).to.deep.equal([
      true,
      false,
    ]);
  });

  it('keeps a telephone number in order', async () => {
    const page = await openForm();
    turn(page.root);
    const number = page.root.querySelector('#sms-hint')!;
    expect(number.textContent).to.include('••••\u00a042');
    expect(placeOf(number, '•')).to.be.below(placeOf(number, '42'));
  });
});
