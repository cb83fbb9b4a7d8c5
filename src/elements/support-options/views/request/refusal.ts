import { msg } from '@lit/localize';
import type { OperationName } from '../../../../core/contract/index.js';
import type { KulanzError } from '../../../../core/errors/kulanz-error.js';

/** Why nothing was sent, or what was sent was not accepted. */
export type Refusal =
  /** Somebody else has this time. */
  | 'taken'
  /** The last day to object has passed. */
  | 'late'
  /** A day outside of what is possible. */
  | 'day'
  | 'amount'
  /** It is no longer as it was when it was chosen, perhaps by another window of the same person. */
  | 'changed'
  /** The person did not prove who they are. */
  | 'declined'
  | 'signedOut'
  | 'limited'
  | 'failed';

export function refusalOf({ kind, code }: KulanzError, operation?: OperationName): Refusal {
  if (kind === 'step-up-declined') return 'declined';
  if (kind === 'auth-required') return 'signedOut';
  switch (code) {
    case 'slot-taken':
      return 'taken';
    case 'date-out-of-range':
      return operation === 'createDispute' ? 'late' : 'day';
    case 'amount-out-of-range':
      return 'amount';
    case 'validation-failed':
    case 'state-conflict':
    case 'not-found':
    case 'not-supported':
      return 'changed';
    case 'rate-limited':
      return 'limited';
    default:
      return 'failed';
  }
}

/** What happened, what is safe and what to do now. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal) {
    case 'taken':
      return msg(
        'Somebody else has just taken this time. Nothing was booked. Please choose another one.',
        {
          id: 'support.refusal.taken.error',
        },
      );
    case 'late':
      return msg('For one item the last day has passed. Nothing was sent. Please choose again.', {
        id: 'support.refusal.late.error',
      });
    case 'day':
      return msg('This day is not possible. Nothing was sent. Please choose another one.', {
        id: 'support.refusal.day.error',
      });
    case 'amount':
      return msg('This amount does not fit. Nothing was sent. Please check it.', {
        id: 'support.refusal.amount.error',
      });
    case 'changed':
      return msg('Something has changed since. Nothing was sent twice. Please check your choice.', {
        id: 'support.refusal.changed.error',
      });
    case 'declined':
      return msg(
        'You did not prove who you are. Nothing was sent. Your entries still stand here.',
        {
          id: 'support.refusal.declined.error',
        },
      );
    case 'signedOut':
      return msg('Your sign-in has ended. Nothing was sent. Please sign in again.', {
        id: 'support.refusal.signedOut.error',
      });
    case 'limited':
      return msg('That was often in a short time. Nothing was sent. Please try again later.', {
        id: 'support.refusal.limited.error',
      });
    case 'failed':
      return msg('That did not work. Nothing was sent. Please try again.', {
        id: 'support.refusal.failed.error',
      });
  }
}
