import { msg } from '@lit/localize';
import type { KulanzError } from '../../../../core/errors/kulanz-error.js';

/** What stands in the way of a plan, and where it leads. */
export type Refusal =
  /** The offer is too old: there are new ones. */
  | 'expired'
  /** What is owed has changed: the figures are new. */
  | 'changed'
  /** A plan runs already, perhaps agreed in another window. */
  | 'exists'
  /** The person did not prove who they are. */
  | 'declined'
  | 'signedOut'
  | 'limited'
  | 'failed';

export function refusalOf({ kind, code }: KulanzError): Refusal {
  if (kind === 'step-up-declined') return 'declined';
  if (kind === 'auth-required') return 'signedOut';
  switch (code) {
    case 'offer-expired':
    case 'not-found':
    case 'validation-failed':
      return 'expired';
    case 'balance-changed':
    case 'state-conflict':
    case 'amount-out-of-range':
    case 'date-out-of-range':
      return 'changed';
    case 'plan-already-active':
      return 'exists';
    case 'rate-limited':
      return 'limited';
    default:
      return 'failed';
  }
}

/** Whether what is under review can never be agreed any more. */
export const isOver = (refusal: Refusal | undefined): boolean =>
  refusal === 'expired' || refusal === 'changed' || refusal === 'exists';

/** What happened, what is safe and what to do now. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal) {
    case 'expired':
      return msg('This offer has run out. Nothing was agreed. There are new figures for you.', {
        id: 'plan.refusal.expired.error',
      });
    case 'changed':
      return msg('Your open amount has changed. Nothing was agreed. The figures are new.', {
        id: 'plan.refusal.changed.error',
      });
    case 'exists':
      return msg('A plan is running already. Nothing was agreed twice.', {
        id: 'plan.refusal.exists.error',
      });
    case 'declined':
      return msg('You did not prove who you are. Nothing was sent. Your plan still stands here.', {
        id: 'plan.refusal.declined.error',
      });
    case 'signedOut':
      return msg('Your sign-in has ended. Nothing was agreed. Please sign in again.', {
        id: 'plan.refusal.signedOut.error',
      });
    case 'limited':
      return msg('That was often in a short time. Please wait a few minutes and try again.', {
        id: 'plan.refusal.limited.error',
      });
    case 'failed':
      return msg('That did not work. Nothing was agreed. Please try again.', {
        id: 'plan.refusal.failed.error',
      });
  }
}

/** Where the person goes on when the review is over. */
export function onwardWords(refusal: Refusal): string {
  return refusal === 'exists'
    ? msg('See your plan', { id: 'plan.refusal.see.action' })
    : msg('See the new figures', { id: 'plan.refusal.figures.action' });
}
