import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

export interface HelpLine {
  readonly helpHref: string | undefined;
  readonly onHelp: (event: Event) => void;
}

/** Whatever the answer is, help stays in sight. */
export function helpLine({ helpHref, onHelp }: HelpLine): TemplateResult {
  const words = msg('Get help', { id: 'nps.help.action' });
  return helpHref
    ? html`<a class="link" href=${helpHref} @click=${onHelp}>${words}</a>`
    : html`<button type="button" class="link" @click=${onHelp}>${words}</button>`;
}
