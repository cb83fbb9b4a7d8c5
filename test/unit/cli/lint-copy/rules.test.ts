import { describe, expect, it } from 'vitest';
import { lintCopy } from '../../../../src/cli/lint-copy/lint-copy.js';
import { lint, rulesAgainst } from './lint.js';

/** Each sentence with the rules that must object to it; none for a good one. */
const sentences: Record<string, readonly (readonly [text: string, ...rules: string[]])[]> = {
  de: [
    // The seeds of the voice.
    ['Letzte Mahnung', 'L6'],
    ['Lassen Sie uns gemeinsam eine Lösung finden'],
    ['Lass uns gemeinsam eine Lösung finden', 'L13'],
    [
      'Wir wissen, dass es manchmal eng wird. ' +
        'Hier sind drei Wege, wie wir Sie heute unterstützen können.',
    ],
    // L1
    [
      'Wenn Sie uns bis zum Ende dieses Monats kurz sagen, was Ihnen gerade möglich ist, ' +
        'finden wir zusammen mit Ihnen einen guten Weg.',
      'L1',
      'L4',
    ],
    ['Ihr Anschluss läuft weiter. Sie brauchen nichts zu tun.'],
    // L5
    ['Bitte BEACHTEN Sie Ihre Rechnung.', 'L5'],
    ['Alles ist bezahlt!', 'L5'],
    ['Ihre IBAN und das SEPA-Mandat bleiben, wie sie sind. Eine SMS ist unterwegs.'],
    // L6
    ['Wir übergeben an ein Inkassobüro.', 'L6'],
    ['Sie müssen den Betrag überweisen.', 'L6'],
    ['Bitte überweisen Sie unverzüglich.', 'L6'],
    ['Der außergerichtliche Weg steht Ihnen offen.'],
    ['Das müssen wir noch prüfen.'],
    // L7
    ['Sie sind Schuldner dieser Rechnung.', 'L7'],
    ['Die Schuldnerberatung hilft kostenlos und unabhängig.'],
    ['Die Schuldner-Beratung hilft kostenlos.'],
    ['Trotz mehrfacher Erinnerung ist nichts angekommen.', 'L7'],
    ['Sie haben die Frist versäumt.', 'L7'],
    ['Ein Anruf bei uns ist immer möglich.'],
    // L8
    ['Jetzt handeln lohnt sich.', 'L8'],
    ['Das gilt nur noch 3 Tage.', 'L8'],
    ['Nur heute ohne Gebühr.', 'L8'],
    ['Heute können Sie in Ruhe wählen.'],
    // L10
    ['Es geht um {amount}.', 'L10'],
    ['Offen sind {amount}.'],
    ['Offen sind 84,90.', 'L10'],
    ['Offen sind 84,90 €.'],
    ['Offen sind 1.084,90 Euro.'],
    ['Um 14.30 Uhr rufen wir Sie an. Sie haben noch 2,50 GB.'],
    ['Die Rechnung ist vom 05.10.2026.'],
    ['Wir buchen morgen ab.', 'L10'],
    ['In drei Tagen buchen wir ab.', 'L10'],
    ['Wir buchen in {dayCount} Tagen ab.', 'L10'],
    ['Wir buchen morgen ab, am {dueDate}.'],
    ['Wir buchen morgen ab, am 5. Oktober 2026.'],
    ['Guten Morgen.'],
    ['Montag bis Freitag, 8 bis 20 Uhr'],
    ['Wir melden uns bis zum Freitag.', 'L10'],
    // L13
    ['Wir helfen dir gern.', 'L13'],
    ['Du kannst den Plan später ändern.', 'L13'],
    ['Bitte ruf uns an.', 'L13'],
    ['Ich prüfe das gern.'],
    ['Frage stellen'],
    ['Bitte frage uns.', 'L13'],
    ['Zahlen in Euro.'],
    // L16
    [
      'Wir schreiben {customerName} am {dueDate} und {amount} bleiben als Rest von {fullAmount} offen, {nameText}.',
      'L16',
    ],
  ],
  'de-x-du': [
    ['Lass uns gemeinsam eine Lösung finden'],
    ['Wir helfen Ihnen gern.', 'L13'],
    ['Wählen Sie einen Weg.', 'L13'],
    ['Sie möchten lieber reden?', 'L13'],
    ['Die Rate ist klein. Sie passt zu dir.'],
    ['Ihr könnt uns anrufen.'],
    ['Du musst heute bezahlen.', 'L6'],
    ['Du musst nichts tun.'],
    ['Wie sicher ist es, dass Post kommt?'],
    ['Wie sicher ist es, dass Post kommt, wenn wir schreiben?', 'L4'],
  ],
  en: [
    ['Final notice', 'L6'],
    ["Let's find a solution together"],
    ['We know money can be tight. Here are three ways we can help you today.'],
    [
      'If you tell us before the end of this month what you can manage right now, ' +
        'we will look for a good way together with you.',
      'L1',
      'L4',
    ],
    ['Please READ this.', 'L5'],
    ['All paid!', 'L5'],
    ['Your IBAN stays as it is.'],
    ['You must pay this bill.', 'L6'],
    ['Please pay immediately.', 'L6'],
    ['We accept payments by courtesy of your bank.'],
    ['You are in default.', 'L7'],
    ['Despite repeated reminders this bill is open.', 'L7'],
    ['You didn’t pay this bill.', 'L7'],
    ['Your bill is overdue since {dueDate}.'],
    ['Act now to keep your line.', 'L8'],
    ['Only {dayCount} days left.', 'L8'],
    ['You can act for a relative.'],
    ['It is about {amount}.', 'L10'],
    ['{amount} is open.'],
    ['We book 84.90 from your account.', 'L10'],
    ['We book €84.90 from your account.'],
    ['We collect it tomorrow.', 'L10'],
    ['We collect it tomorrow, on {dueDate}.'],
    ['We collect it in 3 days, on 5 October 2026.'],
    ['Most things take days.'],
  ],
};

