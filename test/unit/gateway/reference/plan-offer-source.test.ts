/** What another system offers is shown only when all of it keeps the rules. */
import { describe, expect, it } from 'vitest';
import { planFrame } from '../../../../src/core/domain/index.js';
import type { ProblemError } from '../../../../src/core/errors/index.js';
import { defaultPolicy, type SourcedPlan } from '../../../../src/gateway/reference/index.js';
import {
  checkSourced,
  type PlanQuestion,
} from '../../../../src/gateway/reference/plan-offer-source.js';

const today = '2026-12-01';
const [, band] = defaultPolicy.plans['EUR']!;
const question: PlanQuestion = {
  accountId: 'konto-1',
  balanceVersion: '1',
  today,
  currency: 'EUR',
  owedMinor: 30_000,
  frame: planFrame({ ...band!, maxInstalments: 6 }, today, new Set(['2027-01-06'])),
};
const inSixes = (each: number): SourcedPlan['instalments'] =>
  ['2027-01-04', '2027-02-01', '2027-03-01', '2027-04-01', '2027-05-03', '2027-06-01'].map(
    (dueDate) => ({ dueDate, amountMinor: each }),
  );
const plan: SourcedPlan = {
  instalments: inSixes(5_000),
  frequency: 'monthly',
  feeMinor: 0,
  interestMinor: 0,
};
const on = (...dates: string[]) => ({
  instalments: dates.map((dueDate) => ({ dueDate, amountMinor: 30_000 / dates.length })),
});
/** 300 as 6 x 51, 7.04 % after whole months, and here it is shown as 7.0. */
const dear: SourcedPlan = {
  ...plan,
  instalments: inSixes(5_100),
  feeMinor: 200,
  interestMinor: 400,
  apr: 7,
  precontractDocument: 'https://telco.example/vorvertragliches.pdf',
};

function faultOf(plans: readonly SourcedPlan[], asked: PlanQuestion = question): string {
  try {
    checkSourced(plans, asked);
    return 'none';
  } catch (error) {
    const { code, cause } = error as ProblemError;
    expect(code).toBe('upstream-error');
    return (cause as Error).message;
  }
}

describe('an offer of another system', () => {
  it('is shown when it keeps the rules', () => {
    expect(checkSourced([plan, plan, dear], question)).toEqual([plan, plan, dear]);
    expect(checkSourced([], question)).toEqual([]);
  });

  it.each<[string, Partial<SourcedPlan>]>([
    ['does not come to what is owed', { instalments: inSixes(5_001) }],
    ['does not come to what is owed', { instalments: [] }],
    ['does not come to what is owed', { feeMinor: 1 }],
    ['no whole number of minor units', { feeMinor: 0.5 }],
    ['costs less than nothing', { interestMinor: -1 }],
    ['below the smallest', belowSmallest()],
    ['more instalments', manyInstalments()],
    ['starts outside', on('2026-12-02', '2027-01-04')],
    ['starts outside', on('2027-02-01', '2027-03-01')],
    ['ends after', on('2027-01-04', '2029-01-04')],
    ['not in order', on('2027-01-05', '2027-01-04')],
    ['not in order', on('2027-01-04', '2027-01-04')],
    ['no business day', on('2027-01-04', '2027-01-09')],
    ['no business day', on('2027-01-06', '2027-01-11')],
    ['no APR or pre-contract', { ...dear, apr: undefined }],
    ['no APR or pre-contract', { ...dear, precontractDocument: undefined }],
    ['APR that is not its own', { ...dear, apr: 0.1 }],
  ])('is refused when it %s', (fault, change) => {
    expect(faultOf([{ ...plan, ...change }])).toContain(fault);
  });

  it('is one of three at most, and the only one for a wish', () => {
    expect(faultOf([plan, plan, plan, plan])).toContain('more than 3');
    const wish = { numberOfInstalments: 6, frequency: 'monthly' } as const;
    expect(faultOf([plan, plan], { ...question, wish })).toContain('more than 1');
    expect(faultOf([plan], { ...question, wish })).toBe('none');
  });

  it.each<[string, PlanQuestion['wish']]>([
    ['number', { numberOfInstalments: 5, frequency: 'monthly' }],
    ['frequency', { numberOfInstalments: 6, frequency: 'weekly' }],
    ['start', { numberOfInstalments: 6, frequency: 'monthly', startOn: '2027-01-05' }],
    ['amount', { amountPerPeriod: { amountMinor: 4_999, currency: 'EUR' }, frequency: 'monthly' }],
  ])('keeps the %s of a wish', (_name, wish) => {
    expect(faultOf([plan], { ...question, wish })).toContain('not what was wished for');
  });
});

function belowSmallest(): Partial<SourcedPlan> {
  const [first, ...rest] = inSixes(5_000);
  const amounts = [999, 9_001, ...rest.slice(1).map(() => 5_000)];
  const dates = [first!, ...rest];
  return { instalments: dates.map((each, at) => ({ ...each, amountMinor: amounts[at]! })) };
}

function manyInstalments(): Partial<SourcedPlan> {
  const days = ['04', '05', '07', '08', '11', '12', '13', '14', '15', '18'];
  return on(...days.map((day) => `2027-01-${day}`));
}
