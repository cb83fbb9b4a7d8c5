import { expect } from '@open-wc/testing';
import '../../../src/elements/balance-card/define.js';
import type { Account } from '../../../src/index.js';
import type { ScenarioName } from '../../../src/testing/index.js';
import { altered, oneLine, openTag, type TagPage } from '../support/tag-page.js';

/** The card with its details, where the verdict about the service stands. */
async function openDetails(
  scenario: ScenarioName,
  options: { locale?: string; restriction?: Account['restriction'] | null } = {},
): Promise<TagPage> {
  const { locale = 'de', restriction } = options;
  const page = await openTag('kulanz-balance-card', {
    scenario,
    locale,
    between: altered({
      'GET /account': (account) =>
        restriction === undefined ? account : { ...account, restriction: restriction ?? undefined },
    }),
  });
  await page.click(locale === 'en' ? 'Show the details' : 'Einzelheiten');
  await page.says(locale === 'en' ? 'Why do I see this?' : 'Warum sehe ich das?');
  return page;
}

/** The services under a heading. */
function services(page: TagPage, title: string): string[] {
  const heading = [...page.root.querySelectorAll('b')].find(
    (each) => oneLine(each.textContent) === title,
  );
  const list = heading?.closest('div')?.querySelectorAll('li') ?? [];
  return [...list].map((each) => oneLine(each.textContent));
}

/** Nothing that sounds as if something could not happen. */
const reassuring = /läuft weiter|geht weiter|kann nicht|nicht möglich/;

describe('what the server says about the service', () => {
  it('announced: when at the earliest, what stays, what could rest, and what prevents it', async () => {
    const page = await openDetails('restrictionAnnounced');
    await page.says('Zahlen Sie 64,81 € bis zum 19. März 2026, dann bleibt alles, wie es ist.');
    await page.says('Auch ein Ratenplan, eine Pause oder ein Zahltag hilft.');
    expect(services(page, 'Das geht weiter')).to.deep.equal([
      'Notrufe',
      'Anrufe annehmen, mindestens bis 27. März 2026',
      'Internet zu Hause',
    ]);
    expect(services(page, 'Das könnte ab dem 20. März 2026 ruhen')).to.deep.equal([
      'Andere anrufen',
      'SMS empfangen',
      'SMS schreiben',
      'Mobile Daten',
    ]);
    await expect(page.tag).to.be.accessible();
  });

  it('possible: it is said in the first view already', async () => {
    const page = await openDetails('restrictionPossible');
    await page.says('Ab dem 10. März 2026 kann Ihr Anschluss eingeschränkt sein.');
    await page.says('Zahlen Sie 64,81 € bis zum 10. März 2026');
  });

  it('in force: what works and until when, what rests, and the way back', async () => {
    const page = await openDetails('restricted');
    await page.says('Wählen Sie einen Weg');
    expect(services(page, 'Das geht weiter')).to.deep.equal([
      'Notrufe',
      'Anrufe annehmen, mindestens bis 10. März 2026',
      'SMS empfangen',
      'Internet zu Hause',
    ]);
    expect(services(page, 'Das ruht gerade')).to.deep.equal([
      'Andere anrufen',
      'SMS schreiben',
      'Mobile Daten',
    ]);
  });

  const reasons: readonly (readonly [reason: string, words: string])[] = [
    ['planActive', 'weil Ihr Ratenplan läuft'],
    ['promiseActive', 'weil Sie einen Zahltag genannt haben'],
    ['moratorium', 'weil Ihr Konto gesetzlich geschützt ist'],
    ['contested', 'weil wir Ihren Einwand'],
    ['prepaid', 'weil Sie im Voraus zahlen'],
    ['belowThreshold', 'weil der offene Betrag klein ist'],
    ['noNotice', 'Zwei Wochen vor jeder Änderung würden wir Ihnen schreiben.'],
    ['aReasonOfTomorrow', 'Ihr Anschluss läuft weiter.'],
  ];
  for (const [reason, words] of reasons) {
    it(`cannot happen now: ${reason}`, async () => {
      const restriction = { verdict: 'notPossible', reasons: [reason] };
      const page = await openDetails('overdue', {
        restriction: restriction as Account['restriction'],
      });
      await page.says(words);
      expect(page.text).not.to.match(/könnte|eingeschränkt/);
    });
  }

  it('cannot happen now, in English', async () => {
    const page = await openDetails('restrictionContested', { locale: 'en' });
    await page.says('Your service goes on, because we are checking your objection.');
  });

  for (const [name, restriction] of [
    ['unknown', { verdict: 'unknown', reasons: [] }],
    ['a verdict of tomorrow', { verdict: 'maybe', reasons: [] }],
    ['absent', null],
  ] as const) {
    it(`${name}: nothing is said about what cannot happen, and a person is there`, async () => {
      const page = await openDetails('restrictionUnknown', {
        restriction: restriction as Account['restriction'] | null,
      });
      await page.says('Haben Sie eine Frage zu Ihrem Anschluss?');
      expect(page.text).not.to.match(reassuring);
      expect(page.text).not.to.match(/eingeschränkt/);

      await page.click('Mit einem Menschen sprechen');
      await page.opens('Wir finden gemeinsam einen Weg');
    });
  }

  it('absent and all is paid: there is nothing to ask about', async () => {
    const page = await openDetails('nothingDue');
    expect(page.text).not.to.include('Frage zu Ihrem Anschluss');
  });
});
