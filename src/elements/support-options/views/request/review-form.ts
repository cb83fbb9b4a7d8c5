import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { WriteState } from '../../../../controllers/index.js';
import { infoIcon } from '../../../parts/later/icons.js';
import { lines, type Line } from '../../../parts/later/lines.js';
import { notice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import type { ViewHost } from '../../view.js';
import { confirmActions } from './confirm-actions.js';
import type { Refusal } from './refusal.js';

/** What is about to be sent, in the words of its kind. */
export interface ReviewWords {
  readonly eyebrow?: string;
  readonly heading: unknown;
  /** A figure has a look of its own. */
  readonly look?: 'plain';
  readonly facts: readonly Line[];
  /** Between the facts and what happens then: the customer's own words, or what they should know. */
  readonly remark?: unknown;
  /** What happens then, and how it can be changed. */
  readonly outcome: string;
  readonly backLabel?: string;
  /** On the main button: verb and object. */
  readonly confirmLabel: string;
  readonly changeLabel?: string;
}

export interface ReviewCallbacks {
  readonly onConfirm: (event: Event) => void;
  readonly onCheck: () => void;
  readonly onBack: () => void;
}

export interface ReviewState {
  readonly host: ViewHost;
  readonly progress: WriteState<unknown>['status'];
  readonly refusal: Refusal | undefined;
}

/** Second view of asking for something: all of it at a glance; nothing is sent without it. */
export const reviewForm = (
  words: ReviewWords,
  { host, progress, refusal }: ReviewState,
  { onConfirm, onCheck, onBack }: ReviewCallbacks,
): TemplateResult =>
  html`<form class="sheet" novalidate @submit=${onConfirm}>
    ${backButton(words.backLabel ?? msg('Back to your entries', { id: 'support.review.back.link' }), onBack)}
    <div class="tight">
      <p class="second">
        ${words.eyebrow ?? msg('Please check your entries', { id: 'support.review.eyebrow.label' })}
      </p>
      ${viewHeading(words.heading, host.card.headingLevel, words.look)}
    </div>
    ${words.facts.length > 0 ? lines(words.facts) : ''} ${words.remark}
    ${notice(infoIcon, words.outcome)}
    ${confirmActions({
      progress,
      refusal,
      confirmLabel: words.confirmLabel,
      otherLabel:
        words.changeLabel ?? msg('Change your entries', { id: 'support.review.change.action' }),
      onCheck,
      onOther: onBack,
    })}
  </form>`;
