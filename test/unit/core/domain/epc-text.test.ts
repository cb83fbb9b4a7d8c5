import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { epcText, isIban, qrCode, type CreditTransfer } from '../../../../src/core/domain/index.js';
import { readCode } from '../../../support/draw-code.js';

const transfer: CreditTransfer = {
  holder: 'Nordlicht Mobil GmbH',
  iban: 'DE02 1203 0000 0000 2020 51',
  reference: 'K-20481-7735',
  money: { amountMinor: 8_490, currency: 'EUR' },
};
const linesOf = (changes: Partial<CreditTransfer> = {}): string[] =>
  (epcText({ ...transfer, ...changes }) ?? '').split('\n');
const ofAmount = (amountMinor: number, currency = 'EUR') =>
  epcText({ ...transfer, money: { amountMinor, currency } });

describe('the text of an EPC code', () => {
  test('has a line for each member, in the order of the guideline', () => {
    expect(linesOf()).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      'Nordlicht Mobil GmbH',
      'DE02120300000000202051',
      'EUR84.90',
      '',
      '',
      'K-20481-7735',
    ]);
  });

  test('is the example of the guideline, as far as both say the same', () => {
    // EPC069-12, version 2.1, example 1; there a structured reference and a purpose, here free text.
    expect(
      linesOf({
        bic: 'BHBLDEHHXXX',
        holder: 'Franz Mustermänn',
        iban: 'DE71110220330123456789',
        money: { amountMinor: 1_230, currency: 'EUR' },
        reference: 'Urgency fund',
      }),
    ).toEqual([
      'BCD',
      '002',
      '1',
      'SCT',
      'BHBLDEHHXXX',
      'Franz Mustermänn',
      'DE71110220330123456789',
      'EUR12.30',
      '',
      '',
      'Urgency fund',
    ]);
  });

  test.each([
    [1, 'EUR0.01'],
    [10, 'EUR0.10'],
    [100, 'EUR1.00'],
    [123_456, 'EUR1234.56'],
    [99_999_999_999, 'EUR999999999.99'],
  ])('%i cents are %s', (amountMinor, words) => {
    expect(ofAmount(amountMinor)?.split('\n')[7]).toBe(words);
  });

  test.each([0, -1, -0, 0.5, NaN, Infinity, 100_000_000_000])(
    '%d cents are none',
    (amountMinor) => {
      expect(ofAmount(amountMinor)).toBeUndefined();
    },
  );

  test('other currencies have none', () => {
    expect(ofAmount(8_490, 'CHF')).toBeUndefined();
    expect(ofAmount(8_490, 'eur')).toBeUndefined();
  });

  test('a BIC is told where it can be right, else left out', () => {
    expect(linesOf({ bic: 'bylade m1001' })[4]).toBe('BYLADEM1001');
    expect(linesOf({ bic: 'BYLADEM1' })[4]).toBe('BYLADEM1');
    for (const bic of ['', 'BYLADEM', 'BYLADEM10', 'BYLADEM1001X', '1YLADEM1001', 'BY\nLADEM1']) {
      expect(linesOf({ bic: bic.replace('\n', '-') })[4]).toBe('');
    }
  });

  test('a name of 70 and a reference of 140 letters fit; one more is not cut off', () => {
    expect(linesOf({ holder: 'ä'.repeat(70) })[5]).toBe('ä'.repeat(70));
    expect(epcText({ ...transfer, holder: 'ä'.repeat(71) })).toBeUndefined();
    expect(linesOf({ reference: '𝄞'.repeat(140) })[10]).toBe('𝄞'.repeat(140));
    expect(epcText({ ...transfer, reference: 'x'.repeat(141) })).toBeUndefined();
  });

  test.each(['', '   ', 'a\nEUR0.01', 'a\rb', 'a\u0000', 'a\u2028b', 'a\u2029b', '\ud800'])(
    'neither name nor reference is %j',
    (text) => {
      expect(epcText({ ...transfer, holder: text })).toBeUndefined();
      expect(epcText({ ...transfer, reference: text })).toBeUndefined();
    },
  );

  test('blanks at the ends are not part of it', () => {
    expect(linesOf({ holder: ' Nordlicht ', reference: ' K-1 ' })).toEqual(
      linesOf({ holder: 'Nordlicht', reference: 'K-1' }),
    );
  });
});

describe('an IBAN', () => {
  test.each([
    'DE02120300000000202051',
    'DE02 1203 0000 0000 2020 51',
    'de02120300000000202051',
    'AT611904300234573201',
    'BE72000000001616',
    'MT84MALT011000012345MTLCAST001S',
    'NO9386011117947',
  ])('%s', (iban) => {
    expect(isIban(iban)).toBe(true);
  });

  test.each([
    '',
    'DE02120300000000202052',
    'DE20120300000000202051',
    'DE0212030000000020205',
    '02DE120300000000202051',
    'DE02-1203-0000-0000-2020-51',
    'DE021203000000002020511203000000002020',
    'DE97',
  ])('not %j', (iban) => {
    expect(isIban(iban)).toBe(false);
    expect(epcText({ ...transfer, iban })).toBeUndefined();
  });

  test('two swapped digits are noticed', () => {
    const digits = transfer.iban.replace(/\s/g, '');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: digits.length - 2 }), (at) => {
        fc.pre(digits[at] !== digits[at + 1]);
        const swapped = `${digits.slice(0, at)}${digits[at + 1] ?? ''}${digits[at] ?? ''}${digits.slice(at + 2)}`;
        expect(isIban(swapped)).toBe(false);
      }),
    );
  });
});

/** German IBANs with the check digits that belong to them. */
const ibans = fc.stringMatching(/^\d{18}$/).map((account) => {
  const rest = [...`${account}131400`].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0);
  return `DE${String(98 - rest).padStart(2, '0')}${account}`;
});
/** Names and references as people write them, in any script. */
const lines = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((text) => text.trim())
    .filter((text) => /^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+$/u.test(text));

describe('a code on the page', () => {
  test('says to a reader what stands beside it, whatever that is', () => {
    fc.assert(
      fc.property(
        lines(30),
        ibans,
        lines(40),
        fc.integer({ min: 1, max: 99_999_999_999 }),
        (holder, iban, reference, amountMinor) => {
          const text = epcText({
            holder,
            iban,
            reference,
            money: { amountMinor, currency: 'EUR' },
          });
          const bytes = [...new TextEncoder().encode(text)];
          fc.pre(text !== undefined && bytes.length <= 331);
          const read = new TextDecoder().decode(
            Uint8Array.from(readCode(qrCode(bytes) ?? []) ?? []),
          );
          const members = read.split('\n');
          expect(members).toHaveLength(11);
          expect([members[5], members[6], members[10]]).toEqual([holder, iban, reference]);
          expect(Number((members[7] ?? '').replace(/^EUR|\./g, ''))).toBe(amountMinor);
        },
      ),
      { numRuns: 80 },
    );
  });
});
