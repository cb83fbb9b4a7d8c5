import { describe, expect, test } from 'vitest';
import { hasCardNumber } from '../../../../src/core/domain/card-number.js';

describe('a card number', () => {
  // Test numbers that card schemes publish.
  test.each([
    '4111111111111111',
    'Karte 4111 1111 1111 1111, bitte abbuchen',
    '5500-0000-0000-0004',
    'amex 378282246310005.',
    '4222222222222',
    '6304000000000000000',
  ])('is found: %s', (text) => expect(hasCardNumber(text)).toBe(true));

  test.each([
    '',
    'Ich habe am 12. Oktober 2026 angerufen.',
    '4111 1111 1111 1112',
    'DE89 3704 0044 0532 0130 00',
    'Kundennummer 20481-7735',
    '+49 1512 3456789',
    '12345678901234567890',
  ])('is not found: %s', (text) => expect(hasCardNumber(text)).toBe(false));

  test('is found in a long text at once', () => {
    expect(hasCardNumber(`${'1 '.repeat(500)}x 4111 1111 1111 1111`)).toBe(true);
  });
});
