import { describe, expect, it } from 'vitest';
import { currencyDigits } from '../../../../src/core/domain/currency.js';

describe('currencyDigits', () => {
  it.each([
    ['EUR', 2],
    ['SEK', 2],
    ['NOK', 2],
    ['DKK', 2],
    ['CHF', 2],
    ['GBP', 2],
    ['USD', 2],
    ['ISK', 0],
    ['JPY', 0],
    ['KWD', 3],
    ['TND', 3],
  ])('%s has %i', (code, digits) => {
    expect(currencyDigits(code)).toBe(digits);
  });

  it.each(['HUF', 'COP', 'PKR', 'IQD', 'LBP'])(
    'answers ISO 4217 for %s, where Intl answers otherwise',
    (code) => {
      expect(currencyDigits(code)).toBe(code === 'IQD' ? 3 : 2);
    },
  );

  it.each(['EURO', 'eur', 'EU', '', 'ZZZ', 'DEM', 'BGN', 'XXX', 'XAU', 'R AU', 'UR '])(
    'knows no digits of %j',
    (code) => {
      expect(currencyDigits(code)).toBeUndefined();
    },
  );

  it('covers every currency that people pay with, by the CLDR data of this machine', () => {
    const named = new Intl.DisplayNames('en', { type: 'currency', fallback: 'none' });
    const known = Intl.supportedValuesOf('currency').filter(
      (code) => currencyDigits(code) !== undefined,
    );
    expect(known.length).toBeGreaterThan(145);
    expect(known.filter((code) => named.of(code) === undefined)).toEqual([]);
  });
});
