import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutIdentifiers } from '../../../../src/gateway/reference/redact/index.js';

const parting = fc.constantFrom(
  '',
  ' ',
  '-',
  '.',
  '/',
  '  ',
  ' - ',
  '\u00A0',
  '–',
  '\u200B',
  '_',
  '\n',
);

/** Characters with something between each two of them, mostly nothing. */
const parted = (text: string, between: fc.Arbitrary<string> = parting): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 3, arbitrary: fc.constant('') }, { weight: 1, arbitrary: between }), {
      minLength: text.length,
      maxLength: text.length,
    })
    .map((gaps) =>
      Array.from(text, (letter, index) => (index ? gaps[index] : '') + letter).join(''),
    );

const digits = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength, maxLength });

const ibans = fc
  .constantFrom(['DE', 18], ['AT', 16], ['GB', 18], ['NO', 11], ['FR', 23], ['MT', 27])
  .chain(([country, length]) =>
    fc
      .string({
        unit: fc.constantFrom(...'0123456789ABCXYZ'),
        minLength: Number(length),
        maxLength: Number(length),
      })
      .map((account) => {
        const value = Array.from(`${account}${String(country)}00`, (letter) =>
          parseInt(letter, 36),
        );
        const check = 98n - (BigInt(value.join('')) % 97n);
        return `${String(country)}${String(check).padStart(2, '0')}${account}`;
      }),
  );

describe('a comment is kept without', () => {
  it('IBANs of any formatting, and with every word around them', () => {
    const written = ibans.chain((iban) =>
      parted(iban, fc.constantFrom(' ', '-', '.', '  ', '\u00A0')),
    );
    fc.assert(
      fc.property(written, fc.boolean(), (iban, isSmall) => {
        const text = `Konto ${isSmall ? iban.toLowerCase() : iban} bitte nicht`;
        expect(withoutIdentifiers(text)).toBe('Konto [IBAN] bitte nicht');
      }),
      { numRuns: 1_000 },
    );
  });

  it('card numbers of any formatting', () => {
    const between = fc.oneof(parting, fc.constantFrom(', ', ': ', '*', ' | ', '#', '€'));
    fc.assert(
      fc.property(
        digits(13, 19).chain((card) => parted(card, between)),
        (card) => {
          expect(withoutIdentifiers(`mit ${card} bezahlt`)).toBe('mit […] bezahlt');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('telephone and customer numbers of any formatting', () => {
    const start = fc.constantFrom('', '+', '(', '(+', '00');
    fc.assert(
      fc.property(
        start,
        digits(5, 15).chain((number) => parted(number)),
        (sign, number) => {
          expect(withoutIdentifiers(`ruft ${sign}${number} an`)).toBe('ruft […] an');
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it.each([
    ['+49 (0) 172 / 99 25 90-4', '[…]'],
    ['(030) 23125 000', '[…]'],
    ['0172.9925904', '[…]'],
    ['٠١٧٢ ٩٩٢٥٩٠٤', '[…]'],
    ['０１７２９９２５', '[…]'],
    ['Kd-Nr. 4711', 'Kd-Nr. […]'],
    ['Customer number: A47-12', 'Customer number: […]'],
    ['jule.roth+x@mail.example, danke', '[E-Mail] danke'],
    ['Frau Özdemir war nett', 'Frau [Name] war nett'],
    ['Herrn Dr. von der Heide', 'Herrn Dr. [Name]'],
    ['frau özdemir war nett', 'frau [Name] war nett'],
    ['mr okafor took his time', 'mr [Name] took his time'],
    ['Mrs. O’Neill-Smith, thanks', 'Mrs. [Name], thanks'],
    ['Mein Name ist Selin Ünal und ich zahle', 'Mein Name ist [Name] und ich zahle'],
    ['my name is jo', 'my name is [Name]'],
    ['Alles gut. Viele Grüße, J. Sommerfeld', 'Alles gut. Viele Grüße, [Name]'],
    ['Gruß, Familie Sommerfeld', 'Gruß, [Name]'],
    ['The Summerfield family', 'The [Name] family'],
    ['Priya was lovely', '[Name] was lovely'],
    ['a man called Kevin Hartley', 'a man called [Name]'],
  ])('%s', (text, kept) => {
    expect(withoutIdentifiers(text)).toBe(kept);
  });
});

describe('a comment keeps', () => {
  it.each([
    'Meine Frau überweist das immer',
    'Die Frau am Telefon war nett',
    'frau am telefon war nett',
    'der herr hat gut geholfen',
    'Rechnung über 249,99 €, 3 Raten zu 83,33 €',
    'Am 15.11. um 14:30 Uhr',
    'Seit 15 Jahren Kunde, 2 Verträge',
    'Mir wurde gesagt: 14 Tage, dann 20 Minuten',
    'Danke Team',
    'es 24 Stunden dauert, bis ich weiß, woran ich bin',
    '',
  ])('%s', (text) => {
    expect(withoutIdentifiers(text)).toBe(text);
  });

  it('nothing more to take out', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        const once = withoutIdentifiers(text);
        expect(withoutIdentifiers(once)).toBe(once);
      }),
    );
  });
});

it('takes a moment, whatever 10,000 characters hold', () => {
  const pieces = [
    'DE',
    '02 ',
    '1',
    '@',
    'a',
    'A',
    ' ',
    'Frau ',
    'von ',
    'Dr. ',
    'ref',
    '.',
    '-',
    'Anna ',
    'mein name ist ',
    'gruß,',
    '\u200B',
    'Ä',
    '(',
    '+',
  ];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), (some) => {
      const text = some.join('').repeat(10_000).slice(0, 10_000);
      const start = performance.now();
      withoutIdentifiers(text);
      expect(performance.now() - start).toBeLessThan(1_000);
    }),
    { numRuns: 200 },
  );
});
