import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { helpIcon, icon } from '../../parts/icons.js';
import type { ViewHost } from '../view.js';

/** Help is as near as paying: a button of the same size, or a link to the host's page. */
export function helpButton({ card, choose }: ViewHost): TemplateResult {
  const content = html`${icon(helpIcon)}${msg('Get help', { id: 'balance.pay.help.action' })}`;
  const onChoose = (event: Event): void => choose('help', event);
  return card.helpHref
    ? html`<a class="button" href=${card.helpHref} @click=${onChoose}>${content}</a>`
    : html`<button type="button" class="button" @click=${onChoose}>${content}</button>`;
}
