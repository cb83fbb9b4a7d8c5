import { msg } from '@lit/localize';
import { html } from 'lit';
import { figure } from '../../../parts/amount.js';
import { label } from '../../../parts/label.js';
import { cardWarning } from '../../../parts/later/card-warning.js';
import { reasonWords } from '../request/reasons.js';
import type { ReviewWords } from '../request/review-form.js';
import type { Objection } from './draft.js';

/** Second view: what is objected to and why. */
export function reviewWords({ items, money, body }: Objection, locale: string): ReviewWords {
  const { comment } = body;
  return {
    backLabel: msg('Back to the items', { id: 'support.disputeReview.back.link' }),
    eyebrow: msg('Please check your objection', { id: 'support.disputeReview.eyebrow.label' }),
    heading: figure(money, undefined, locale),
    look: 'plain',
    facts: [
      {
        name: msg('Items', { id: 'support.disputeReview.items.label' }),
        content: items.map((item) => html`<span class="block">${label(item.label)}</span>`),
      },
      {
        name: msg('What is not right', { id: 'support.disputeReview.reason.label' }),
        content: reasonWords(body.reasonCode),
      },
    ],
    remark:
      comment === undefined
        ? undefined
        : html`<blockquote><bdi>${comment}</bdi></blockquote>
            ${cardWarning('comment', comment)}`,
    outcome: msg('As long as we check, we do not ask for what of it is unpaid.', {
      id: 'support.disputeReview.text',
    }),
    confirmLabel: msg('Send the objection', { id: 'support.disputeReview.confirm.primary' }),
    changeLabel: msg('Change the objection', { id: 'support.disputeReview.change.action' }),
  };
}
