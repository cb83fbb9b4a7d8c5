import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { KulanzError } from '../../core/errors/kulanz-error.js';

export interface Trouble {
  readonly title: string;
  readonly text: string;
  /** The same request may go well the next time. */
  readonly mayRepeat: boolean;
}

/** What happened and what to do, for somebody at work. */
export function troubleOf({ kind, status, code }: KulanzError): Trouble {
  if (kind === 'auth-required') {
    return {
      title: msg('Please sign in again', { id: 'staff.signedOut.title' }),
      text: msg('Your sign-in has ended. Nothing is lost.', { id: 'staff.signedOut.text' }),
      mayRepeat: true,
    };
  }
  if (status === 403) {
    return {
      title: msg('This view is not open to you', { id: 'staff.forbidden.title' }),
      text: msg('Your team lead can open it for your role.', { id: 'staff.forbidden.text' }),
      mayRepeat: false,
    };
  }
  if (code === 'not-supported') {
    return {
      title: msg('This system has no such view', { id: 'staff.notSupported.title' }),
      text: msg('Your technical team knows more.', { id: 'staff.notSupported.text' }),
      mayRepeat: false,
    };
  }
  if (code === 'not-found') {
    return {
      title: msg('There is nothing under this number', { id: 'staff.notFound.title' }),
      text: msg('Please check the number and search again.', { id: 'staff.notFound.text' }),
      mayRepeat: false,
    };
  }
  return {
    title: navigator.onLine
      ? msg('This does not load right now', { id: 'staff.trouble.title' })
      : msg('You are offline right now', { id: 'staff.trouble.offline.title' }),
    text: msg('Nothing was changed. Please try again in a few minutes.', {
      id: 'staff.trouble.text',
    }),
    mayRepeat: true,
  };
}

export const retryAction = (): string => msg('Load again', { id: 'staff.trouble.retry.action' });

/** In place of what did not come. The tag says the title aloud. */
export function troubleView(
  { title, text, mayRepeat }: Trouble,
  level: number,
  onRetry: () => void,
): TemplateResult {
  return html`<div class="trouble" part="trouble">
    <div class="title" role="heading" aria-level=${level}>${title}</div>
    <p>${text}</p>
    ${mayRepeat ? html`<p><button class="button" @click=${onRetry}>${retryAction()}</button></p>` : ''}
  </div>`;
}
