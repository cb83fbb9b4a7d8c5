import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listsFor } from '../../../../src/cli/lint-copy/lists/index.js';
import { splitSentences, wordsOf } from '../../../../src/cli/lint-copy/text.js';

const split = (locale: string, text: string) => splitSentences(text, locale, listsFor(locale));

describe('splitSentences', () => {
  it.each([
    ['de', ['Am 5. Oktober 2026 buchen wir ab.', 'Danach ist alles bezahlt.']],
    ['de', ['Die 2. Rate ist am 15. fällig.', 'Der Rest folgt.']],
    ['de', ['Sie zahlen am 15.', 'Der Rest folgt.']],
    ['de', ['Das sind ca. 12.345,50 € inkl. MwSt. im Monat.', 'Mehr nicht.']],
    ['de', ['Sie können z. B. anrufen.', 'Wir hören zu.']],
    ['de', ['„Stimmt das so?“ fragen viele.', 'Ja.']],
    ['de', ['Bis zum {dueDate}.', '{amount} sind offen.']],
    ['de', ['Was passt zu Ihnen?', 'Sie wählen.']],
    ['en', ['You pay on 15.', 'Then it ends.']],
    ['en', ['You can e.g. call Mr. Berg.', 'He helps.']],
    ['nb', ['Vi trekker 5. oktober 2026.', 'Takk.']],
  ])('%s: %j', (locale, sentences) => {
    expect(split(locale, sentences.join(' '))).toEqual(sentences);
  });

  it('ends a sentence at a line break', () => {
    expect(split('de', 'Erste Zeile\nZweite Zeile')).toEqual(['Erste Zeile', 'Zweite Zeile']);
  });

  it('loses no word', () => {
    const word = fc.constantFrom(
      'Am',
      '5.',
      'z. B.',
      'zahlen',
      '12,50',
      '€',
      '„Ja?“',
      'Wir',
      'ab.',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (parts) => {
        const text = parts.join(' ');
        expect(split('de', text).flatMap(wordsOf)).toEqual(wordsOf(text));
      }),
    );
  });
});

describe('wordsOf', () => {
  it('counts what a reader counts', () => {
    expect(wordsOf('Ihre E-Mail: 12.345,50 € – bis {dueDate}')).toEqual([
      'Ihre',
      'E-Mail:',
      '12.345,50',
      'bis',
      '{dueDate}',
    ]);
  });
});
