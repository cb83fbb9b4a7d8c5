import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  germanLexicon as de,
  defaultLexicons,
  englishLexicon as en,
  readComment,
  topics,
  type Lexicon,
} from '../../../../src/gateway/reference/sentiment/index.js';
import { topics as codes } from '../../sentiment/code-book.js';

const listed = (patterns: string): string[] =>
  patterns
    .split(',')
    .map((pattern) => pattern.trim())
    .filter(Boolean);

/** What somebody writes who writes the entry, and nothing else. */
const spoken = (pattern: string): string => pattern.replaceAll('*', 'x').replace(/ ?…/g, '');

describe('reads', () => {
  it.each([
    ['de', 'Sehr freundlich, danke', 'positive'],
    ['de', 'Nicht freundlich', 'negative'],
    ['de', 'Freundlich war da niemand', 'negative'],
    ['de', 'Keine Probleme', 'positive'],
    ['de', 'Ich zahle am Montag', 'neutral'],
    ['de', 'Danke für nichts', 'negative'],
    ['de', 'SUUUUPER', 'positive'],
    ['de', 'Das ist eine Frechheit', 'negative'],
    ['de', 'das aergert mich', 'negative'],
    ['en', 'Not helpful', 'negative'],
    ['en', 'no problems', 'positive'],
    ['en', 'Can’t fault it', 'positive'],
    ['en', 'Polite, but slow', 'neutral'],
    ['en', 'Thanks for nothing', 'negative'],
    ['en', '', 'neutral'],
  ])('%s: %s', (locale, text, sentiment) => {
    expect(readComment(text, locale).sentiment).toBe(sentiment);
  });

  it.each([
    // What nobody did stands at the end of the clause, whatever is named in between.
    ['de', 'Niemand hat mir die Gebühr auf der Rechnung erklärt', 'negative'],
    ['de', 'Niemand hat mir die neue Mahngebühr auf dieser Rechnung gut erklärt', 'negative'],
    ['de', 'Keiner an der Hotline hat sich um mein Anliegen freundlich gekümmert', 'negative'],
    ['de', 'Keiner war unfreundlich', 'positive'],
    ['de', 'Niemand war dabei am Telefon unhöflich', 'positive'],
    ['de', 'Die Gebühr ist geblieben, aber niemand war unhöflich', 'neutral'],
    ['de', 'Niemand ging ran, der Plan selbst ist super', 'neutral'],
    ['en', 'Nobody explained the fee', 'negative'],
    ['en', 'No one at the hotline explained the new charge on my bill very well', 'negative'],
    ['en', 'Nobody was rude', 'positive'],
    ['en', 'No one there was helpful', 'negative'],
  ])('%s, what nobody did: %s', (locale, text, sentiment) => {
    expect(readComment(text, locale).sentiment).toBe(sentiment);
  });

  it('topics, and says by which entries', () => {
    const { topics: found, because } = readComment('Die Wunschrate ist zu hoch', 'de-AT');
    expect(found).toEqual(['plan']);
    expect(because.topics).toContain('*rate');
    expect(because.sentiment).toEqual([{ pattern: 'zu hoch', weight: -1 }]);
  });

  it('need, in whatever language it is written', () => {
    expect(readComment('Ich will nicht mehr leben', 'en').distress).toBe(true);
    expect(readComment('I want to die', 'de').distress).toBe(true);
    expect(readComment('Wir haben nichts mehr zu essen', 'de').distress).toBe(true);
    expect(readComment('nur keine Panik', 'de').distress).toBe(false);
    expect(readComment('Rechnung über 110 Euro, 112 bezahlt', 'de').distress).toBe(false);
    expect(readComment('This website will be the death of me', 'en').distress).toBe(false);
  });

  it('by the lexicon of the locale, else by the one that finds most', () => {
    expect(readComment('Danke', 'de-x-du').language).toBe('de');
    expect(readComment('Danke, sehr freundlich', 'en').language).toBe('en');
    expect(readComment('Danke, sehr freundlich', 'tr').language).toBe('de');
    expect(readComment('Thank you, very friendly', 'sv-SE').language).toBe('en');
  });

  it('by a telco’s own words', () => {
    const own: Lexicon = { ...de, topics: { ...de.topics, app: `${de.topics.app}, nordhalle*` } };
    expect(readComment('Nordhalle', 'de').topics).toEqual([]);
    expect(readComment('Nordhalle', 'de', [own, en]).topics).toEqual(['app']);
  });
});

describe('the lexicons', () => {
  it('have the topics of the code book', () => {
    expect([...topics]).toEqual(Object.keys(codes).sort());
  });

  it.each(defaultLexicons)('have no entry that finds nothing: $language', (lexicon) => {
    const dead: string[] = [];
    for (const topic of topics) {
      for (const pattern of listed(lexicon.topics[topic])) {
        const { because } = readComment(spoken(pattern), lexicon.language);
        if (!because.topics.includes(pattern)) dead.push(`${topic}: ${pattern}`);
      }
    }
    for (const pattern of listed(lexicon.distress)) {
      if (!readComment(spoken(pattern), lexicon.language).distress) dead.push(pattern);
    }
    expect(dead).toEqual([]);
  });

  it.each(defaultLexicons)('name an entry once: $language', ({ topics: byTopic, ...lexicon }) => {
    const feelings = lexicon.weights.map(([, patterns]) => patterns).join(',');
    for (const list of [feelings, lexicon.distress, ...Object.values(byTopic)]) {
      const entries = listed(list);
      expect(entries.filter((entry, index) => entries.indexOf(entry) !== index)).toEqual([]);
    }
  });
});

describe('hostile input', () => {
  const pieces = [
    ...listed(de.distress).map(spoken),
    ...listed(en.topics.app).map(spoken),
    'nichts ',
    'aber ',
    'a',
    'ä',
    '!',
    '?',
    ' ',
    '*',
    '…',
    '[',
    '\u0000',
    '\uD800',
    '👍',
    '1',
    'nicht ',
  ];

  it('is read within a moment, whatever 10,000 characters hold', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 }),
        fc.constantFrom('de', 'en', 'fr'),
        (some, locale) => {
          const text = some.join('').repeat(10_000).slice(0, 10_000);
          const start = performance.now();
          const { because } = readComment(text, locale);
          expect(performance.now() - start).toBeLessThan(2_000);
          expect(because.topics.length).toBeLessThan(2_000);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('never fails, and repeats nothing of the text', () => {
    const entries = new Set(
      defaultLexicons.flatMap((lexicon) => [
        ...lexicon.weights.flatMap(([, patterns]) => listed(patterns)),
        ...[lexicon.negations, lexicon.irony, lexicon.distress].flatMap(listed),
        ...Object.values(lexicon.topics).flatMap(listed),
      ]),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, locale) => {
        const { because } = readComment(text, locale);
        const named = [
          ...because.sentiment.map(({ pattern }) => pattern),
          ...because.topics,
          ...because.distress,
        ];
        expect(named.filter((pattern) => !entries.has(pattern))).toEqual([]);
      }),
    );
  });
});
