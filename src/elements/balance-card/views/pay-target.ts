import type {
  Account,
  Capabilities,
  Money,
  PaymentRequest,
  Plan,
  SupportRequest,
} from '../../../core/contract/index.js';
import { partAmount, type AccountState } from '../../../core/domain/account-state.js';
import { payableInstalment } from '../../parts/later/instalments.js';

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
  if (instalment) return ofPlan(plan, instalment);
  if (balance.payNow.amount.amountMinor > 0) {
    return { money: balance.payNow.amount, purpose: { kind: 'balance' } };
  }
  const canPayAhead = state !== 'debit' && partAmount(balance, 'notYetDue');
  return canPayAhead ? { purpose: { kind: 'items' } } : undefined;
}

/** More than an instalment is always welcome. */
const ofPlan = ({ remaining }: Plan, { id, money }: { id: string; money: Money }): PayTarget => ({
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
