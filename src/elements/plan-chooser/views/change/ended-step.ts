import { msg, str } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Money, Receipt } from '../../../../core/contract/index.js';
import { formatMoney } from '../../../../i18n/index.js';
import { icon } from '../../../parts/icons.js';
import { stub } from '../../../parts/later/stub.js';
import { viewHeading } from '../../../parts/later/view-head.js';
import { checkIcon } from '../../../parts/state-icons.js';

export interface EndedValues {
  /** What is due again. */
  readonly released: Money;
  readonly receipt: Receipt | undefined;
  readonly headingLevel: number;
  readonly locale: string;
  readonly onClose: () => void;
  readonly helpButton: TemplateResult;
}

/** The plan has ended: what is open, and the ways on. */
export function endedStep(values: EndedValues): TemplateResult {
  const { released, receipt, headingLevel, locale } = values;
  const openAmount = formatMoney(released, locale);
  return html`<div class="sheet full">
      <div class="tight">
        <p class="eyebrow">${icon(checkIcon)}<span class="second">${endedWords()}</span></p>
        ${viewHeading(msg(str`${openAmount} are open again`, { id: 'plan.ended.title' }), headingLevel)}
        <p>
          ${msg('There are no more instalments. You can pay, make another plan, or ask us.', {
            id: 'plan.ended.text',
          })}
        </p>
      </div>
      <div class="actions">
        <button class="button" @click=${values.onClose}>
          ${msg('See other plans', { id: 'plan.ended.close.action' })}
        </button>
        ${values.helpButton}
      </div>
    </div>
    ${receipt ? stub(receipt.reference) : ''}`;
}

export const endedWords = (): string => msg('Your plan has ended', { id: 'plan.ended.status' });
