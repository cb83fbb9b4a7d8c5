import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../controllers/index.js';
import { infoIcon } from './icons.js';
import { notice } from './notice.js';

/**
 * The one press that commits, among the actions of a view. In the frame of another page there is the
 * way to a window of one's own instead.
 *
 * @param status of what it confirms
 * @param words verb and object
 * @param onPress where it does not submit a form
 */
export function confirmButton(
  status: WriteState<unknown>['status'],
  words: unknown,
  onPress?: () => void,
): TemplateResult {
  if (status === 'framed') return ownWindow();
  const isBusy = status === 'pending' || status === 'unknown';
  return html`<button
    class="button main"
    aria-disabled=${isBusy ? 'true' : nothing}
    @click=${onPress}
  >
    ${words}
  </button>`;
}

const ownWindow = (): TemplateResult =>
  html`${notice(
    infoIcon,
    msg(
      'This page is shown inside another one. To keep you safe, you confirm in a window of its own. Nothing was sent from here.',
      { id: 'common.framed.text' },
    ),
  )}
  ${
    // A page without an address of its own cannot be opened again.
    /^https?:/.test(location.href)
      ? html`<a class="button main" href=${location.href} target="_blank" rel="noopener"
          >${msg('Open your own window', { id: 'common.framed.open.link' })}</a
        >`
      : nothing
  }`;
