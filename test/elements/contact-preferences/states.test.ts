import { expect } from '@open-wc/testing';
import { scenarioNames } from '../../../src/testing/index.js';
import { setViewport } from '../../support/browsers.js';
import { altered, TagPage } from '../support/tag-page.js';
import { heading, openForm, openPreferences, reading, tag } from './preferences-page.js';

/** What only a machine would say. */
const noWords = /NaN|undefined|null|\[object|Invalid Date|unknown|\bcontact-\w/;

async function down(options: object): Promise<TagPage> {
  const page = new TagPage(tag, options);
  await page.place('Rufen Sie uns an');
  page.connect();
  return page;
}

describe('what holds now', () => {
  for (const scenario of scenarioNames) {
    it(`${scenario}: ways, quiet times, language and print, with masked contact points`, async () => {
      const page = await openPreferences({ scenario });
      expect(page.text).to.match(/Erlaubt.*•/);
      expect(page.text).to.match(/Ruhezeiten\s*Keine/);
      expect(page.text).not.to.match(noWords);
      await expect(page.tag).to.be.accessible();
    });
  }

  it('says what always comes, where the ways are chosen', async () => {
    const page = await openForm();
    expect(page.text).to.include('Rechnungen und wichtige Hinweise zum Vertrag kommen immer');
    await expect(page.tag).to.be.accessible();
  });

  it('faults row 7: leaves out what this version does not know', async () => {
    const page = await openPreferences({
      between: altered({
        [reading]: (body) => ({
          ...body,
          channels: [...body.channels, { channel: 'pigeon', choice: 'preferred' }],
        }),
      }),
    });
    expect(page.text).not.to.match(noWords);
    await page.click('Einstellungen ändern');
    await page.opens('Wie dürfen wir');
    expect(page.text).not.to.match(noWords);
  });

  it('faults row 23: shows hostile text as text', async () => {
    const page = await openPreferences({
      between: altered({
        [reading]: (body) => ({
          ...body,
          language: '<img src=x>',
          channels: [{ ...body.channels[0]!, maskedContactPoint: '<b>x</b>' }],
        }),
      }),
    });
    expect(page.text).to.include('<img src=x>').and.to.include('<b>x</b>');
    expect(page.root.querySelector('img')).to.equal(null);
  });
});

describe('what can go wrong on the way', () => {
  for (const behaviour of ['failing', 'broken', 'offline'] as const) {
    it(`${behaviour}: is said calmly, with the host's words, and can be tried again`, async () => {
      const page = await down({ behaviour });
      await page.shows('Ihr Konto lädt gerade nicht');
      expect(page.root.querySelector('slot')).not.to.equal(null);
      await expect(page.tag).to.be.accessible();
      page.sandbox.behaviour = 'normal';
      await page.click('Stand neu laden');
      await page.opens(heading);
    });
  }

  it('a person who is signed out is asked to sign in', async () => {
    const page = await down({ signedOut: true });
    await page.shows('Bitte melden Sie sich neu an');
  });

  it('settings alone that do not load are said in the same words', async () => {
    const page = await down({
      between: async ({ operation }: { operation: string }, send: () => Promise<Response>) =>
        operation === reading ? new Response('<html>') : send(),
    });
    await page.shows('Ihr Konto lädt gerade nicht');
  });

  it('a backend without settings: only what the host has to say, and no room', async () => {
    const page = await down({
      between: altered({
        'GET /session': (session) => ({
          ...session,
          capabilities: { ...session.capabilities, preferences: false },
        }),
      }),
    });
    await page.comes(() => page.root.querySelector('slot'), 'the host’s words');
    expect(page.text).to.equal('');
    await page.comes(() => page.tag.hasAttribute('unused'), 'no box');
    expect(page.of(reading)).to.have.length(0);
  });
});

describe('the first view', () => {
  /** Phones lay their scroll bars over the page. */
  const root = document.documentElement.style;
  before(() => (root.scrollbarWidth = 'none'));
  after(() => (root.scrollbarWidth = ''));

  for (const [width, frame] of Object.entries({ 320: 64, 360: 56, 768: 42, 1000: 34 })) {
    it(`has one size in every state at ${width} px: ${frame}rem`, async () => {
      await setViewport(Number(width), 1_200);
      for (const scenario of ['overdue', 'moratorium', 'longest'] as const) {
        const page = await openPreferences({ scenario });
        const card = page.root.querySelector('.card')!;
        const seen = [card.clientHeight / 16, card.scrollWidth > card.clientWidth];
        expect(seen, scenario).to.deep.equal([frame, false]);
        page.provider.remove();
      }
    });
  }
});
