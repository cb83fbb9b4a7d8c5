import { msg } from '@lit/localize';
import { label } from '../../../parts/label.js';
import type { Line } from '../../../parts/later/lines.js';
import { slotWords } from '../request/facts.js';
import type { ReviewWords } from '../request/review-form.js';
import { topicWords, type Topic } from '../request/topics.js';
import type { ContactPoint } from './draft.js';
import type { Slot } from './slots.js';

export interface ReviewValues {
  readonly slot: Slot;
  readonly phone: ContactPoint;
  readonly topic: Topic;
  readonly timeZone: string;
  readonly locale: string;
}

/** Second view: when, at which number, what about. */
export const reviewWords = ({
  slot,
  phone,
  topic,
  timeZone,
  locale,
}: ReviewValues): ReviewWords => ({
  backLabel: msg('Back to the times', { id: 'support.callbackReview.back.link' }),
  eyebrow: msg('Please check your call-back', { id: 'support.callbackReview.eyebrow.label' }),
  heading: slotWords(slot, timeZone, locale),
  facts: [
    {
      name: msg('We call', { id: 'support.callbackReview.phone.label' }),
      content: label(phone.masked),
    },
    ...topicLine(topic),
  ],
  outcome: msg('You can withdraw it here until we call.', { id: 'support.callbackReview.text' }),
  confirmLabel: msg('Book the call-back', { id: 'support.callbackReview.confirm.primary' }),
  changeLabel: msg('Change the call-back', { id: 'support.callbackReview.change.action' }),
});

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
