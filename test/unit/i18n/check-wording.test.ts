import { msg, str } from '@lit/localize';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { checkWording } from '../../../src/i18n/check-wording.js';
import { loaders } from '../../../src/i18n/generated/loaders.js';
import { messageValues } from '../../../src/i18n/generated/message-values.js';
import { setLocale } from '../../../src/i18n/index.js';

const title = 'balance.ways.title';
/** Its values: `debitAmount` and `debitDate`. */
const debit = 'balance.owed.debit.text';

const reasonFor = (key: string, text: unknown) =>
  checkWording({ de: { [key]: text } }).refusals.map(({ reason }) => reason);

describe('a host’s own words', () => {
  beforeAll(() => {
    vi.stubGlobal('window', new EventTarget());
  });

  const shown = () => [
    msg('Three ways we can support you today', { id: title }),
    msg(str`We collect ${'5 €'} on ${'May 1'}.`, { id: debit }),
  ];

  it('replace ours, in English too, and ours come back without them', async () => {
    const { words, refusals } = checkWording({
      en: { [title]: 'How we go on', [debit]: 'On {debitDate}: {debitAmount}.' },
    });
    expect(refusals).toEqual([]);
    await setLocale('en', Promise.resolve([words]));
    expect(shown()).toEqual(['How we go on', 'On May 1: 5 €.']);
    await setLocale('de', Promise.resolve([words]));
    expect(shown()[0]).toMatch(/^Drei Wege/);
    await setLocale('en');
    expect(shown()).toEqual(['Three ways we can support you today', 'We collect 5 € on May 1.']);
  });

  it('stay when words of later views come', async () => {
    const { words } = checkWording({ de: { [title]: 'So geht es weiter' } });
    const { loadLaterWords } = await import('../../../src/i18n/index.js');
    await setLocale('de', Promise.resolve([words]));
    await loadLaterWords();
    expect(shown()[0]).toBe('So geht es weiter');
  });
});

describe('faults row 23: wording that is refused', () => {
  it.each([
    ['markup', '<b>Wichtig</b>', 'without markup'],
    ['a comment', '<!-- x -->', 'without markup'],
    ['an entity', 'Zahlen &amp; sparen', 'without markup'],
    ['a direction override', 'Zahlen \u202Etfiel', 'control characters'],
    ['an isolate', '\u2066Zahlen', 'control characters'],
    ['a zero-width space', 'Zah\u200Blen', 'control characters'],
    ['a line break', 'Zahlen\nbitte', 'control characters'],
    ['half a character', 'Zahlen \ud83d', 'control characters'],
    ['ten thousand characters', 'a'.repeat(10_000), 'longer than 400'],
    ['nothing', ' ', 'must be a text'],
    ['a number', 5, 'must be a text'],
    ['a list', ['a'], 'must be a text'],
    ['a value that we do not have', 'Bis {dueDate}', 'no values'],
    ['a stray brace', 'Bis {', 'no values'],
  ])('%s', (_what, text, reason) => {
    expect(reasonFor(title, text)).toEqual([expect.stringContaining(reason)]);
  });

  it.each([
    ['one value is missing', 'Am {debitDate} buchen wir ab.'],
    ['one is there twice', 'Am {debitDate} und {debitDate}: {debitAmount}.'],
    ['one is misspelt', 'Am {debitdate}: {debitAmount}.'],
    ['one is written as code', 'Am ${debitDate}: {debitAmount}.}'],
  ])('%s', (_what, text) => {
    expect(reasonFor(debit, text)).toEqual([
      'must hold each of its values once: {debitAmount} {debitDate}',
    ]);
  });

  it('names unknown keys and locales, and takes the rest', () => {
    const { words, refusals } = checkWording({
      et: { [title]: 'Kolm teed' },
      en: 'Three ways',
      de: {
        'balance.ways.titel': 'x',
        __proto__x: 'x',
        toString: 'x',
        [title]: 'Zahlen & Plan < 5',
      },
    });
    expect(refusals.map(({ path }) => path)).toEqual([
      'wording.et',
      'wording.en',
      'wording.de.balance.ways.titel',
      'wording.de.__proto__x',
      'wording.de.toString',
    ]);
    expect(words).toEqual({ de: { [title]: 'Zahlen & Plan < 5' } });
  });

  it.each([[null], ['<!doctype html>'], [[]], [42], [undefined]])('a file that is %j', (file) => {
    expect(checkWording(file).refusals).toEqual([
      { path: 'wording', reason: expect.stringContaining('must be') },
    ]);
  });

  it('never throws, whatever the file', () => {
    fc.assert(
      fc.property(fc.anything(), fc.string(), (anything, text) => {
        checkWording(anything);
        checkWording({ de: anything, en: { [title]: anything, [debit]: text } });
        checkWording(JSON.parse('{"__proto__": {"de": {}}, "de": {"__proto__": "x"}}'));
      }),
    );
  });
});

it('takes every one of our own texts', async () => {
  for (const [locale, parts] of Object.entries(loaders)) {
    for (const load of Object.values(parts)) {
      const { templates } = await load();
      const texts = Object.entries(templates).map(([id, template]) => {
        const names = messageValues[id as keyof typeof messageValues].split(' ');
        if (typeof template === 'string') return [id, template];
        const { strings, values } = template as unknown as { strings: string[]; values: number[] };
        const text = strings.map((s, i) => s + (i in values ? `{${names[values[i] ?? 0]}}` : ''));
        return [id, text.join('')];
      });
      const { words, refusals } = checkWording({ [locale]: Object.fromEntries(texts) });
      expect(refusals).toEqual([]);
      expect(JSON.stringify(words)).toBe(JSON.stringify({ [locale]: templates }));
    }
  }
});
