import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import { figure } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { lines } from '../../../parts/later/lines.js';
import { notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import type { ViewHost } from '../../view.js';
import { confirmActions } from '../request/confirm-actions.js';
import { reasonWords } from '../request/reasons.js';
import type { Refusal } from '../request/refusal.js';
import type { Objection } from './draft.js';

export interface ReviewValues {
  readonly host: ViewHost;
  readonly objection: Objection;
  readonly comment: string;
  readonly progress: WriteState<unknown>['status'];
  readonly refusal: Refusal | undefined;
  readonly locale: string;
}

export interface ReviewCallbacks {
  readonly onConfirm: (event: Event) => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

/** Second view: what is objected to and why; nothing is sent without this confirmation. */
export function reviewStep(values: ReviewValues, callbacks: ReviewCallbacks): TemplateResult {
  const { host, objection, comment, locale } = values;
  const { items, money, body } = objection;
  return html`<form class="sheet" novalidate @submit=${callbacks.onConfirm}>
    ${backButton(msg('Back to the items', { id: 'support.disputeReview.back.link' }), callbacks.onBack)}
    <div class="tight">
      <p class="second">
        ${msg('Please check your objection', { id: 'support.disputeReview.eyebrow.label' })}
      </p>
      ${viewHeading(figure(money, undefined, locale), host.card.headingLevel, 'plain')}
    </div>
    ${lines([
      {
        name: msg('Items', { id: 'support.disputeReview.items.label' }),
        content: items.map((item) => html`<span class="block">${label(item.label)}</span>`),
      },
      {
        name: msg('What is not right', { id: 'support.disputeReview.reason.label' }),
        content: reasonWords(body.reasonCode),
      },
    ])}
    ${comment.trim() ? html`<blockquote><bdi>${comment.trim()}</bdi></blockquote>` : nothing}
    ${notice(
      infoIcon,
      msg('As long as we check, we do not ask for what of it is unpaid.', {
        id: 'support.disputeReview.text',
      }),
    )}
    ${confirmActions({
      ...values,
      confirmLabel: msg('Send the objection', { id: 'support.disputeReview.confirm.primary' }),
      otherLabel: msg('Change the objection', { id: 'support.disputeReview.change.action' }),
      onCheck: callbacks.onCheck,
      onOther: callbacks.onBack,
    })}
  </form>`;
}
