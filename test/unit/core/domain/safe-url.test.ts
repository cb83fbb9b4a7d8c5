import { describe, expect, test } from 'vitest';
import { safeLink, safePaymentUrl } from '../../../../src/core/domain/index.js';

const allowed = ['https://pay.example', 'http://127.0.0.1:4100'];

describe('where a payment may go', () => {
  test.each([
    'https://pay.example/checkout/1?x=y#z',
    'https://PAY.example/checkout',
    'http://127.0.0.1:4100/checkout/1',
  ])('%s', (url) => {
    expect(safePaymentUrl(url, allowed)).toBe(new URL(url).href);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,hello',
    'https://pay.example@evil.example/',
    'https://user:secret@pay.example/',
    'https://pay.example.evil.example/',
    'https://pay.example:8443/',
    'http://pay.example/',
    'https://pаy.example/', // Cyrillic а
    '/\\evil.example',
    '//evil.example',
    '/checkout',
    'https://evil.example',
    'blob:https://pay.example/1',
    'http://127.0.0.1:4101/',
    '',
  ])('not %s', (url) => {
    expect(safePaymentUrl(url, allowed)).toBeUndefined();
  });

  test('a list entry that is no plain origin allows nothing', () => {
    const lists = [['https://pay.example/'], ['*'], ['https://*.example'], ['null'], []];
    for (const list of lists) {
      expect(safePaymentUrl('https://pay.example/', list)).toBeUndefined();
    }
  });

  test('http only for loopback, even when the list has it', () => {
    expect(safePaymentUrl('http://pay.example/', ['http://pay.example'])).toBeUndefined();
    expect(safePaymentUrl('http://localhost:1/', ['http://localhost:1'])).toBeDefined();
    expect(safePaymentUrl('http://[::1]:1/', ['http://[::1]:1'])).toBeDefined();
    expect(safePaymentUrl('http://127.evil.example/', ['http://127.evil.example'])).toBeUndefined();
  });
});

describe('what may stand behind a link', () => {
  test.each([
    'https://www.meine-schulden.de/',
    'tel:+49301234567',
    'tel:116117',
    'mailto:hilfe@nordlicht.example',
  ])('%s', (url) => expect(safeLink(url)).toBe(url));

  test.each([
    ['tel:+49 30 23125 000', 'tel:+493023125000'],
    ['tel:+49 (0)30 / 231-25', 'tel:+493023125'],
    ['tel:(030) 231.25', 'tel:03023125'],
  ])('%s is dialled as RFC 3966 has it: %s', (url, dialled) => expect(safeLink(url)).toBe(dialled));

  test.each([
    'javascript:alert(1)',
    'tel:javascript:1',
    'mailto:a@b?body=x',
    'http://nordlicht.example/',
    'ftp://nordlicht.example/',
    'nordlicht.example',
    ' tel:1',
  ])('not %s', (url) => expect(safeLink(url)).toBeUndefined());
});
