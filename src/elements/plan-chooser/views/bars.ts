import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Money } from '../../../core/contract/index.js';
import { formatMoneyParts } from '../../../i18n/index.js';
import { formatShortMonth } from '../../../i18n/later.js';

export type BarState = 'paid' | 'next' | 'later';

export interface Bar {
  readonly dueDate: string;
  readonly amount: Money;
  readonly state: BarState;
}

/** With more bars than this, only the first and the last one are named. */
const mostNamed = 7;

/**
 * A schedule as a picture: paid is filled, next is ringed, later is hollow. It stands beside the
 * table that says the same, and is hidden from those who cannot see it.
 */
export function bars(list: readonly Bar[], locale: string): TemplateResult {
  const largest = Math.max(...list.map(({ amount }) => amount.amountMinor));
  const states = new Set(list.map(({ state }) => state));
  const isMany = list.length > mostNamed;
  return html`<div class="picture" aria-hidden="true">
    <ol class=${isMany ? 'bars many' : 'bars'}>
      ${list.map((bar, index) =>
        isMany && index > 0 && index < list.length - 1
          ? column(bar, largest, '', '')
          : namedColumn(bar, largest, locale),
      )}
    </ol>
    <ul class="legend">
      ${[...states].map((state) => html`<li class=${state}>${stateWords(state)}</li>`)}
    </ul>
  </div>`;
}

function namedColumn(bar: Bar, largest: number, locale: string): TemplateResult {
  const { number } = formatMoneyParts(bar.amount, locale);
  return column(bar, largest, number, formatShortMonth(bar.dueDate, locale));
}

function column(
  { amount, state }: Bar,
  largest: number,
  value: string,
  month: string,
): TemplateResult {
  const percent = (amount.amountMinor / largest) * 100;
  return html`<li class=${state}>
    <span class="value" translate="no">${value}</span>
    <svg><rect width="100%" height="${percent}%" y="${100 - percent}%" rx="6" /></svg>
    <span>${month}</span>
  </li>`;
}

export function stateWords(state: BarState): string {
  switch (state) {
    case 'paid':
      return msg('paid', { id: 'plan.bars.paid.label' });
    case 'next':
      return msg('next', { id: 'plan.bars.next.label' });
    case 'later':
      return msg('later', { id: 'plan.bars.later.label' });
  }
}
