import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import '../../../src/elements/plan-chooser/define.js';
import '../../../src/elements/support-options/define.js';
import { type } from '../../support/browsers.js';
import { openTag, type TagPage } from '../support/tag-page.js';

const input = (page: TagPage, selector: string) =>
  page.root.querySelector<HTMLInputElement>(selector)!;

async function enter(page: TagPage, selector: string, text: string): Promise<void> {
  await page.comes(() => input(page, selector), selector);
  input(page, selector).focus();
  await type(text);
}

/** Sie, Du, English and back; after each what a person has entered is to be there. */
async function switchAround(page: TagPage, words: readonly string[], isKept: () => boolean) {
  const [sie = '', du = '', english = ''] = words;
  await page.says(sie);
  page.provider.formality = 'informal';
  await page.says(du);
  expect(isKept(), 'kept in Du').to.equal(true);
  expect(page.text).not.to.match(/\b(Ihnen|Ihren?)\b/);
  page.provider.formality = undefined;
  page.provider.locale = 'en';
  await page.says(english);
  expect(isKept(), 'kept in English').to.equal(true);
  page.provider.locale = 'de';
  await page.says(sie);
  expect(isKept(), 'kept on the way back').to.equal(true);
}

describe('language and form of address change at any time', () => {
  it('and a message that is being written stays, with the focus in it', async () => {
    const page = await openTag('kulanz-support-options');
    await page.click('Nachricht schreiben');
    await page.opens('Was möchten Sie uns sagen?');
    await enter(page, 'textarea', 'Ich ziehe um.');
    await switchAround(
      page,
      [
        'Was möchten Sie uns sagen?',
        'Was möchtest du uns sagen?',
        'What would you like to tell us?',
      ],
      () =>
        page.focused?.localName === 'textarea' && input(page, 'textarea').value === 'Ich ziehe um.',
    );
  });

  it('and a plan of one’s own stays, with its preview', async () => {
    const page = await openTag('kulanz-plan-chooser');
    await page.click('Eigenen Plan machen');
    page.root.querySelector<HTMLElement>('.main')!.click();
    await page.opens('Ihr eigener Plan');
    await enter(page, 'input[name="amount"]', '20');
    await page.click('Am 15.');
    await page.says('5 Raten bis 16. Juli 2026');
    await switchAround(
      page,
      ['So sieht Ihr Plan aus', 'So sieht dein Plan aus', 'until July 16, 2026'],
      () =>
        input(page, 'input[name="amount"]').value === '20' &&
        // By the amount, on the 15th.
        page.root.querySelectorAll('input:checked').length === 2,
    );
  });

  it('and a payment that is being prepared stays', async () => {
    const page = await openTag('kulanz-balance-card');
    await page.click('Jetzt bezahlen');
    await page.shows('Was möchten Sie bezahlen?');
    await page.click('Ein eigener Betrag');
    await enter(page, 'input[inputmode="decimal"]', '12');
    await switchAround(
      page,
      ['Was möchten Sie bezahlen?', 'Was möchtest du bezahlen?', 'What would you like to pay?'],
      () => input(page, 'input[inputmode="decimal"]').value === '12',
    );
  });
});

describe('language and direction of a tag', () => {
  it('are its own, whatever the page’s are', async () => {
    const page = await openTag('kulanz-balance-card', { locale: 'en' });
    document.documentElement.lang = 'ar';
    document.documentElement.dir = 'rtl';
    const card = page.root.querySelector<HTMLElement>('.card')!;
    expect([card.lang, card.dir, getComputedStyle(card).direction]).to.deep.equal([
      'en',
      'ltr',
      'ltr',
    ]);
    page.provider.locale = 'de';
    page.provider.formality = 'informal';
    await page.comes(() => card.lang === 'de-x-du', 'lang="de-x-du"');
    document.documentElement.dir = '';
  });
});

describe('a browser that translates the page', () => {
  /** As Google Translate does: each text stands in two elements of its own. */
  function translate(root: ParentNode): void {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (!text.data.trim() || text.parentElement?.closest('style, [translate="no"]')) continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      outer.append(inner);
      inner.append(`[${text.data}]`);
      text.replaceWith(outer);
    }
  }

  it('is not in the way of what changes, and amounts are never translated', async () => {
    const page = await openTag('kulanz-balance-card');
    translate(page.root);
    expect(page.text).to.include('[Drei Wege, wie wir Sie heute unterstützen]');
    expect(page.text).to.match(/84,90 ?€/);

    page.provider.locale = 'en';
    await page.says('Three ways we can support you today');
    expect(page.text).not.to.include('Drei Wege');

    translate(page.root);
    await page.click('Show the details');
    await page.says('What happens when');
    translate(page.root);
    page.provider.locale = 'de';
    await page.says('So geht es weiter');
    expect(page.root.querySelectorAll('font')).to.have.length(0);
    expect(page.text).not.to.match(/Three ways|What happens when/);
  });
});
