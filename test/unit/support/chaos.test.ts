import { describe, expect, test } from 'vitest';
import { amountsIn, checkScreen } from '../../support/chaos/amounts.js';
import { check } from '../../support/chaos/checks.js';
import { drawStory } from '../../support/chaos/draw.js';
import { holds, wrongFacts } from '../../support/chaos/facts.js';
import type { Witness } from '../../support/chaos/seed-run.js';

const token = `e30.${btoa(JSON.stringify({ account: 'a' }))}.x`;

/** A payment that was sent so many times under this key. */
const sent = (key: string, amountMinor = 1250) => ({
  number: 1,
  method: 'POST',
  url: '/v1/payments',
  headers: new Headers({ authorization: `Bearer ${token}`, 'idempotency-key': key }),
  body: JSON.stringify({ amount: { amountMinor, currency: 'EUR' } }),
  fault: undefined,
  ended: Promise.resolve('answered' as const),
});

/** All is as it should be: one payment, confirmed once, sent twice under its key. */
const sound: Witness = {
  confirmed: [{ operation: 'createPayment', amount: '12,50 €' }],
  exchanges: [sent('k'), sent('k')],
  verdicts: [
    { key: 'k', status: 201, id: 'p1' },
    { key: 'k', status: 201, id: 'p1' },
  ],
  amounts: new Map([['a', new Set(['1250 EUR'])]]),
  stored: [{ kind: 'payments', account: 'a', id: 'p1' }],
  told: [{ event: 'payment-start', id: 'p1' }],
  screens: [screen('Offen 12,50 €')],
  atRest: screen('Offen 12,50 €'),
  facts: ['12,50 €', 'offen'],
  factsReloaded: ['12,50 €', 'offen'],
  lastScreen: undefined,
  errors: [],
};

function screen(text: string) {
  return { text, given: text, isChecking: false, told: [], account: 'a', when: 'step 1' };
}

describe('the chaos run', () => {
  test('draws the same story for the same seed, and another for another', () => {
    expect(drawStory(7)).toEqual(drawStory(7));
    expect(drawStory(7).steps).not.toEqual(drawStory(8).steps);
  });

  test('has nothing to say where everything holds', () => {
    expect(check(sound)).toEqual([]);
  });

  test.each<[string, Partial<Witness>]>([
    ['createPayment: 2 intents sent, 1 confirmed', { exchanges: [sent('k'), sent('l')] }],
    ['createPayment: 1 intents sent, 0 confirmed', { confirmed: [] }],
    ['paid, and on no button: 1300 EUR', { exchanges: [sent('k', 1300)] }],
    ['one key for two things', { exchanges: [sent('k'), sent('k', 1300)] }],
    [
      'stored and never confirmed: payments p2',
      {
        stored: [...sound.stored, { kind: 'payments', account: 'a', id: 'p2' }],
      },
    ],
    ['accepted and not stored: p1', { stored: [] }],
    [
      'made twice by one key',
      {
        verdicts: [...sound.verdicts, { key: 'k', status: 201, id: 'p2' }],
      },
    ],
    [
      'request-created of what is not stored: r9',
      {
        told: [{ event: 'request-created', id: 'r9' }],
      },
    ],
    ['1300 EUR on the screen', { screens: [screen('Offen 13,00 €')] }],
    ['"NaN" on the screen', { screens: [screen('Offen NaN €')] }],
    ['an outcome is still unknown', { atRest: { ...screen(''), isChecking: true } }],
    ['the page says what the store does not hold', { facts: ['13,00 €', 'offen'] }],
    ['not usable at the end', { lastScreen: 'Bitte warten' }],
    ['error in the page', { errors: ['TypeError'] }],
  ])('sees what does not: %s', (words, change) => {
    expect(check({ ...sound, ...change })).toContainEqual(expect.stringContaining(words));
  });

  test('reads amounts as people do', () => {
    expect(amountsIn('1.234,50 € und -0,99 SEK, 12 Raten am 3.12.')).toEqual([
      '123450 EUR',
      '-99 SEK',
    ]);
  });

  test('lets customers read what they have typed', () => {
    expect(checkScreen({ ...screen('20,00 €') }, new Set())).toEqual([]);
  });

  test('forgives a page what did not arrive, but no amount', () => {
    expect(holds(['a'], ['a', 'b'])).toBe(true);
    expect(holds(['a'], ['a', '1,00 €'])).toBe(false);
    expect(wrongFacts(['a', 'c'], ['a'])).toEqual(['c']);
  });
});
