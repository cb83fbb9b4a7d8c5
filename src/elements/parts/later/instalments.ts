import type { Money, Payment, Plan } from '../../../core/contract/index.js';

type Instalment = Plan['instalments'][number];

/** The oldest instalment that was not paid in time. */
export const missedInstalment = ({ instalments }: Plan): Instalment | undefined =>
  instalments.find(({ state }) => state === 'missed');

/** What is left of an instalment. */
export const openPart = ({ amount, paid }: Instalment): Money => ({
  ...amount,
  amountMinor: amount.amountMinor - paid.amountMinor,
});

/** What the customer has to pay: a missed instalment first; the next one only where we do not collect it ourselves. */
export function payableInstalment(plan: Plan): { id: string; money: Money } | undefined {
  const missed = missedInstalment(plan);
  if (missed) return { id: missed.id, money: openPart(missed) };
  const { nextInstalment: next, collection } = plan;
  return next && collection === 'manual' ? { id: next.id, money: next.amount } : undefined;
}

/** Whether an instalment was paid already and the money is on its way: it is not asked for again. */
export const isInstalmentOnItsWay = (
  plan: Plan | undefined,
  payments: readonly Payment[],
): boolean => {
  const asked = plan && payableInstalment(plan)?.money;
  if (!asked) return false;
  const onItsWayMinor = payments
    .filter(({ purpose, state }) => purpose.kind === 'instalment' && moving.has(state))
    .reduce((sum, { amount }) => sum + amount.amountMinor, 0);
  return onItsWayMinor >= asked.amountMinor;
};

const moving = new Set<Payment['state']>(['processing', 'succeeded']);
