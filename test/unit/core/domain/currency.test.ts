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
    ['CLF', 4],
  ])('%s has %i', (code, digits) => {
    expect(currencyDigits(code)).toBe(digits);
  });

  it.each(['HUF', 'COP', 'PKR', 'IQD', 'LBP'])(
    'answers ISO 4217 for %s, where Intl answers otherwise',
    (code) => {
      expect(currencyDigits(code)).toBe(code === 'IQD' ? 3 : 2);
    },
  );

  it.each(['EURO', 'eur', 'EU', '', 'EU ', 'ÄUR', '12E'])('knows no digits of %j', (code) => {
    expect(currencyDigits(code)).toBeUndefined();
  });

  it('has no fewer digits than people use, by the CLDR data of this machine', () => {
    const fewer = Intl.supportedValuesOf('currency').filter((currency) => {
      const format = new Intl.NumberFormat('en', { style: 'currency', currency });
      const used = format.resolvedOptions().maximumFractionDigits ?? 0;
      return used > (currencyDigits(currency) ?? 0);
    });
    expect(fewer).toEqual([]);
  });
});
