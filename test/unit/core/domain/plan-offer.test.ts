import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanOffer } from '../../../../src/core/contract/index.js';
import { offerFault, principalMinor } from '../../../../src/core/domain/plan-offer.js';

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

const offer: PlanOffer = {
  id: 'offer',
  instalments: [
    { number: 1, dueDate: '2026-12-16', amount: euro(2_830) },
    { number: 2, dueDate: '2027-01-18', amount: euro(2_830) },
    { number: 3, dueDate: '2027-02-16', amount: euro(2_830) },
  ],
  frequency: 'monthly',
  total: euro(8_490),
  fees: euro(0),
  interest: euro(0),
  collection: 'directDebit',
  effects: ['serviceContinues'],
  terms: { version: '1', url: 'https://telco.example/terms', locale: 'de' },
  expiresAt: '2026-11-25T09:00:00Z',
};

describe('offerFault', () => {
  it('finds nothing wrong with a free plan that adds up', () => {
    expect(offerFault(offer)).toBeUndefined();
  });

  it('refuses a fee or interest without APR and pre-contract document', () => {
    const apr = 7;
    const precontractDocument = 'https://telco.example/secci.pdf';
    for (const cost of [{ fees: euro(300) }, { interest: euro(300) }]) {
      expect(offerFault({ ...offer, ...cost })).toBe('credit');
      expect(offerFault({ ...offer, ...cost, apr })).toBe('credit');
      expect(offerFault({ ...offer, ...cost, precontractDocument })).toBe('credit');
      expect(offerFault({ ...offer, ...cost, apr, precontractDocument: '' })).toBe('credit');
      expect(offerFault({ ...offer, ...cost, apr, precontractDocument })).toBeUndefined();
    }
  });

  it('takes what is owed as the total less fees and interest', () => {
    expect(principalMinor({ ...offer, fees: euro(300), interest: euro(90) })).toBe(8_100);
    const all = { ...offer, fees: euro(8_490), apr: 7, precontractDocument: 'info' };
    expect(offerFault(all), 'nothing but cost').toBe('sum');
  });

  it('refuses instalments that make another total, whatever it is', () => {
    fc.assert(
      fc.property(fc.integer(), (amountMinor) => {
        fc.pre(amountMinor !== offer.total.amountMinor);
        expect(offerFault({ ...offer, total: euro(amountMinor) })).toBe('sum');
      }),
    );
  });

  it.each([
    ['no instalment', { instalments: [], total: euro(0) }],
    [
      'an instalment of nothing',
      {
        instalments: [
          { number: 1, dueDate: '2026-12-16', amount: euro(8_490) },
          { number: 2, dueDate: '2027-01-18', amount: euro(0) },
        ],
      },
    ],
    ['two currencies', { total: { amountMinor: 8_490, currency: 'SEK' } }],
    ['a fee of another currency', { fees: { amountMinor: 0, currency: 'SEK' } }],
    ['a negative fee', { fees: euro(-100) }],
    ['dates out of order', { instalments: offer.instalments.toReversed() }],
  ] satisfies [string, Partial<PlanOffer>][])('refuses %s', (_what, changes) => {
    expect(offerFault({ ...offer, ...changes })).toBe('sum');
  });

  it('refuses what a newer backend says about who pays, or how often', () => {
    expect(offerFault({ ...offer, collection: 'unknown' })).toBe('unknown');
    expect(offerFault({ ...offer, frequency: 'unknown' })).toBe('unknown');
  });

  it('does not mind an effect that it does not know', () => {
    expect(offerFault({ ...offer, effects: ['unknown'] })).toBeUndefined();
  });
});
