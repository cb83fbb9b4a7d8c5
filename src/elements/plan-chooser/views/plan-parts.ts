import type { Money, Plan } from '../../../core/contract/index.js';

type Instalment = Plan['instalments'][number];

/** The oldest instalment that was not paid in time. */
export const missedInstalment = ({ instalments }: Plan): Instalment | undefined =>
  instalments.find(({ state }) => state === 'missed');

/** Whether a plan can be told for sure: a state that is known, and instalments that make its sums. */
export function isSound({ state, total, paid, remaining, instalments }: Plan): boolean {
  const sum = (amounts: readonly Money[]): number =>
    amounts.reduce((before, { amountMinor }) => before + amountMinor, 0);
  return (
    state !== 'unknown' &&
    sum([paid, remaining]) === total.amountMinor &&
    sum(instalments.map(({ amount }) => amount)) === total.amountMinor &&
    sum(instalments.map((each) => each.paid)) === paid.amountMinor
  );
}

/** What can be changed. Nothing of a plan that cannot be told for sure: that could not be agreed. */
export const changesOf = (plan: Plan): Plan['allowedChanges'] =>
  isSound(plan) ? plan.allowedChanges : [];

/** What is left of an instalment. */
export const openPart = ({ amount, paid }: Instalment): Money => ({
  ...amount,
  amountMinor: amount.amountMinor - paid.amountMinor,
});
