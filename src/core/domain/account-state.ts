import type { Account, Balance, Money } from '../contract/index.js';

/** The one thing that a customer most wants to know about the account today. */
export type AccountState =
  | 'external'
  | 'closed'
  | 'moratorium'
  | 'restricted'
  | 'announced'
  | 'returned'
  | 'transit'
  | 'promise'
  | 'pause'
  | 'plan'
  | 'debit'
  | 'disputed'
  | 'overdue'
  | 'due'
  | 'upcoming'
  | 'completed'
  | 'none'
  | 'unknown';

type PartKind = Balance['parts'][number]['kind'];
type StepKind = Account['timeline'][number]['kind'];

/** How long good news stays news, in days. */
const newsDays = 14;

/**
 * The state of an account, by what matters most to the customer: who to talk to, then protection,
 * then service, then money on its way, then what is owed. `unknown` is never confirmable.
 *
 * @param today the server's civil date
 */
export function accountState(account: Account, today: string): AccountState {
  const { stage, balance, holds, restriction, activePlanId, scheduledDebit } = account;
  const owes = balance.payNow.amount.amountMinor > 0;
  const held = (kind: string) => holds.some((hold) => hold.kind === kind);

  if (stage === 'external' || stage === 'closed' || stage === 'unknown') return stage;
  if (held('moratorium')) return 'moratorium';
  if (
    stage === 'serviceLimited' ||
    stage === 'serviceStopped' ||
    restriction?.verdict === 'active'
  ) {
    return 'restricted';
  }
  if (activePlanId !== undefined) return 'plan';
  if (owes) {
    if (restriction?.verdict === 'announced' || restriction?.verdict === 'possible') {
      return 'announced';
    }
    if (wasDebitReturned(account)) return 'returned';
  } else if (partAmount(balance, 'inTransit')) {
    return 'transit';
  }
  if (held('promise')) return 'promise';
  if (held('pause')) return 'pause';
  if (!owes) {
    if (scheduledDebit) return 'debit';
    if (partAmount(balance, 'disputed')) return 'disputed';
    if (isNews(account, 'planCompleted', today)) return 'completed';
  }
  return stage;
}

/** A part of the balance as a positive amount; undefined when there is none or it is zero. */
export function partAmount(balance: Balance, kind: PartKind): Money | undefined {
  const amount = balance.parts.find((part) => part.kind === kind)?.amount;
  return amount?.amountMinor ? { ...amount, amountMinor: Math.abs(amount.amountMinor) } : undefined;
}

/** The day of the newest step of a kind. */
export function lastDay({ timeline }: Account, kind: StepKind): string | undefined {
  return timeline.findLast((step) => step.kind === kind)?.on;
}

/** Whether a step of this kind was taken in the last 14 days. */
export function isNews(account: Account, kind: StepKind, today: string): boolean {
  const on = lastDay(account, kind);
  return on !== undefined && on <= today && daysBetween(on, today) <= newsDays;
}

/** A returned debit explains an open amount until something was paid. */
function wasDebitReturned({ timeline }: Account): boolean {
  const newest = timeline.findLast(
    ({ kind }) => kind === 'debitReturned' || kind === 'paymentBooked',
  );
  return newest?.kind === 'debitReturned';
}

function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}
