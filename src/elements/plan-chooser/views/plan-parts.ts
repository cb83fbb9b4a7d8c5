import type { Money, Plan } from '../../../core/contract/index.js';

type Instalment = Plan['instalments'][number];

/** The oldest instalment that was not paid in time. */
export const missedInstalment = ({ instalments }: Plan): Instalment | undefined =>
  instalments.find(({ state }) => state === 'missed');

/** What is left of an instalment. */
export const openPart = ({ amount, paid }: Instalment): Money => ({
  ...amount,
  amountMinor: amount.amountMinor - paid.amountMinor,
});
