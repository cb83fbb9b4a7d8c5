import type { Money, Plan } from '../../../core/contract/index.js';

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
