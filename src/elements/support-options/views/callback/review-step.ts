import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import { label } from '../../../parts/label.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { lines, type Line } from '../../../parts/later/lines.js';
import { notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import type { ViewHost } from '../../view.js';
import { confirmActions } from '../request/confirm-actions.js';
import { slotWords } from '../request/facts.js';
import type { Refusal } from '../request/refusal.js';
import { topicWords, type Topic } from '../request/topics.js';
import type { ContactPoint } from './draft.js';
import type { Slot } from './slots.js';

export interface ReviewValues {
  readonly host: ViewHost;
  readonly slot: Slot;
  readonly phone: ContactPoint;
  readonly topic: Topic;
  readonly progress: WriteState<unknown>['status'];
  readonly refusal: Refusal | undefined;
  readonly timeZone: string;
  readonly locale: string;
}

export interface ReviewCallbacks {
  readonly onConfirm: (event: Event) => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

/** Second view: when, at which number, what about; nothing is booked without this confirmation. */
export function reviewStep(values: ReviewValues, callbacks: ReviewCallbacks): TemplateResult {
  const { host, slot, phone, topic, timeZone, locale } = values;
  return html`<form class="sheet" novalidate @submit=${callbacks.onConfirm}>
    ${backButton(msg('Back to the times', { id: 'support.callbackReview.back.link' }), callbacks.onBack)}
    <div class="tight">
      <p class="second">
        ${msg('Please check your call-back', { id: 'support.callbackReview.eyebrow.label' })}
      </p>
      ${viewHeading(slotWords(slot, timeZone, locale), host.card.headingLevel)}
    </div>
    ${lines([
      {
        name: msg('We call', { id: 'support.callbackReview.phone.label' }),
        content: label(phone.masked),
      },
      ...topicLine(topic),
    ])}
    ${notice(
      infoIcon,
      msg('You can withdraw it here until we call.', { id: 'support.callbackReview.text' }),
    )}
    ${confirmActions({
      ...values,
      confirmLabel: msg('Book the call-back', { id: 'support.callbackReview.confirm.primary' }),
      otherLabel: msg('Change the call-back', { id: 'support.callbackReview.change.action' }),
      onCheck: callbacks.onCheck,
      onOther: callbacks.onBack,
    })}
  </form>`;
}

/** A topic that the customer keeps for the call is not repeated. */
const topicLine = (topic: Topic): Line[] =>
  topic === 'other'
    ? []
    : [
        {
          name: msg('About', { id: 'support.callbackReview.topic.label' }),
          content: topicWords(topic),
        },
      ];
