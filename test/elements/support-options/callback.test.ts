import { expect } from '@open-wc/testing';
import type { KulanzRequestCreatedEvent } from '../../../src/index.js';
import { press } from '../../support/browsers.js';
import { altered, refused, type TagPage } from '../support/tag-page.js';
import {
  choose,
  helpHeading,
  listen,
  lossy,
  openCallbackReview,
  openHelp,
} from './support-page.js';

const posts = (page: TagPage) => page.of('POST /callbacks');
const booked = 'Ihr Rückruf ist vereinbart';
const times = 'Wann dürfen wir Sie anrufen?';

describe('a call-back', () => {
  it('is booked in three views, with what was agreed and a reference', async () => {
    const page = await openHelp();
    const events = listen<KulanzRequestCreatedEvent>(page, 'kulanz-request-created');
    await page.click('Rückruf wählen');
    await page.opens(times);
    await page.says('•••• 42');
    await expect(page.tag).to.be.accessible();
    choose(page, '#topic', 'hardship');
    await page.click('Mittwoch');
    await page.click('09:00');
    await page.click('Rückruf prüfen');
    await page.opens('Mittwoch, 11. März 2026, 09:00');
    expect(page.text).to.include('Thema Das Geld ist knapp');
    expect(posts(page), 'nothing without confirmation').to.have.length(0);
    await expect(page.tag).to.be.accessible();

    await page.click('Rückruf vereinbaren');
    await page.says(booked);
    await page.opens('Mittwoch, 11. März 2026, 09:00');
    expect(page.announced).to.equal(booked);
    expect(page.text).to.match(/Ihre Referenz KV-\d{4}-\d{4}/);
    expect(page.text).to.include('11. März 2026Wir rufen Sie an.');
    await expect(page.tag).to.be.accessible();
    const [sent] = posts(page);
    expect(sent?.body).to.deep.equal({
      slotId: 'slot-20260311T0800',
      contactPointId: 'contact-phone',
      topicCode: 'hardship',
    });
    const [event] = events;
    expect([event?.kind, event?.reference]).to.deep.equal([
      'callback',
      /KV-[\d-]+/.exec(page.text)?.[0],
    ]);

    await page.click('Alle Wege ansehen');
    await page.opens(helpHeading);
    await page.says('Rückruf: 11. März 2026');
  });

  it('is booked by keyboard alone', async () => {
    const page = await openHelp();
    await page.tabTo('Rückruf wählen');
    await press('Enter');
    await page.opens(times);
    await page.comes(() => page.root.querySelector('input[name="slot"]'), 'times');
    await page.tabToField('slot');
    await press('Space');
    await page.tabTo('Rückruf prüfen');
    await press('Enter');
    await page.opens('Dienstag, 10. März 2026');
    await page.tabTo('Rückruf vereinbaren');
    await press('Enter');
    await page.says(booked);
    await page.comes(() => page.focused?.id === 'heading', 'focus on the receipt');
  });

  it('needs a time, and says so beside the times', async () => {
    const page = await openHelp();
    await page.click('Rückruf wählen');
    await page.click('Rückruf prüfen');
    await page.says('Bitte wählen Sie zuerst eine Uhrzeit.');
    await page.comes(() => page.focused?.getAttribute('name') === 'slot', 'focus on the times');
    await expect(page.tag).to.be.accessible();
  });

  it('shows times on the telco’s clocks, whatever the device thinks', async () => {
    const page = await openHelp({ customer: { timeZone: 'America/New_York' } });
    await page.click('Rückruf wählen');
    await page.says('09:00');
    expect(page.text).not.to.include('08:30');
  });

  it('keeps what was chosen on the way back', async () => {
    const page = await openCallbackReview();
    await page.click('Rückruf ändern');
    await page.opens(times);
    await page.click('Zurück zur Hilfe');
    await page.opens(helpHeading);
    await page.click('Rückruf wählen');
    await page.opens(times);
    const chosen = page.root.querySelectorAll('.chip.chosen');
    expect([...chosen].map((chip) => chip.textContent.includes('Mittwoch'))[0]).to.equal(true);
    expect(chosen[1]?.textContent).to.include('09:00');
  });

  it('asks which number where there are several, and offers other ways where there is none', async () => {
    const page = await openHelp({
      between: altered({
        'GET /support-options': (body) => ({
          ...body,
          contactPoints: [
            { id: 'one', kind: 'phone', masked: '•••• 11' },
            { id: 'two', kind: 'phone', masked: '•••• 22' },
          ],
        }),
      }),
    });
    await page.click('Rückruf wählen');
    await page.click('•••• 22');
    await page.click('12:00');
    await page.click('Rückruf prüfen');
    await page.says('Wir rufen an •••• 22');

    const without = await openHelp({
      between: altered({ 'GET /support-options': (body) => ({ ...body, contactPoints: [] }) }),
    });
    await without.click('Rückruf wählen');
    await without.says('Wir haben keine Telefonnummer von Ihnen.');
    await expect(without.tag).to.be.accessible();
  });

  it('says when no time is free', async () => {
    const page = await openHelp({
      between: altered({ 'GET /callback-slots': () => ({ slots: [] }) }),
    });
    await page.click('Rückruf wählen');
    await page.says('Gerade ist keine Zeit frei.');
  });

  it('says when times do not load, and loads them again', async () => {
    let isDown = true;
    const page = await openHelp({
      between: async ({ operation }, send) =>
        operation === 'GET /callback-slots' && isDown ? new Response('<html>') : send(),
    });
    await page.click('Rückruf wählen');
    await page.says('Die freien Zeiten laden gerade nicht.');
    isDown = false;
    await page.click('Freie Zeiten laden');
    await page.says('Uhrzeit');
  });
});

