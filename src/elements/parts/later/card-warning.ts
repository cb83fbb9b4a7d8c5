import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { hasCardNumber } from '../../../core/domain/card-number.js';
import { icon } from '../icons.js';
import { infoIcon } from './icons.js';

/** Said where somebody writes a card number into a text: it never belongs there. */
export const cardWords = (text: string): string | undefined =>
  hasCardNumber(text)
    ? msg('This looks like a card number. Please take it out. We never need it here.', {
        id: 'common.card.found.text',
      })
    : undefined;

/** The same, beside the text; `id` with `-card` names it for the field's description. */
export function cardWarning(id: string, text: string): TemplateResult | typeof nothing {
  const words = cardWords(text);
  return words
    ? html`<p class="why calm" id="${id}-card">${icon(infoIcon)}<span>${words}</span></p>`
    : nothing;
}
