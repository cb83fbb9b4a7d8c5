import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { currencyDigits } from '../../../src/core/domain/index.js';
import {
  formatDate,
  formatDayMonth,
  formatMoney,
  formatMoneyParts,
} from '../../../src/i18n/index.js';
import { formatInstant, formatList, plural } from '../../../src/i18n/later.js';

const nbsp = '\u00a0';
const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });
const isoCodes = Intl.supportedValuesOf('currency').filter(
  (code) => currencyDigits(code) !== undefined,
);
const locales = ['de', 'en', 'en-GB', 'nb', 'sv', 'de-x-du', 'de_DE', 'ar', 'zz-ZZ-foo', '', '-'];

describe('faults row 8: formatMoney', () => {
  it.each([
    ['de', { amountMinor: 8490, currency: 'EUR' }, `84,90${nbsp}€`],
    ['de', { amountMinor: 1_234_567_890, currency: 'EUR' }, `12.345.678,90${nbsp}€`],
    ['de', { amountMinor: 5, currency: 'EUR' }, `0,05${nbsp}€`],
    ['de', { amountMinor: 0, currency: 'EUR' }, `0,00${nbsp}€`],
    ['de', { amountMinor: -1250, currency: 'EUR' }, `-12,50${nbsp}€`],
    ['de', { amountMinor: 100, currency: 'HUF' }, `1,00${nbsp}HUF`],
    ['de', { amountMinor: 1500, currency: 'ISK' }, `1.500${nbsp}ISK`],
    ['de', { amountMinor: 1500, currency: 'KWD' }, `1,500${nbsp}KWD`],
    ['en', { amountMinor: 8490, currency: 'EUR' }, '€84.90'],
  ])('%s %j', (locale, money, expected) => {
    expect(formatMoney(money, locale)).toBe(expected);
  });

  it('shows an unknown currency as a plain number and its code', () => {
    expect(formatMoney({ amountMinor: 8490, currency: 'EURO' }, 'de')).toBe(`84,90${nbsp}EURO`);
  });

  it('falls back to German for a locale that Intl refuses', () => {
    expect(formatMoney(euro(8490), 'zz-ZZ-foo')).toBe(`84,90${nbsp}€`);
  });

  it.each([NaN, Infinity, 12.5, 2 ** 53])('never prints %s as an amount', (amountMinor) => {
    expect(formatMoney(euro(amountMinor), 'de')).toBe(`–${nbsp}EUR`);
  });

  it('keeps every digit, for all currencies and all safe integers', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.constantFrom(...isoCodes), (amountMinor, currency) => {
        const shown = formatMoney({ amountMinor, currency }, 'en-GB');
        const digits = currencyDigits(currency) ?? 0;
        const expected = String(Math.abs(amountMinor)).padStart(digits + 1, '0');
        expect(shown.replaceAll(/\D/g, '')).toBe(expected);
        expect(/\.(\d+)/.exec(shown)?.[1]?.length ?? 0).toBe(digits);
        expect(shown.includes('-')).toBe(amountMinor < 0);
      }),
    );
  });

  it('never throws and never says NaN', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.string({ maxLength: 8 }),
        fc.oneof(fc.constantFrom(...locales), fc.string({ maxLength: 12 })),
        (amountMinor, currency, locale) => {
          expect(
            formatMoney({ amountMinor, currency: currency.toUpperCase() }, locale),
          ).not.toContain('nan');
        },
      ),
    );
  });
});

describe('formatMoneyParts', () => {
  it('lets a tag mute the currency', () => {
    expect(formatMoneyParts(euro(-123450), 'de')).toEqual({
      number: '-1.234,50',
      currency: '€',
      currencyFirst: false,
      gap: nbsp,
    });
    expect(formatMoneyParts(euro(123450), 'en')).toEqual({
      number: '1,234.50',
      currency: '€',
      currencyFirst: true,
      gap: '',
    });
  });

  it('adds up to the whole amount', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.constantFrom('EUR', 'SEK', 'HUF', 'KWD', 'ISK', 'EURO'),
        fc.constantFrom('de', 'en', 'nb', 'sv', 'fr'),
        (amountMinor, currency, locale) => {
          const parts = formatMoneyParts({ amountMinor, currency }, locale);
          const { number, gap } = parts;
          expect(
            parts.currencyFirst ? parts.currency + gap + number : number + gap + parts.currency,
          ).toBe(formatMoney({ amountMinor, currency }, locale));
        },
      ),
    );
  });
});

