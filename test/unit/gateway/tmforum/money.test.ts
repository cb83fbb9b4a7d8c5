import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../../src/core/errors/index.js';
import {
  fromMinor,
  isMinor,
  toMinor,
  type TmfMoney,
} from '../../../../src/gateway/tmforum/money.js';

const euros = { currency: 'EUR', version: 'v5' } as const;
const read = (value: number, expected: Parameters<typeof toMinor>[1] = euros): number =>
  toMinor({ unit: expected.currency, value }, expected, 'amount');
const refused = (money: TmfMoney, expected: Parameters<typeof toMinor>[1] = euros): string => {
  try {
    toMinor(money, expected, 'amount');
  } catch (error) {
    if (error instanceof ProblemError && error.cause instanceof Error) {
      return `${error.code}: ${error.cause.message}`;
    }
    throw error;
  }
  return 'read';
};

/** Up to 83,886.07 EUR, where a float of 32 bits still tells one cent from the next. */
const tellable = 2 ** 23 - 1;

describe('money of the stack', () => {
  it('survives the noise of 32 bits, as long as a cent can be told', () => {
    fc.assert(
      fc.property(fc.integer({ min: -tellable, max: tellable }), (minor) => {
        expect(read(Math.fround(minor / 100))).toBe(minor);
      }),
    );
  });

  it('is exact as a double, however much it is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (minor) => {
        expect(read(minor / 100)).toBe(minor);
      }),
    );
  });

  it('follows the digits of the currency', () => {
    expect(read(28_993, { currency: 'ISK', version: 'v4' })).toBe(28_993);
    expect(read(Math.fround(28.993), { currency: 'KWD', version: 'v4' })).toBe(28_993);
    expect(read(289.93, { currency: 'HUF', version: 'v4' })).toBe(28_993);
  });

  it('is never between two cents', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e6 }),
        fc.double({ min: 0.07, max: 0.93, noNaN: true }),
        (minor, part) => {
          expect(refused({ value: (minor + part) / 100 })).toMatch(/^upstream-error/);
        },
      ),
    );
  });

  it('is refused where 32 bits could hide a cent', () => {
    expect(refused({ value: Math.fround(123_456.78) })).toMatch(/no whole number/);
  });

  it('is positive in v4, and signed in v5', () => {
    expect(refused({ value: -1 }, { currency: 'EUR', version: 'v4' })).toMatch(/negative/);
    expect(read(-1)).toBe(-100);
    expect(Object.is(read(-0), 0)).toBe(true);
  });

  it('may leave out its currency, but not be in another', () => {
    expect(toMinor({ value: 1 }, euros, 'amount')).toBe(100);
    expect(refused({ unit: 'USD', value: 1 })).toMatch(/amount.unit/);
    expect(refused({ unit: 'EUR' })).toMatch(/amount.value/);
    expect(refused({ value: Number.POSITIVE_INFINITY })).toMatch(/amount.value/);
  });

  it('is read as it was written, in every currency', () => {
    const currencies = fc.constantFrom('EUR', 'JPY', 'KWD');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), currencies, (minor, currency) => {
        const amount = fromMinor(minor, currency);
        expect(toMinor(amount, { currency, version: 'v4' }, 'amount')).toBe(minor);
        expect(isMinor(amount, minor, currency)).toBe(true);
        expect(isMinor(amount, minor + 1, currency)).toBe(false);
      }),
    );
    expect(isMinor(undefined, 0, 'EUR')).toBe(false);
    expect(isMinor({ value: 1 }, 100, 'EUR')).toBe(true);
    expect(() => fromMinor(1, 'EURO')).toThrow(RangeError);
  });
});
