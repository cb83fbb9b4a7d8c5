/** Words of hosts, and all that is formatted for people. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkWording } from '../../../src/i18n/check-wording.js';
import { messageValues } from '../../../src/i18n/generated/message-values.js';
import {
  formatDate,
  formatDayMonth,
  formatMoney,
  formatMoneyParts,
  negotiateLocale,
} from '../../../src/i18n/index.js';
import {
  formatInstant,
  formatList,
  formatLongDay,
  formatPercent,
  formatShortMonth,
  formatTimeRange,
  formatWeekday,
  languageName,
  localTime,
  plural,
} from '../../../src/i18n/later.js';
import { expectCleanPrototypes, fuzzRuns, hostileKey, hostileValue } from '../../support/fuzz.js';

const textPiece = fc.oneof(
  fc.constantFrom(
    '{',
    '}',
    '{dueDate}',
    '{debitAmount}',
    '<b>',
    '&amp;',
    '\u202e',
    '\u200b',
    '${x}',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('Zahlen', 'Bis ', ' und '),
);
const text = fc.array(textPiece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const key = fc.oneof(fc.constantFrom(...Object.keys(messageValues)), hostileKey);
const entries = <T>(keys: fc.Arbitrary<string>, values: fc.Arbitrary<T>) =>
  fc
    .array(fc.tuple(keys, values), { maxLength: 6 })
    .map((list) => Object.fromEntries(list) as unknown);

describe('fuzz: wording', () => {
  it('is taken key by key, or refused: only plain words come through', () => {
    const locale = fc.oneof(fc.constantFrom('de', 'en', 'de-x-du'), hostileKey);
    const wording = fc.oneof(
      entries(locale, fc.oneof(entries(key, fc.oneof(text, hostileValue)), hostileValue)),
      hostileValue,
    );
    let taken = 0;
    fc.assert(
      fc.property(wording, (given) => {
        const { words, refusals } = checkWording(given);
        for (const template of Object.values(words).flatMap((each) => Object.values(each ?? {}))) {
          taken += 1;
          const { strings = [template] } = Object(template) as { strings?: string[] };
          for (const each of strings) expect(each).not.toMatch(/<[a-z/!]|[{}\p{Cc}\u202e\u200b]/iu);
        }
        for (const { path, reason } of refusals) {
          expect([path.startsWith('wording'), reason.length > 0]).toEqual([true, true]);
        }
        expectCleanPrototypes();
      }),
      fuzzRuns('wording'),
    );
    expect(taken).toBeGreaterThan(0);
  });
});

describe('fuzz: formats', () => {
  const locale = fc.oneof(
    fc.constantFrom('de', 'en', 'de_DE', 'zz-ZZ-foo', 'de-x-du', 'ar', 'th-u-nu-thai', '-', ''),
    fc.string({ maxLength: 12 }),
  );
  const zone = fc.oneof(fc.constantFrom('Europe/Berlin', 'Mars/Olympus', 'UTC'), fc.string());
  const instant = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const day = fc.oneof(
    instant.map((each) => each.slice(0, 10)),
    fc.constantFrom('', 'bald', '2026', '2026-13-01', '-', '9'.repeat(20)),
  );
  const currency = fc.oneof(
    fc.constantFrom('EUR', 'ISK', 'KWD', 'EURO', 'XXX', 'eur', ''),
    fc.stringMatching(/^[A-Z]{1,8}$/),
  );
  const amountMinor = fc.oneof(fc.maxSafeInteger(), fc.double(), fc.constantFrom(-0, NaN, 1e300));

  it('throw nothing and never say NaN', () => {
    const said = /NaN|undefined|null|Invalid|Infinity|\[object/;
    const given = fc.record({
      ...{ locale, zone, instant, day, currency, amountMinor },
      percent: fc.double({ min: 0, max: 1_000, noNaN: true }),
      count: fc.nat(),
    });
    fc.assert(
      fc.property(given, (value) => {
        const money = { amountMinor: value.amountMinor, currency: value.currency };
        const shown = [
          formatMoney(money, value.locale),
          Object.values(formatMoneyParts(money, value.locale)).join(),
          formatDate(value.day, value.locale),
          formatDayMonth(value.day, value.locale),
          formatShortMonth(value.day, value.locale),
          formatLongDay(value.day, value.locale),
          formatWeekday(value.day, value.locale),
          formatInstant(value.instant, value.zone, value.locale),
          formatTimeRange(value.instant, value.instant, value.zone, value.locale),
          formatPercent(value.percent, value.locale),
          formatList(['a', 'b'], value.locale),
          plural(value.count, 'x|# y', value.locale),
          JSON.stringify(localTime(value.instant, value.zone)),
          negotiateLocale(value.locale),
        ];
        for (const words of shown) expect(words).not.toMatch(said);
        expect(languageName(value.locale)).toBeTypeOf('string');
      }),
      fuzzRuns('formats'),
    );
  });
});
