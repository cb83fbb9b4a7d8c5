import { html, svg, type TemplateResult } from 'lit';
import type { Money } from '../../../core/contract/index.js';
import { amount } from '../amount.js';

export interface LedgerRow {
  readonly name: unknown;
  /** A second line: since when, or why it is not asked for. */
  readonly remark?: string | undefined;
  readonly money: Money;
}

/** A bill as people know it: one column of amounts, the sum under a double rule. */
export function ledger(
  rows: readonly LedgerRow[],
  sum: LedgerRow | undefined,
  locale: string,
): TemplateResult {
  const row = ({ name, remark, money }: LedgerRow, kind: string) =>
    html`<div class=${kind}>
      <dt>${name}<span class="second">${remark}</span></dt>
      <dd>${amount(money, locale)}</dd>
    </div>`;
  return html`<dl class="ledger">
    ${rows.map((entry) => row(entry, ''))} ${sum ? row(sum, 'sum') : ''}
  </dl>`;
}

export interface Share {
  readonly minor: number;
  /** Nobody asks for it today: hollow instead of filled. */
  readonly isHollow: boolean;
}

const width = 1000;

/** What an amount is made of, as a bar. The ledger beside it says the same in words. */
export function shares(list: readonly Share[]): TemplateResult {
  const total = list.reduce((sum, { minor }) => sum + minor, 0);
  let start = 0;
  const bars = list.map(({ minor, isHollow }) => {
    const size = (minor / total) * width;
    const bar = svg`<rect class=${isHollow ? 'hollow' : ''} x=${start} width=${size} height="12" />`;
    start += size;
    return bar;
  });
  return html`<svg
    class="shares"
    viewBox="0 0 ${width} 12"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${bars}
  </svg>`;
}