describe.each(Object.entries(sentences))('%s', (locale, cases) => {
  it.each(cases.map(([text, ...rules]) => [text, rules] as const))('%s -> %j', (text, rules) => {
    expect(rulesAgainst(locale, text)).toEqual(rules);
  });
});

describe('L1', () => {
  it('warns over 15 words and objects over 20', () => {
    const severities = (count: number) =>
      lint('de', 'wort '.repeat(count)).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(severities(15)).toEqual([]);
    expect(severities(16)).toEqual(['L1 warning']);
    expect(severities(20)).toEqual(['L1 warning']);
    expect(severities(21)).toEqual(['L1 error']);
  });
});

describe('L6', () => {
  it('lets a legal text use a term of the law only with a written reason', () => {
    const texts = { 'legal.notice.text': 'Sie können gerichtlichen Schutz beantragen.' };
    const findings = (reasons: Record<string, string>) =>
      lintCopy({ file: 'words.json', locale: 'de', texts }, { reasons }).findings;
    expect(findings({})).toHaveLength(1);
    expect(findings({ 'legal.notice.text': ' ' })).toHaveLength(1);
    expect(findings({ 'legal.notice.text': 'TKG §61(4) asks for it' })).toEqual([]);
  });

  it('does not let other texts off, whatever the reason', () => {
    const texts = { 'plan.offers.intro.text': 'Wir gehen gerichtlich vor.' };
    const reasons = { 'plan.offers.intro.text': 'because' };
    expect(
      lintCopy({ file: 'words.json', locale: 'de', texts }, { reasons }).findings,
    ).toHaveLength(1);
  });
});

describe('L11', () => {
  it.each([
    ['de', 'Plan ansehen', true],
    ['de', 'In Raten zahlen', true],
    ['de', '{amount} bezahlen', true],
    ['de', 'Nicht jetzt', true],
    ['de', 'Weiter', false],
    ['de', 'OK', false],
    ['de', 'Bezahlen', false],
    ['de', 'Weiter zur Zahlungsseite', false],
    ['en', 'View plan', true],
    ['en', 'Get help', true],
    ['en', 'Next', false],
    ['en', 'Pay', false],
    ['en', 'Plan details', false],
  ])('%s: "%s" as a button: %s', (locale, text, isGood) => {
    for (const kind of ['action', 'primary', 'way']) {
      expect(rulesAgainst(locale, text, `plan.offers.x.${kind}`)).toEqual(isGood ? [] : ['L11']);
    }
    expect(rulesAgainst(locale, text, 'plan.offers.x.label')).toEqual([]);
  });
});

