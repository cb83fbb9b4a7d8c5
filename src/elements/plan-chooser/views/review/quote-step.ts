import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { errorNotice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import { isOver, onwardWords, refusalWords, type Refusal } from './refusal.js';

export interface QuoteValues {
  /** Why there are no figures; absent while they are on their way. */
  readonly refusal: Refusal | undefined;
  readonly headingLevel: number;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  readonly onward: (refusal: Refusal) => void;
}

/** The server works a plan out, or says why it cannot. */
export function quoteStep({
  refusal,
  headingLevel,
  onBack,
  onAgain,
  onward,
}: QuoteValues): TemplateResult {
  return html`<div class="sheet" aria-busy=${refusal === undefined ? 'true' : nothing}>
    ${backButton(msg('Back to your plan', { id: 'plan.quote.back.link' }), onBack)}
    ${viewHeading(quoteWords(), headingLevel)}
    ${refusal === undefined ? html`<p class="ghost"></p>` : errorNotice(refusalWords(refusal))}
    ${refusal === undefined ? nothing : next(refusal, onAgain, onward)}
  </div>`;
}

export const quoteWords = (): string =>
  msg('We are working out your plan', { id: 'plan.quote.title' });

const next = (
  refusal: Refusal,
  onAgain: () => void,
  onward: (refusal: Refusal) => void,
): TemplateResult =>
  html`<div class="actions">
    ${
      isOver(refusal)
        ? html`<button class="button" @click=${() => onward(refusal)}>
            ${onwardWords(refusal)}
          </button>`
        : html`<button class="button" @click=${onAgain}>
            ${msg('Calculate the plan again', { id: 'plan.quote.again.action' })}
          </button>`
    }
  </div>`;
