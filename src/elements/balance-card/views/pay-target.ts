import type {
  Account,
  Capabilities,
  Money,
  Payment,
  PaymentRequest,
  Plan,
  SupportRequest,
} from '../../../core/contract/index.js';
import { partAmount, type AccountState } from '../../../core/domain/account-state.js';

type Instalment = Plan['instalments'][number];

/** What the customer is asked for, and what else they can pay. */
export interface PayTarget {
  /** Absent: nothing is asked for today, but single bills can be paid ahead. */
  readonly money?: Money;
  /** More can be paid at once: all of a plan, or all that is open beside what was promised. */
  readonly most?: Money | undefined;
  readonly purpose: PaymentRequest['purpose'];
}

/**
 * What can be paid now; undefined where nobody is asked to pay: it is on its way, we collect it, it
 * is owed to an agency, or the state is one that this version does not know.
 */
export function payTarget(
  state: AccountState,
  account: Account,
  { payments, transfer }: Capabilities,
  plan?: Plan,
): PayTarget | undefined {
  const { balance, external } = account;
  if (!payments && !transfer) return undefined;
  if (state === 'unknown' || state === 'transit' || external?.payTo === 'agency') return undefined;
  const instalment = plan && payableInstalment(plan);
  if (instalment) return instalment;
  if (balance.payNow.amount.amountMinor > 0) {
    return { money: balance.payNow.amount, purpose: { kind: 'balance' } };
  }
  const canPayAhead = state !== 'debit' && partAmount(balance, 'notYetDue');
  return canPayAhead ? { purpose: { kind: 'items' } } : undefined;
}

/** A missed instalment first; the next one only where we do not collect it ourselves. */
function payableInstalment(plan: Plan): PayTarget | undefined {
  const missed = missedInstalment(plan);
  if (missed) return ofPlan(plan, missed.id, openPart(missed));
  const { nextInstalment: next, collection } = plan;
  return next && collection === 'manual' ? ofPlan(plan, next.id, next.amount) : undefined;
}

/** More than an instalment is always welcome. */
const ofPlan = ({ remaining }: Plan, id: string, money: Money): PayTarget => ({
  money,
  most: above(remaining, money),
  purpose: { kind: 'instalment', ids: [id] },
});

/** What was promised, as far as it is still open; everything else can be paid with it. */
export function promiseTarget(
  requests: readonly SupportRequest[],
  target: PayTarget | undefined,
): PayTarget | undefined {
  const promise = requests.find(({ kind }) => kind === 'promise');
  const promised = promise?.detail.amount;
  if (!promise || !promised || !target?.money) return target;
  const { money: open } = target;
  const amountMinor = Math.min(promised.amountMinor, open.amountMinor);
  const money = { ...open, amountMinor };
  return { money, most: above(open, money), purpose: { kind: 'promise', ids: [promise.id] } };
}

const above = (most: Money, money: Money): Money | undefined =>
  most.amountMinor > money.amountMinor ? most : undefined;

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

/** The oldest instalment that was not paid in time. */
export const missedInstalment = ({ instalments }: Plan): Instalment | undefined =>
  instalments.find(({ state }) => state === 'missed');

/** What is left of an instalment. */
export const openPart = ({ amount, paid }: Instalment): Money => ({
  ...amount,
  amountMinor: amount.amountMinor - paid.amountMinor,
});