describe('L12', () => {
  const keysAtFault = (keys: readonly string[]) =>
    lintCopy({
      file: 'words.json',
      locale: 'de',
      texts: Object.fromEntries(keys.map((key) => [key, 'Plan ansehen'])),
    })
      .findings.filter(({ rule }) => rule === 'L12')
      .map(({ key }) => key);
  const numbered = (count: number, pattern: string) =>
    Array.from({ length: count }, (_, index) => pattern.replace('#', `n${index + 1}`));

  it('allows three choices of equal rank', () => {
    expect(keysAtFault(numbered(3, 'plan.offers.size.#.option'))).toEqual([]);
    expect(keysAtFault(numbered(4, 'plan.offers.size.#.option'))).toEqual([
      'plan.offers.size.n4.option',
    ]);
  });

  it('counts two decisions of one view apart', () => {
    const keys = [
      ...numbered(3, 'plan.offers.size.#.option'),
      ...numbered(3, 'plan.offers.day.#.option'),
    ];
    expect(keysAtFault(keys)).toEqual([]);
  });

  it('groups menus by five', () => {
    expect(keysAtFault(numbered(5, 'care.menu.money.#.entry'))).toEqual([]);
    expect(keysAtFault(numbered(6, 'care.menu.money.#.entry'))).toHaveLength(1);
  });

  it('gives the three ways the same rank', () => {
    const ways = ['balance.home.pay.way', 'balance.home.plan.way', 'balance.home.help.way'];
    expect(keysAtFault(ways)).toEqual([]);
    expect(keysAtFault([...ways, 'balance.home.pay.primary'])).toEqual([
      'balance.home.pay.primary',
    ]);
    expect(keysAtFault([...ways, 'balance.home.more.way'])).toEqual(['balance.home.more.way']);
  });

  it('lets a view show some ways or others, when it says which stand together', () => {
    const keys = ['pay', 'plan', 'seePlan', 'help', 'items'].map(
      (name) => `balance.ways.${name}.way`,
    );
    expect(keysAtFault(keys)).toEqual([]);
    expect(keysAtFault([...keys, 'balance.ways.chat.way'])).toEqual(['balance.ways.chat.way']);
  });

  it('asks for one confirmation by one main button, in each approach', () => {
    const oneButton = ['plan.review.firstSlip.ok.primary', 'plan.review.steady.ok.primary'];
    expect(keysAtFault(oneButton)).toEqual([]);
    expect(keysAtFault(['plan.review.ok.primary', 'plan.review.later.primary'])).toHaveLength(1);
  });
});

describe('L13', () => {
  it('names every key that a locale lacks', () => {
    const { findings } = lintCopy(
      { file: 'xliff/de.xlf', locale: 'de', texts: { 'a.b.title': 'Saldo' } },
      { expectedKeys: ['a.b.title', 'a.b.more.label'] },
    );
    expect(findings.map(({ rule, key }) => [rule, key])).toEqual([['L13', 'a.b.more.label']]);
  });

  it('warns when "Sie" may be they', () => {
    const [finding] = lint('de-x-du', 'Die Raten sind klein. Sie können warten.');
    expect(finding).toMatchObject({ rule: 'L13', severity: 'warning', words: ['Sie'] });
  });
});

describe('L16', () => {
  it('finds a sentence that only long values make too long', () => {
    const text =
      'Am {dueDate} buchen wir für {itemList} die offene Rate von {amount} von Ihrem Konto ab.';
    const [finding] = lint('de', text);
    expect(finding).toMatchObject({ rule: 'L16', severity: 'error' });
    expect(finding?.words[0]).toContain('30. September 2026');
    expect(finding?.words[0]).toContain('12.345.678,90 €');
  });

  it('asks for a name that says what a value is', () => {
    const [finding] = lint('de', 'Das ist {thing}.');
    expect(finding).toMatchObject({ rule: 'L16', words: ['{thing}'] });
  });
});

describe('FORM', () => {
  it.each([
    ['de', '1 Rate|# Raten', true],
    ['de', '# rata|# raty|# rat|# raty', false],
    ['pl', '# rata|# raty|# rat|# raty', true],
    ['pl', '1 rata|# raty', false],
    ['de', '1 Rate|', false],
  ])('%s: "%s" has the forms of its language: %s', (locale, text, isGood) => {
    expect(rulesAgainst(locale, text)).toEqual(isGood ? [] : ['FORM']);
  });

  it('reads each form as a text of its own', () => {
    const [one, other] = ['wort '.repeat(12), 'wort '.repeat(12)];
    expect(rulesAgainst('de', `${one}|${other}`)).toEqual([]);
  });
});

describe('KEY', () => {
  it.each(['title', 'balance.title', 'balance.home.heading'])('objects to %s', (key) => {
    expect(rulesAgainst('de', 'Saldo', key)).toEqual(['KEY']);
  });
});

it('judges by language-neutral rules where a language has no lists', () => {
  expect(rulesAgainst('et', 'Kõik on makstud!')).toEqual(['L5']);
  expect(rulesAgainst('et', 'Tasumata {amount}.')).toEqual([]);
  expect(rulesAgainst('et', 'sõna '.repeat(21))).toEqual(['L1']);
  expect(rulesAgainst('et', 'Edasi', 'plan.offers.x.primary')).toEqual(['L11']);
  expect(rulesAgainst('et', 'Vaata plaani', 'plan.offers.x.primary')).toEqual([]);
});

