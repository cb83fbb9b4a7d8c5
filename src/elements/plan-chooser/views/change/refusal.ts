import { msg } from '@lit/localize';
import type { KulanzError } from '../../../../core/errors/kulanz-error.js';

/** Why a change was surely not carried out. */
export type ChangeRefusal =
  /** The plan has changed since, perhaps in another window. */
  | 'conflict'
  /** The figures are too old. */
  | 'expired'
  /** The plan does not allow it, or no longer. */
  | 'notPossible'
  /** It would cost something, or its figures do not fit together. */
  | 'unsound'
  /** The person did not prove who they are. */
  | 'declined'
  | 'signedOut'
  | 'limited'
  | 'failed';

export function refusalOf({ kind, code }: KulanzError): ChangeRefusal {
  if (kind === 'step-up-declined') return 'declined';
  if (kind === 'auth-required') return 'signedOut';
  switch (code) {
    case 'version-mismatch':
      return 'conflict';
    case 'offer-expired':
    case 'not-found':
      return 'expired';
    case 'state-conflict':
    case 'not-supported':
    case 'validation-failed':
    case 'amount-out-of-range':
    case 'date-out-of-range':
      return 'notPossible';
    case 'rate-limited':
      return 'limited';
    default:
      return 'failed';
  }
}

/** Whether new figures for the same choice may help. */
export const needsNewFigures = (refusal: ChangeRefusal): boolean =>
  refusal === 'conflict' || refusal === 'expired';

/** What happened, what is safe and what to do now. */
export function refusalWords(refusal: ChangeRefusal): string {
  switch (refusal) {
    case 'conflict':
      return msg('Your plan has changed in the meantime. Please look at the new figures.', {
        id: 'plan.changeRefusal.conflict.error',
      });
    case 'expired':
      return msg('These figures have run out. Nothing was changed. Here are new ones.', {
        id: 'plan.changeRefusal.expired.error',
      });
    case 'notPossible':
      return msg('This change is not possible right now. Nothing was changed. We can help.', {
        id: 'plan.changeRefusal.notPossible.error',
      });
    case 'unsound':
      return msg('This change does not work here. Nothing was changed. Please talk to us.', {
        id: 'plan.changeRefusal.unsound.error',
      });
    case 'declined':
      return msg(
        'You did not prove who you are. Nothing was sent. Your choice still stands here.',
        {
          id: 'plan.changeRefusal.declined.error',
        },
      );
    case 'signedOut':
      return msg('Your sign-in has ended. Nothing was changed. Please sign in again.', {
        id: 'plan.changeRefusal.signedOut.error',
      });
    case 'limited':
      return msg('That was often in a short time. Please wait a few minutes and try again.', {
        id: 'plan.changeRefusal.limited.error',
      });
    case 'failed':
      return msg('That did not work. Nothing was changed. Please try again.', {
        id: 'plan.changeRefusal.failed.error',
      });
  }
}
