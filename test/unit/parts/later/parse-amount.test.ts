import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAmount } from '../../../../src/elements/parts/later/parse-amount.js';

describe('an amount as people type it', () => {
  test.each([
    ['20', 2_000],
    ['20,5', 2_050],
    ['20.50', 2_050],
    ['20,', 2_000],
    ['1.234,50', 123_450],
    ['1,234.50', 123_450],
    ['1 234,50', 123_450],
    ["1'234.50", 123_450],
    ['1.234', 123_400],
    ['1.234.567,89', 123_456_789],
    ['0', 0],
    ['0,01', 1],
    ['007', 700],
    ['٢٠', 2_000],
    ['٢٠٫٥', 2_050],
    ['١٬٢٣٤٫٥٠', 123_450],
    ['١٢٣٤.٥٠', 123_450],
  ])('"%s" is %i cents', (text, minor) => {
    expect(parseAmount(text, 2)).toBe(minor);
  });

  test.each([
    '',
    ' ',
    'viel',
    '20 Euro',
    '-5',
    '+5',
    '−5',
    'NaN',
    'Infinity',
    '1e3',
    '0x10',
    ',5',
    '.',
    '1,2,3',
    '1..5',
    '1.,5',
    '1,234,50',
    '1.234,567',
    '1,234.567',
    '12.34.567',
    '0,234',
    '1.2345',
    '٢٠٪',
    '१२',
    '99999999999999999999',
  ])('"%s" is none', (text) => {
    expect(parseAmount(text, 2)).toBeUndefined();
  });

  test.each([
    ['1.234', 0, 1_234],
    ['20,', 0, 20],
    ['20,5', 0, undefined],
    ['1,234', 3, 1_234],
    ['1.234,567', 3, 1_234_567],
    ['0,234', 3, 234],
  ])('"%s" with %i digits is %s', (text, digits, minor) => {
    expect(parseAmount(text, digits)).toBe(minor);
  });

  test('whatever is typed, it is a whole amount of zero or more, or none', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'0123456789.,-+eE \u00a0’x'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(typed, fc.constantFrom(0, 2, 3), (text, digits) => {
        const minor = parseAmount(text, digits) ?? 0;
        expect(Number.isSafeInteger(minor) && minor >= 0).toBe(true);
      }),
    );
  });

  test('what the page itself writes into a field is read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999 }), (minor) => {
        const text = `${String(Math.floor(minor / 100))},${String(minor % 100).padStart(2, '0')}`;
        expect(parseAmount(text, 2)).toBe(minor);
      }),
    );
  });
});
