import { html, type TemplateResult } from 'lit';
import { amount } from '../../../parts/amount.js';
import { countWords, type Instalments } from '../offer-words.js';

/** `6 × 14,15 €`, or the number of instalments where they are not all alike. */
export function planFigure(instalments: Instalments, locale: string): TemplateResult {
  const [first] = instalments;
  const isEven = instalments.every(
    ({ amount: money }) => money.amountMinor === first?.amount.amountMinor,
  );
  if (!first || !isEven) {
    return html`<span class="statement">${countWords(instalments.length, locale)}</span>`;
  }
  return html`<span class="figure">${instalments.length} × ${amount(first.amount, locale)}</span>`;
}
