import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { errorNotice } from '../../../parts/later/notice.js';
import { backButton, viewHeading } from '../../../parts/later/view-head.js';
import { changeFields, type FieldValues } from './fields.js';
import { kindWords } from './kind-words.js';
import { changeMenu } from './menu.js';
import { problemWords } from './problem-words.js';
import { refusalWords, type ChangeRefusal } from './refusal.js';

export interface ChooseValues extends FieldValues {
  /** The customer chose it in the first view already. */
  readonly isGiven: boolean;
  readonly isBusy: boolean;
  readonly refusal: ChangeRefusal | undefined;
  readonly headingLevel: number;
  readonly onReview: (event: Event) => void;
  readonly onBack: () => void;
  readonly helpButton: TemplateResult;
}

/** First view: what to change, and how. Nothing is changed here. */
export function chooseStep(values: ChooseValues): TemplateResult {
  const { draft, plan, problem, isGiven, isBusy, refusal, locale, onDraft } = values;
  const title =
    isGiven && draft.kind
      ? kindWords(draft.kind).name
      : msg('What would you like to change?', { id: 'plan.change.title' });
  const error = problem?.field === 'kind' ? problemWords(problem, plan.total, locale) : undefined;
  return html`<form class="sheet" novalidate @submit=${values.onReview}>
    ${backButton(msg('Back to your plan', { id: 'plan.change.back.link' }), values.onBack)}
    ${viewHeading(title, values.headingLevel)}
    ${refusal ? errorNotice(refusalWords(refusal)) : nothing}
    ${isGiven ? nothing : changeMenu(plan, draft.kind, error, (kind) => onDraft({ kind }))}
    ${changeFields(values)}
    <div class="actions">
      <button class="button main" aria-disabled=${isBusy ? 'true' : nothing}>
        ${msg('Check the change', { id: 'plan.change.review.primary' })}
      </button>
      ${values.helpButton}
    </div>
  </form>`;
}
