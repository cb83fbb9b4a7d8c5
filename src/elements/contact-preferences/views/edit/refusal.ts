import { msg } from '@lit/localize';
import type { KulanzError } from '../../../../core/errors/kulanz-error.js';

/** Why nothing was saved. */
export type Refusal =
  | 'offline'
  | 'signedOut'
  | 'limited'
  /** The backend does not take these choices. */
  | 'notTaken'
  /** The answer was lost, and reading again shows that nothing was changed. */
  | 'notArrived'
  | 'failed';

export function refusalOf({ kind, code }: KulanzError): Refusal {
  if (kind === 'network') return 'offline';
  if (kind === 'auth-required') return 'signedOut';
  switch (code) {
    case 'validation-failed':
    case 'not-supported':
      return 'notTaken';
    case 'rate-limited':
      return 'limited';
    default:
      return 'failed';
  }
}

/** What happened, what is safe and what to do now. */
export function refusalWords(refusal: Refusal): string {
  switch (refusal) {
    case 'offline':
      return msg('You are offline. Your choices still stand here. Please save them later.', {
        id: 'prefs.refusal.offline.error',
      });
    case 'signedOut':
      return msg('Your sign-in has ended. Nothing was saved. Please sign in again.', {
        id: 'prefs.refusal.signedOut.error',
      });
    case 'limited':
      return msg('That was often in a short time. Nothing was saved. Please try again later.', {
        id: 'prefs.refusal.limited.error',
      });
    case 'notTaken':
      return msg('One choice is not possible here. Nothing was saved. Please choose again.', {
        id: 'prefs.refusal.notTaken.error',
      });
    case 'notArrived':
      return msg('Your choices did not arrive. They still stand here. Please save them again.', {
        id: 'prefs.refusal.notArrived.error',
      });
    case 'failed':
      return msg('That did not work. Your choices still stand here. Please try again.', {
        id: 'prefs.refusal.failed.error',
      });
  }
}
