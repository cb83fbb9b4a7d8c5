import { html, type TemplateResult } from 'lit';
import type { Money } from '../../core/contract/index.js';
import { formatMoneyParts } from '../../i18n/index.js';

/** More digits than this, and the one big figure becomes a statement. */
const longestFigure = 9;

/** An amount with a quiet currency; never translated, never broken, its direction is its own. */
export function amount(money: Money, locale: string): TemplateResult {
  const { number, currency, currencyFirst, gap } = formatMoneyParts(money, locale);
  return html`<bdi class="amount" translate="no"
    >${currencyFirst ? '' : number + gap}<span class="currency">${currency}</span
    >${currencyFirst ? gap + number : ''}</bdi
  >`;
}

/** The one thing people want to know: an amount and, in small, what it is. */
export function figure(money: Money, unit: string | undefined, locale: string): TemplateResult {
  const isLong = formatMoneyParts(money, locale).number.length > longestFigure;
  return html`<span class=${isLong ? 'figure long' : 'figure'}
    >${amount(money, locale)} <span class="unit">${unit}</span></span
  >`;
}
