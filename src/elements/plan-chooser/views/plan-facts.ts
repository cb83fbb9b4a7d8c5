import type { AccountController, RemoteState } from '../../../controllers/index.js';
import type { Account, Payment, Plan, PlanOffers, Session } from '../../../core/contract/index.js';
import { accountState, type AccountState } from '../../../core/domain/account-state.js';
import type { KulanzError } from '../../../core/errors/kulanz-error.js';
import { openPayments } from '../../parts/open-payments.js';
import { serverDate } from '../../parts/server-date.js';

/** What is known when the first view can be shown. */
export interface PlanFacts {
  readonly session: Session;
  readonly account: Account;
  readonly state: AccountState;
  /** The server's civil date. */
  readonly today: string;
  /** The plan that is running. */
  readonly plan: Plan | undefined;
  /** Payments that were begun and are not booked; read only where a plan runs. */
  readonly payments: readonly Payment[];
  /** What can be chosen; absent where there is nothing. */
  readonly offers: PlanOffers | undefined;
}

/** How far reading the facts has come. */
export interface PlanReading {
  readonly facts?: PlanFacts;
  readonly error?: KulanzError | undefined;
  /** Something is being fetched, perhaps once more. */
  readonly isPending?: boolean;
  readonly isSlow?: boolean;
}

/** States in which a plan is somebody else's matter, not asked for, or not known to this version. */
const withoutPlan: ReadonlySet<AccountState> = new Set(['external', 'moratorium', 'unknown']);

/** Reads what the first view shows, and nothing that it does not need. */
export function readPlan(reader: AccountController): PlanReading {
  const session = reader.read('getSession');
  const account = reader.read('getAccount');
  const today = serverDate(reader);
  if (!session.data || !account.data || today === undefined) return progress([session, account]);

  const { plans } = session.data.capabilities;
  const { activePlanId: id, balance } = account.data;
  const state = accountState(account.data, today);
  const hasPlan = id !== undefined && plans !== 'none' && plans !== 'unknown';
  const mayChoose =
    id === undefined &&
    plans === 'accept' &&
    balance.total.amountMinor > 0 &&
    !withoutPlan.has(state);
  const plan = hasPlan ? reader.read('getPlan', { id }) : undefined;
  const offers = mayChoose ? reader.read('listPlanOffers') : undefined;
  const payments =
    hasPlan && session.data.capabilities.payments
      ? reader.read('listPayments', openPayments)
      : undefined;
  const reading = progress([session, account, plan, offers], payments);
  if ((plan && !plan.data) || (offers && !offers.data)) return reading;
  // Nobody is asked for what may be paid already; without an answer the plan is as it says.
  if (payments?.status === 'pending' && !payments.data) return reading;

  const facts = { session: session.data, account: account.data, state, today };
  return {
    ...reading,
    facts: {
      ...facts,
      plan: plan?.data,
      payments: payments?.data?.data ?? [],
      offers: toChoose(offers?.data),
    },
  };
}

function toChoose(offers: PlanOffers | undefined): PlanOffers | undefined {
  return offers && (offers.offers.length > 0 || offers.custom) ? offers : undefined;
}

type MaybeState = RemoteState<unknown> | undefined;

/** The view is not there without what is needed; what is useful is only waited for. */
function progress(needed: readonly MaybeState[], useful?: MaybeState): PlanReading {
  const failed = needed.find((state) => state?.status === 'failed');
  const pending = [...needed, useful].filter((state) => state?.status === 'pending');
  return {
    error: failed?.status === 'failed' ? failed.error : undefined,
    isPending: pending.length > 0,
    isSlow: pending.some((state) => state?.status === 'pending' && state.slow),
  };
}
