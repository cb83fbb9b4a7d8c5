import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Survey } from '../../../core/contract/index.js';
import { errorNotice } from '../../parts/later/notice.js';
import { viewHeading } from '../../parts/later/view-head.js';
import type { Draft } from './answer.js';
import { followUp } from './follow-up.js';
import { helpLine, type HelpLine } from './help-line.js';
import { scale } from './scale.js';
import { occasionWords, questionWords } from './words.js';

export interface QuestionValues extends HelpLine {
  readonly survey: Survey;
  readonly draft: Draft;
  readonly isScoreMissing: boolean;
  readonly isBusy: boolean;
  readonly failure: string | undefined;
  readonly headingLevel: number;
  readonly onDraft: (change: Partial<Draft>) => void;
  readonly onSend: (event: Event) => void;
  readonly onSkip: () => void;
}

const scores = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

/** The question, what may be added once there is a score, and skipping, as near as answering. */
export function questionStep(values: QuestionValues): TemplateResult {
  const { survey, draft, isScoreMissing, isBusy, failure, headingLevel } = values;
  return html`<form class="sheet" novalidate @submit=${values.onSend}>
    <div class="tight">
      <p class="second">${occasionWords(survey)}</p>
      ${viewHeading(questionWords(), headingLevel)}
    </div>
    ${scale({
      name: 'score',
      legend: { labelledBy: 'heading' },
      values: scores,
      low: msg('not at all likely', { id: 'nps.question.low.label' }),
      high: msg('extremely likely', { id: 'nps.question.high.label' }),
      chosen: draft.score,
      error: isScoreMissing
        ? msg('Please choose a number from 0 to 10, or skip the question.', {
            id: 'nps.question.score.error',
          })
        : undefined,
      onChoose: (score) => values.onDraft({ score }),
    })}
    ${draft.score === undefined ? nothing : followUp(survey, draft, values.onDraft)}
    ${failure === undefined ? nothing : errorNotice(failure)}
    <div class="actions">
      <button class="button main" aria-disabled=${isBusy ? 'true' : nothing}>
        ${msg('Send the answer', { id: 'nps.question.send.primary' })}
      </button>
      <button
        type="button"
        class="button"
        aria-disabled=${isBusy ? 'true' : nothing}
        @click=${values.onSkip}
      >
        ${msg('Skip the question', { id: 'nps.question.skip.action' })}
      </button>
    </div>
    <div class="second notes">
      <p>${msg('Your answer changes nothing about your account.', { id: 'nps.question.text' })}</p>
      <details>
        <summary class="link">${msg('Why do we ask?', { id: 'nps.question.why.link' })}</summary>
        <p>
          ${msg('So we learn what was good or bad. It is up to you to answer.', {
            id: 'nps.question.why.text',
          })}
        </p>
      </details>
      ${helpLine(values)}
    </div>
  </form>`;
}