describe('one call-back', () => {
  it('faults row 1: is booked, whatever is pressed however often', async () => {
    const page = await openCallbackReview();
    const button = page.control('Rückruf vereinbaren');
    button.click();
    button.click();
    button.focus();
    await press('Enter');
    await page.says(booked);
    expect(posts(page)).to.have.length(1);
  });

  it('whose time was just taken: says so, keeps topic and day, and shows what is still free', async () => {
    const page = await openHelp();
    await page.click('Rückruf wählen');
    await page.comes(() => page.root.querySelector('#topic'), 'topics');
    choose(page, '#topic', 'bill');
    await page.click('Mittwoch');
    await page.click('09:00');
    await page.click('Rückruf prüfen');
    page.between = async (sent, send) =>
      sent.operation === 'POST /callbacks'
        ? refused('POST /callbacks', 409, 'slot-taken')(sent, send)
        : altered({
            'GET /callback-slots': ({ slots }) => ({
              slots: slots.filter(({ id }) => id !== 'slot-20260311T0800'),
            }),
          })(sent, send);
    await page.click('Rückruf vereinbaren');
    await page.opens(times);
    expect(page.text).to.include('Es wurde nichts vereinbart.');
    expect(page.announced).to.include('Diese Zeit hat gerade jemand anders gewählt.');
    await page.comes(() => !page.findControl('09:00'), 'the taken time gone');
    expect(page.root.querySelector('.chip.chosen')?.textContent).to.include('Mittwoch');
    expect(page.root.querySelector<HTMLSelectElement>('#topic')?.value).to.equal('bill');
    await expect(page.tag).to.be.accessible();

    page.between = (_sent, send) => send();
    await page.click('10:00');
    await page.click('Rückruf prüfen');
    await page.click('Rückruf vereinbaren');
    await page.says(booked);
    expect(posts(page)).to.have.length(2);
    expect(new Set(posts(page).map(({ key }) => key)).size, 'two intents').to.equal(2);
  });

  it('faults row 2: whose answer is lost is being checked, and then found by the same key', async () => {
    const page = await openCallbackReview();
    const { between, mend } = lossy('POST /callbacks');
    page.between = between;
    await page.click('Rückruf vereinbaren');
    await page.says('Wir prüfen, ob es angekommen ist.');
    expect(page.announced).to.include('Wir prüfen, ob es angekommen ist.');
    expect(page.text).not.to.include('nicht geklappt');
    await expect(page.tag).to.be.accessible();
    mend();
    await page.click('Stand prüfen');
    await page.says(booked);
    expect(new Set(posts(page).map(({ key }) => key)).size).to.equal(1);
  });

  for (const [code, status, words] of [
    ['rate-limited', 429, 'Das war oft in kurzer Zeit.'],
    ['not-supported', 501, 'Inzwischen hat sich etwas geändert.'],
  ] as const) {
    it(`that is refused, ${code}: what happened is said, and the review stays`, async () => {
      const page = await openCallbackReview({ between: refused('POST /callbacks', status, code) });
      await page.click('Rückruf vereinbaren');
      await page.says(words);
      expect(page.heading).to.include('Mittwoch, 11. März 2026');
      expect(page.findControl('Rückruf vereinbaren')).not.to.equal(undefined);
      await expect(page.tag).to.be.accessible();
    });
  }

  it('faults row 14: of another account is never shown here', async () => {
    const page = await openCallbackReview();
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    page.between = async (_sent, send) => {
      await held;
      return send();
    };
    page.provider.accountKey = 'another';
    await page.comes(() => page.root.querySelector('[aria-busy]'), 'the skeleton');
    expect(page.text).to.equal('');
    answer();
    await page.shows(helpHeading);
    await page.click('Rückruf wählen');
    await page.opens(times);
    expect(page.root.querySelector('input[name="slot"]:checked')).to.equal(null);
  });
});
