import { msg } from '@lit/localize';
import type { KulanzError } from '../../core/errors/kulanz-error.js';

/** What happened, what is safe and what to do, when a tag cannot show the account. */
export interface Trouble {
  readonly statement: string;
  readonly text: string;
}

export function trouble({ kind }: KulanzError): Trouble {
  if (kind === 'auth-required') {
    return {
      statement: msg('Please sign in again', { id: 'common.signedOut.title' }),
      text: msg('This keeps your account safe.', { id: 'common.signedOut.text' }),
    };
  }
  return {
    statement: navigator.onLine
      ? msg('Your account does not load right now', { id: 'common.trouble.title' })
      : msg('You are offline right now', { id: 'common.trouble.offline.title' }),
    text: msg('Nothing was collected and nothing was changed. Please try again in a few minutes.', {
      id: 'common.trouble.text',
    }),
  };
}

/** Said once, after some seconds of waiting. */
export const slowText = (): string =>
  msg('This takes a little longer. We are still loading.', { id: 'common.loading.status' });