describe('faults row 9: dates', () => {
  const machineTimeZone = process.env['TZ'];
  afterEach(() => {
    if (machineTimeZone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = machineTimeZone;
  });

  it('writes the month in words', () => {
    expect(formatDate('2026-10-05', 'de')).toBe('5. Oktober 2026');
    expect(formatDate('2026-10-05', 'en')).toBe('October 5, 2026');
    expect(formatDayMonth('2026-10-05', 'de')).toBe('5. Oktober');
  });

  it.each(['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Europe/Berlin', 'Asia/Kolkata'])(
    'never shifts a civil date on a device in %s',
    async (timeZone) => {
      process.env['TZ'] = timeZone;
      // Formatters are kept: those of this device are made anew.
      vi.resetModules();
      const { formatDate } = await import('../../../src/i18n/format.js');
      const range = { min: new Date('2000-01-01'), max: new Date('2099-12-31') };
      fc.assert(
        fc.property(fc.date({ ...range, noInvalidDate: true }), (time) => {
          const date = time.toISOString().slice(0, 10);
          const [year, , day] = date.split('-').map(Number);
          expect(formatDate(date, 'de')).toMatch(new RegExp(`^${day}\\. \\p{L}+ ${year}$`, 'u'));
        }),
      );
    },
  );

  it('gives an instant in the telco’s time zone', () => {
    expect(formatInstant('2026-10-05T22:30:00Z', 'Europe/Berlin', 'de')).toBe(
      '6. Oktober 2026 um 00:30',
    );
    expect(formatInstant('2026-12-05T22:30:00Z', 'Europe/Berlin', 'de')).toBe(
      '5. Dezember 2026 um 23:30',
    );
  });

  it('says so when a time zone is unknown', () => {
    expect(formatInstant('2026-10-05T22:30:00Z', 'Mars/Olympus', 'de')).toBe(
      '5. Oktober 2026 um 22:30 UTC',
    );
  });

  it('hands back what is no date', () => {
    expect(formatDate('soon', 'de')).toBe('soon');
    expect(formatDayMonth('', 'de')).toBe('');
    expect(formatInstant('soon', 'Europe/Berlin', 'de')).toBe('soon');
  });
});

describe('lists and plurals', () => {
  it('joins a list in the language', () => {
    expect(formatList(['Telefon', 'SMS', 'Internet'], 'de')).toBe('Telefon, SMS und Internet');
    expect(formatList([], 'de')).toBe('');
  });

  it('chooses the plural form of the language', () => {
    const read = (locale: string, forms: string, ...counts: number[]) =>
      counts.map((count) => plural(count, forms, locale));
    expect(read('de', 'Eine Rate|# Raten', 0, 1, 2, 1000)).toEqual([
      '0 Raten',
      'Eine Rate',
      '2 Raten',
      '1.000 Raten',
    ]);
    expect(read('pl', '# rata|# raty|# rat|# raty', 1, 3, 5, 22, 112)).toEqual([
      '1 rata',
      '3 raty',
      '5 rat',
      '22 raty',
      '112 rat',
    ]);
    expect(read('ar-u-nu-latn', 'z|o|t|# f|# m|# x', 0, 1, 2, 3, 11, 100)).toEqual([
      'z',
      'o',
      't',
      '3 f',
      '11 m',
      '100 x',
    ]);
  });

  it('takes the last form for a number that has none of its own', () => {
    expect(plural(5, '# rata|# raty', 'pl')).toBe('5 raty');
    expect(plural(1, 'viele', 'de')).toBe('viele');
  });

  it('works for any locale', () => {
    for (const locale of locales) {
      expect(formatList(['a', 'b'], locale)).toContain('a');
      expect(plural(2, 'x', locale)).toBe('x');
    }
  });
});

it('keeps no more formatters than a page needs, whatever it is asked for', async () => {
  const made: string[] = [];
  const original = Intl.NumberFormat;
  class Counted extends original {
    constructor(locale?: string, options?: Intl.NumberFormatOptions) {
      super(locale, options);
      made.push(options?.currency ?? '');
    }
  }
  Intl.NumberFormat = Counted as typeof Intl.NumberFormat;
  try {
    for (let round = 0; round < 3; round++) formatMoney(euro(1), 'fr');
    expect(made).toEqual(['EUR']);
    for (const currency of isoCodes) formatMoney({ amountMinor: 1, currency }, 'fr');
    formatMoney(euro(1), 'fr');
    expect(made.filter((currency) => currency === 'EUR').length).toBeGreaterThan(1);
  } finally {
    Intl.NumberFormat = original;
  }
});
