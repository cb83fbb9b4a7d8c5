import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Payment } from '../../../../core/contract/index.js';
import { figure } from '../../../parts/amount.js';
import { errorNotice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';

export interface ResumeValues {
  readonly payment: Payment;
  /** Room for the provider's own fields, where the payment goes on in them. */
  readonly fields: unknown;
  readonly isBusy: boolean;
  readonly error: string | undefined;
  readonly headingLevel: number;
  readonly locale: string;
}

export interface ResumeCallbacks {
  readonly onContinue: () => void;
  readonly onCancel: () => void;
  readonly onBack: () => void;
}

/** A payment was begun and left: go on with it, or give it up. Nobody pays twice. */
export function resumeStep(values: ResumeValues, callbacks: ResumeCallbacks): TemplateResult {
  const { payment, fields, isBusy, error, headingLevel, locale } = values;
  const disabled = isBusy ? 'true' : nothing;
  return html`<div class="sheet full">
    ${backButton(msg('Back to the overview', { id: 'balance.resume.back.link' }), callbacks.onBack)}
    <div class="tight">
      <p class="second">
        ${msg('You have begun a payment', { id: 'balance.resume.eyebrow.label' })}
      </p>
      ${viewHeading(figure(payment.amount, undefined, locale), headingLevel, 'plain')}
      <p>
        ${msg('It is not finished yet. Go on with it, or give it up and choose anew.', {
          id: 'balance.resume.text',
        })}
      </p>
    </div>
    ${fields} ${error ? errorNotice(error) : nothing}
    <div class="actions">
      <button class="button" aria-disabled=${disabled} @click=${callbacks.onContinue}>
        ${msg('Go on with the payment', { id: 'balance.resume.continue.action' })}
      </button>
      <button class="button" aria-disabled=${disabled} @click=${callbacks.onCancel}>
        ${msg('Give up the payment', { id: 'balance.resume.cancel.action' })}
      </button>
    </div>
  </div>`;
}
