import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import { confirmButton } from '../../../parts/later/confirm-button.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { errorNotice, notice } from '../../../parts/later/notice.js';
import { refusalWords, type Refusal } from './refusal.js';

export interface ConfirmActions {
  readonly progress: WriteState<unknown>['status'];
  readonly refusal: Refusal | undefined;
  /** On the main button: verb and object. */
  readonly confirmLabel: string;
  readonly otherLabel: string;
  readonly onCheck: () => void;
  readonly onOther: () => void;
}

/** Below what is about to be sent: why it was not, and two buttons of one size. Stands in a form. */
export function confirmActions(values: ConfirmActions): TemplateResult {
  const { progress, refusal, onOther } = values;
  return html`${refusal ? errorNotice(refusalWords(refusal)) : nothing}
    ${progress === 'unknown' ? checking(values) : nothing}
    <div class="actions">
      ${confirmButton(progress, values.confirmLabel)}
      <button type="button" class="button" @click=${onOther}>${values.otherLabel}</button>
    </div>`;
}

const checking = ({ onCheck }: ConfirmActions): TemplateResult =>
  notice(
    infoIcon,
    html`${checkingWords()}<br /><button type="button" class="link" @click=${onCheck}>
        ${msg('Check the status', { id: 'support.confirm.check.action' })}
      </button>`,
  );

export const checkingWords = (): string =>
  msg('We are checking whether it has arrived. You need not send it again.', {
    id: 'support.confirm.unknown.status',
  });
