import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';

export interface HelpLine {
  readonly helpHref: string | undefined;
  readonly onHelp: (event: Event) => void;
}

/**
 * Whatever the answer is, help stays in sight.
 * @param look `button main` where it is what comes next
 */
export function helpLine(
  { helpHref, onHelp }: HelpLine,
  look: 'link' | 'button main' = 'link',
): TemplateResult {
  const words = msg('Get help', { id: 'nps.help.action' });
  return helpHref
    ? html`<a class=${look} href=${helpHref} @click=${onHelp}>${words}</a>`
    : html`<button type="button" class=${look} @click=${onHelp}>${words}</button>`;
}
