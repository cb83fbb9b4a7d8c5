import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import type { Plan, PlanChangeQuote } from '../../../../core/contract/index.js';
import { confirmButton } from '../../../parts/later/confirm-button.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { errorNotice, notice } from '../../../parts/later/notice.js';
import { stepUpWords } from '../../../parts/later/step-up-words.js';
import type { ChangeKind } from './draft.js';
import { refusalWords, type ChangeRefusal } from './refusal.js';

export interface ReviewValues {
  readonly kind: ChangeKind;
  readonly plan: Plan;
  readonly quote: PlanChangeQuote;
  /** The plan as it was when the change was first worked out, where it is another one now. */
  readonly seen: PlanChangeQuote['before'] | undefined;
  readonly needsStepUp: boolean;
  readonly status: WriteState<unknown>['status'];
  readonly refusal: ChangeRefusal | undefined;
  readonly headingLevel: number;
  readonly locale: string;
  readonly onConfirm: () => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

/**
 * The end of a review: what stands in the way, and the one press that changes the plan.
 *
 * @param remark beside a refusal: what else has changed
 */
export function decision(values: ReviewValues, confirm: string, remark?: unknown): TemplateResult {
  const { refusal, status, needsStepUp } = values;
  return html`${refusal ? html`<div class="whole">${errorNotice(html`${refusalWords(refusal)} ${remark}`)}</div>` : nothing}
    ${status === 'unknown' ? html`<div class="whole">${checking(values)}</div>` : nothing}
    ${needsStepUp && status !== 'framed' ? html`<p class="second whole">${stepUpWords()}</p>` : nothing}
    <div class="actions whole">${buttons(values, confirm)}</div>`;
}

const checking = ({ onCheck }: ReviewValues): TemplateResult =>
  notice(
    infoIcon,
    html`${checkingWords()}<br /><button type="button" class="link" @click=${onCheck}>
        ${msg('Check the change now', { id: 'plan.changeReview.check.action' })}
      </button>`,
  );

export const checkingWords = (): string =>
  msg('We are checking whether your change has arrived. You need not confirm it again.', {
    id: 'plan.changeReview.unknown.status',
  });

function buttons(
  { refusal, status, onConfirm, onBack }: ReviewValues,
  confirm: string,
): TemplateResult {
  const isOver = refusal === 'unsound' || refusal === 'notPossible';
  return html`${isOver ? nothing : confirmButton(status, confirm, onConfirm)}
    <button class="button" @click=${onBack}>
      ${msg('Choose another change', { id: 'plan.changeReview.change.action' })}
    </button>`;
}
