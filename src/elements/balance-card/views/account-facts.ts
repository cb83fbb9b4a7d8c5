import type { AccountController } from '../../../controllers/index.js';
import type { Account, Payment, Plan, Session } from '../../../core/contract/index.js';
import { accountState, type AccountState } from '../../../core/domain/account-state.js';
import { isInstalmentOnItsWay } from '../../parts/later/instalments.js';
import { openPayments } from '../../parts/open-payments.js';
import { serverDate } from '../../parts/server-date.js';
import { payTarget, type PayTarget } from './pay-target.js';

/** What is known about the account. */
export interface AccountFacts {
  readonly session: Session;
  readonly account: Account;
  readonly plan: Plan | undefined;
  readonly state: AccountState;
  /** What can be paid now, if anything. */
  readonly target: PayTarget | undefined;
  /** A payment that was begun and left at the provider. */
  readonly openPayment: Payment | undefined;
  /** The server's civil date. */
  readonly today: string;
}

/** What the words of the first view are made of. */
export type WordedFacts = Pick<AccountFacts, 'account' | 'plan' | 'session' | 'state' | 'today'> & {
  readonly locale: string;
};

/** Reads what the first view shows; undefined until it is all there. */
export function readFacts(reader: AccountController): AccountFacts | undefined {
  const session = reader.read('getSession').data;
  const account = reader.read('getAccount').data;
  const today = serverDate(reader);
  if (!session || !account || today === undefined) return undefined;

  const { activePlanId: id } = account;
  const planState = id === undefined ? undefined : reader.read('getPlan', { id });
  if (planState?.status === 'pending' && !planState.data) return undefined;
  const plan = planState?.data;

  const { capabilities } = session;
  const payments = capabilities.payments
    ? reader.read('listPayments', openPayments).data
    : undefined;
  const isOnItsWay = isInstalmentOnItsWay(plan, payments?.data ?? []);
  const state = isOnItsWay ? 'transit' : accountState(account, today);
  return {
    session,
    account,
    plan,
    state,
    today,
    target: payTarget(state, account, capabilities, plan),
    openPayment: payments?.data.find(isLeftOpen),
  };
}

/** It can be gone on with, or given up. */
export const isLeftOpen = ({ state }: Payment): boolean =>
  state === 'created' || state === 'actionRequired';
