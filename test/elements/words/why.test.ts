import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import '../../../src/elements/plan-chooser/define.js';
import '../../../src/elements/support-options/define.js';
import type { Session } from '../../../src/index.js';
import { press, type } from '../../support/browsers.js';
import { altered, openTag, type TagPage, type TagPageOptions } from '../support/tag-page.js';

/** "Why do I see this?": an honest sentence, and the way to a person who decides. */

type Reason = Session['approachReason'];

const given = (session: Partial<Session>): TagPageOptions => ({
  between: altered({ 'GET /session': (before) => ({ ...before, ...session }) }),
});

async function ask(options: TagPageOptions): Promise<TagPage> {
  const page = await openTag('kulanz-balance-card', options);
  const isEnglish = options.locale === 'en';
  await page.click(isEnglish ? 'Show the details' : 'Einzelheiten');
  await page.says(isEnglish ? 'Why do I see this?' : 'Warum sehe ich das?');
  return page;
}

const reasons: Readonly<Record<Reason, readonly [sie: string, du: string, en: string]>> = {
  longPunctual: ['Sie haben lange pünktlich gezahlt.', 'Du hast lange', 'You have paid on time'],
  firstLate: ['Das ist die erste Rechnung', 'Das ist die erste', 'This is the first bill'],
  usual: ['An Ihrem Konto ist nichts', 'An deinem Konto', 'Nothing in your account'],
  severalMissed: ['Mehrere Rechnungen blieben', 'Mehrere Rechnungen', 'Several bills stayed open'],
  promisesMissed: ['den Sie zum Zahlen genannt hatten', 'den du zum', 'A day that you named'],
  onYourRequest: ['Sie haben uns um Rücksicht', 'Du hast uns um Rücksicht', 'You asked us for'],
  legalPause: ['Ihr Konto ist gerade gesetzlich', 'Dein Konto ist', 'protected by law right now'],
  unknown: ['Den Grund können wir hier', 'Frag uns gern.', 'We cannot tell you the reason'],
};

describe('"Why do I see this?"', () => {
  for (const [reason, words] of Object.entries(reasons)) {
    for (const [position, locale] of ['de', 'de-x-du', 'en'].entries()) {
      it(`${reason} in ${locale}: an honest sentence, no score and no judgement`, async () => {
        const page = await ask({
          ...given({ approachReason: reason as Reason }),
          locale,
        });
        await page.says(words[position]!);
        await page.says(
          locale === 'en'
            ? 'Ways, dates and prices are the same for all.'
            : 'Wege, Termine und Preise sind für alle gleich.',
        );
        expect(page.text).not.to.match(/score|punktzahl|bonität|risiko|risk|rating/i);
      });
    }
  }

  it('leads to a person: help of the tag itself, by keyboard', async () => {
    const page = await ask(given({ approach: 'repeat', approachReason: 'severalMissed' }));
    await page.says('Darum nennen wir klare nächste Schritte mit ihrem Datum.');
    await page.says('Auf Wunsch schaut ein Mensch auf Ihren Fall und entscheidet.');
    page.control('Mit einem Menschen sprechen').focus();
    await press('Enter');
    await page.opens('Wir finden gemeinsam einen Weg');
    await expect(page.tag).to.be.accessible();
  });

  it('leads to a person: the host’s page for help', async () => {
    const page = await ask({ attributes: { 'help-href': '/hilfe' } });
    const link = page.control('Mit einem Menschen sprechen') as HTMLAnchorElement;
    expect(new URL(link.href).pathname).to.equal('/hilfe');
  });

  it('is asked from the plans as well, and the way back leads to them', async () => {
    const page = await openTag('kulanz-plan-chooser', {
      scenario: 'planOffered',
      ...given({ approach: 'first-slip', approachReason: 'longPunctual' }),
    });
    await page.shows('Welcher Ratenplan passt zu Ihnen?');
    await page.click('Warum sehe ich das?');
    await page.opens('Warum sehe ich das?');
    await page.says('Sie haben lange pünktlich gezahlt.');
    await page.says('Darum sagen wir zuerst, dass wir es gemeinsam klären.');
    await expect(page.tag).to.be.accessible();
    await page.click('Zurück zur Übersicht');
    await page.opens('Welcher Ratenplan passt zu Ihnen?');
  });
});

describe('"Why do I see this?", asked from the help', () => {
  const firstView = 'Wir wissen, dass es manchmal eng wird';
  const asked = async (options: TagPageOptions): Promise<TagPage> => {
    const page = await openTag('kulanz-support-options', options);
    await page.shows(firstView);
    page.control('Warum sehe ich das?').focus();
    await press('Enter');
    await page.opens('Warum sehe ich das?');
    return page;
  };

  it('by keyboard, and the way back keeps what was entered elsewhere', async () => {
    const page = await openTag('kulanz-support-options', { scenario: 'firstSlip' });
    await page.click('Nachricht schreiben');
    await page.opens('Was möchten Sie uns sagen?');
    const field = (): HTMLTextAreaElement | null => page.root.querySelector('textarea');
    field()!.focus();
    await type('Bitte abends anrufen');
    await page.click('Zurück zur Hilfe');
    await page.opens(firstView);

    await page.tabTo('Warum sehe ich das?');
    await press('Enter');
    await page.opens('Warum sehe ich das?');
    await page.says('Sie haben lange pünktlich gezahlt.');
    await expect(page.tag).to.be.accessible();
    // It stands above the heading, which has the focus.
    page.control('Zurück zur Übersicht').focus();
    await press('Enter');
    await page.opens(firstView);

    await page.click('Nachricht schreiben');
    await page.opens('Was möchten Sie uns sagen?');
    expect(field()?.value).to.equal('Bitte abends anrufen');
  });

  it('leads to a person: a call-back', async () => {
    const page = await asked({ scenario: 'repeatedlyLate' });
    page.control('Mit einem Menschen sprechen').focus();
    await press('Enter');
    await page.opens('Wann dürfen wir Sie anrufen?');
  });

  it('leads to the next way to a person, where there are no calls', async () => {
    const page = await asked({
      between: altered({
        'GET /session': (session) => ({
          ...session,
          approach: 'first-slip',
          capabilities: { ...session.capabilities, callback: false },
        }),
      }),
    });
    await page.click('Mit einem Menschen sprechen');
    await page.opens('Was möchten Sie uns sagen?');
  });

  it('leads to all ways, where none of them is to a person', async () => {
    const capabilities = { callback: false, message: false, chat: false };
    const page = await asked({
      between: altered({
        'GET /session': (session) => ({
          ...session,
          approach: 'repeat',
          capabilities: { ...session.capabilities, ...capabilities },
        }),
        'GET /support-options': (body) => ({ ...body, options: [] }),
      }),
    });
    await page.click('Mit einem Menschen sprechen');
    await page.opens(firstView);
  });

  it('is no question where the words are the usual ones', async () => {
    const page = await openTag('kulanz-support-options', { scenario: 'overdue' });
    await page.shows(firstView);
    expect(page.findControl('Warum sehe ich das?')).to.equal(undefined);
  });
});
