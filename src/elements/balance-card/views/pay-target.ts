import type {
  Account,
  Capabilities,
  Money,
  PaymentRequest,
  Plan,
} from '../../../core/contract/index.js';
import { partAmount, type AccountState } from '../../../core/domain/account-state.js';

type Instalment = Plan['instalments'][number];

/** What "all of it" means when the customer pays. */
export interface PayTarget {
  /** Absent: nothing is asked for today, but single bills can be paid ahead. */
  readonly money?: Money;
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
  if (missed) return { money: openPart(missed), purpose: { kind: 'instalment', ids: [missed.id] } };
  const { nextInstalment: next, collection } = plan;
  return next && collection === 'manual'
    ? { money: next.amount, purpose: { kind: 'instalment', ids: [next.id] } }
    : undefined;
}

/** The oldest instalment that was not paid in time. */
export const missedInstalment = ({ instalments }: Plan): Instalment | undefined =>
  instalments.find(({ state }) => state === 'missed');

/** What is left of an instalment. */
export const openPart = ({ amount, paid }: Instalment): Money => ({
  ...amount,
  amountMinor: amount.amountMinor - paid.amountMinor,
});
