import { expect, it } from 'vitest';
import { ownPlanFrame, type OwnPlanTerms } from '../../../../src/core/domain/own-plan.js';

const euro = (amountMinor: number) => ({ amountMinor, currency: 'EUR' });

it('previews an own plan in the frame that the server told', () => {
  const terms: OwnPlanTerms = {
    amount: euro(8_490),
    balanceVersion: '1',
    minInstalment: euro(1_000),
    maxInstalments: 6,
    maxDays: 230,
    frequencies: ['monthly', 'unknown'],
    paydays: ['first'],
    earliestStart: '2026-11-26',
    latestStart: '2027-01-02',
    nonBusinessDays: ['2026-12-25'],
    fee: euro(200),
  };
  expect(ownPlanFrame(terms, '2026-11-23')).toEqual({
    band: { minInstalmentMinor: 1_000, maxInstalments: 6, frequencies: ['monthly'], feeMinor: 200 },
    earliestStart: '2026-11-26',
    latestStart: '2027-01-02',
    latestEnd: '2027-07-11',
    holidays: new Set(['2026-12-25']),
  });
});
