import { describe, expect, it } from 'vitest';
import {
  isKnownBy,
  planBody,
  readPlan,
  storedPlan,
  type PlanDraft,
} from '../../../../src/gateway/tmforum/payment-plan-shape.js';

const terms = {
  currency: 'EUR',
  planExtension: true,
  planFrequencies: { Monatlich: 'monthly' },
  version: 'v4',
} as const;
const plan: PlanDraft = {
  stamp: 's',
  planType: 'installment',
  status: 'effective',
  frequency: 'monthly',
  totalMinor: 16_001,
  startsAt: '2026-12-14T23:00:00.000Z',
  paymentMethodId: 'debit-1',
  instalments: [{ dueDate: '2026-12-15', amountMinor: 16_001 }],
};
const base = {
  planType: 'installment',
  status: 'effective',
  paymentFrequency: 'Monatlich',
  numberOfPayments: 1,
  totalAmount: { unit: 'EUR', value: 160.01 },
  validFor: { startDateTime: plan.startsAt },
  paymentMethod: { id: 'debit-1' },
};

describe('a plan of ours in TMF666', () => {
  it('says what the file names, and its stamp and instalments as an extension', () => {
    expect(planBody(plan, terms)).toEqual({
      ...base,
      '@type': 'KulanzPaymentPlan',
      '@baseType': 'PaymentPlan',
      stamp: 's',
      instalment: [{ dueDate: '2026-12-15', amount: { unit: 'EUR', value: 160.01 } }],
    });
    expect(planBody(plan, { ...terms, planExtension: false })).toEqual(base);
    expect(planBody(plan, { ...terms, planExtension: false, version: 'v5' })).toEqual({
      ...base,
      '@type': 'PaymentPlan',
      paymentMethod: { '@type': 'PaymentMethodRef', id: 'debit-1' },
    });
  });

  it('takes our word for a frequency that the telco has not named', () => {
    const body = planBody({ ...plan, frequency: 'weekly' }, terms);
    expect(body['paymentFrequency']).toBe('weekly');
  });

  it('is read as it was written', () => {
    expect(storedPlan(readPlan(planBody(plan, terms)), terms)).toEqual({
      stamp: 's',
      instalments: plan.instalments,
      planType: 'installment',
      status: 'effective',
      startsAt: plan.startsAt,
      totalMinor: 16_001,
      numberOfPayments: 1,
    });
  });

  const key = { ...plan, numberOfPayments: 1 };
  it.each<[string, object, boolean]>([
    ['its stamp, whatever else has changed', { stamp: 's', totalAmount: { value: 1 } }, true],
    ['no stamp of another', { ...base, stamp: 't' }, false],
    ['the rest where there is no stamp', base, true],
    [
      'a start that is written otherwise',
      { ...base, validFor: { startDateTime: '2026-12-15T00:00:00+01:00' } },
      true,
    ],
    [
      'an amount with the noise of 32 bits',
      { ...base, totalAmount: { value: Math.fround(160.01) } },
      true,
    ],
    ['no other amount', { ...base, totalAmount: { unit: 'EUR', value: 160.02 } }, false],
    ['no other currency', { ...base, totalAmount: { unit: 'CHF', value: 160.01 } }, false],
    ['no other type', { ...base, planType: 'promiseToPay' }, false],
    ['no other number of payments', { ...base, numberOfPayments: 2 }, false],
    ['no other start', { ...base, validFor: { startDateTime: '2026-12-15T23:00:00.000Z' } }, false],
    ['nothing where there is nothing', {}, false],
  ])('is known by %s', (_, record, isKnown) => {
    expect(isKnownBy(readPlan(record), key, 'EUR')).toBe(isKnown);
  });
});