it('names file, key, rule, the words at fault and a better example', () => {
  expect(lint('de', 'Letzte Mahnung')).toMatchObject([
    {
      file: 'words.json',
      key: 'plan.offers.intro.text',
      rule: 'L6',
      severity: 'error',
      message: 'a threat',
      words: ['Letzte Mahnung'],
      better: 'Lassen Sie uns gemeinsam eine Lösung finden.',
    },
  ]);
});

it('sees through soft hyphens, no-break spaces and case', () => {
  expect(rulesAgainst('de', 'LETZTE\u00a0Mah\u00adnung')).toEqual(['L5', 'L6']);
});

const findings = (texts: Record<string, string>, options = {}, locale = 'de') =>
  lintCopy({ file: 'words.json', locale, texts }, options).findings;

describe('a view', () => {
  const defaults = {
    'balance.restricted.title': 'Ihr Anschluss ist seit dem {sinceDate} eingeschränkt',
    'balance.restricted.text': 'Notrufe gehen immer. Jeder der drei Wege hilft weiter.',
  };

  it('is judged with our own texts around the ones that a telco replaces', () => {
    const texts = { 'balance.restricted.title': 'Ihr Anschluss ist seit dem {sinceDate} gesperrt' };
    expect(findings(texts).map(({ rule }) => rule)).toEqual(['L9']);
    expect(findings(texts, { defaults })).toEqual([]);
  });

  it('that loses what still works is at fault by the text that is left', () => {
    const texts = { 'balance.restricted.text': 'Bitte rufen Sie uns an.' };
    const [finding] = findings(texts, { defaults });
    expect(finding).toMatchObject({ rule: 'L9', words: ['eingeschränkt'] });
    expect(finding?.message).toContain('what still works, a way out');
  });

  it('bears one word of pity, in each failure', () => {
    const sorry = 'Leider hat das nicht geklappt.';
    const rulesOf = (texts: Record<string, string>) => findings(texts).map(({ rule }) => rule);
    expect(rulesOf({ 'plan.home.a.error': sorry, 'plan.home.b.error': sorry })).toEqual([]);
    expect(rulesOf({ 'plan.home.a.text': sorry, 'plan.home.b.text': sorry })).toEqual(['L14']);
    expect(rulesOf({ 'plan.home.a.text': sorry, 'plan.end.b.text': sorry })).toEqual([]);
  });

  it('has figures for its running text, without buttons, values and words of the glossary', () => {
    const texts = {
      'plan.home.intro.text': 'Die Schuldnerberatung hilft Ihnen gern dabei. {amount} sind offen.',
      'plan.home.go.action': 'Ratenzahlungsvereinbarung ansehen',
    };
    const { views } = lintCopy({ file: 'words.json', locale: 'de', texts });
    // Die hilft Ihnen gern dabei: 5 words in one sentence, none long, 7 syllables, 3 words of one.
    expect(views).toEqual([
      {
        view: 'plan.home',
        words: 5,
        lix: 5,
        amstad: 180 - 5 - 58.5 * (7 / 5),
        wiener: expect.closeTo(0.1672 * 5 - 0.0327 * 60 - 0.875) as number,
      },
    ]);
  });

  it('has LIX alone where a language has no formulas', () => {
    const texts = { 'plan.home.intro.text': 'Vi hjälper dig gärna idag.' };
    const { views } = lintCopy({ file: 'words.json', locale: 'et', texts });
    expect(views).toEqual([{ view: 'plan.home', words: 5, lix: 5 + 20 }]);
  });
});

describe('a glossary', () => {
  const glossary = {
    de: {
      words: ['Datenübertragung*'],
      brands: ['FlexiPay24', 'Nordlicht Mobil'],
      threats: [{ find: 'Endspurt', better: 'ein Datum' }],
    },
  };

  it.each([
    ['Die Datenübertragungsrate bleibt.', 'L3', undefined],
    ['Mit FlexiPay24 zahlen Sie später.', 'L13', undefined],
    ['Das ist der Endspurt.', undefined, 'L6'],
    ['Willkommen bei nordlicht mobil.', undefined, 'L13'],
    ['Willkommen bei Nordlicht Mobil.', undefined, undefined],
  ])('%s: %s without it, %s with it', (text, without, withIt) => {
    const rulesOf = (options: object) =>
      findings({ 'plan.home.intro.text': text }, options).map(({ rule }) => rule);
    expect(rulesOf({})).toEqual(without ? [without] : []);
    expect(rulesOf({ glossary })).toEqual(withIt ? [withIt] : []);
  });
});
