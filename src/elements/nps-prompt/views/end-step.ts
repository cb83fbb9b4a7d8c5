import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { SurveyResponse } from '../../../core/contract/index.js';
import { formatDate } from '../../../i18n/index.js';
import { icon } from '../../parts/icons.js';
import { worksIcon } from '../../parts/later/icons.js';
import { viewHeading } from '../../parts/later/view-head.js';
import { helpLine, type HelpLine } from './help-line.js';
import type { End } from './answer.js';
import { checkingWords, endWords } from './words.js';

export interface EndValues extends HelpLine {
  /** Undefined while it is not known whether the answer has arrived. */
  readonly end: End | undefined;
  readonly response: SurveyResponse | undefined;
  readonly headingLevel: number;
  readonly locale: string;
}

/** Thanks, and what happens next. Where somebody is in need, that is help. */
export function endStep(values: EndValues): TemplateResult {
  const { end, response, headingLevel, locale } = values;
  if (end && end.kind !== 'over' && end.leadsToHelp) return needStep(values, endWords(end));
  const scoreLabel = response?.score?.toString();
  const isDeclined = response?.declined;
  return html`<div class="sheet">
    <div class="tight">
      ${
        scoreLabel === undefined
          ? nothing
          : html`<p class="eyebrow">
              ${icon(worksIcon)}<span class="second"
                >${msg(str`Your answer: ${scoreLabel}`, { id: 'nps.end.score.label' })}</span
              >
            </p>`
      }
      ${viewHeading(endWords(end ?? { kind: isDeclined ? 'declined' : 'answered' }), headingLevel)}
    </div>
    <p>
      ${end || !isDeclined ? endText(end, locale) : nothing}
      ${end?.kind === 'answered' && response?.mayContact ? contactWords() : nothing}
    </p>
    <div class="second notes">${helpLine(values)}</div>
  </div>`;
}

/** Without the score, and without any other business. */
function needStep(values: EndValues, title: string): TemplateResult {
  return html`<div class="sheet">
    ${viewHeading(title, values.headingLevel)}
    <p>
      ${msg(
        'What you wrote sounds hard. You are not alone with it. Talk to us, or to free and independent advice. In an emergency, 112 helps at any hour.',
        { id: 'nps.end.need.text' },
      )}
      ${values.response?.mayContact ? contactWords() : nothing}
    </p>
    <div class="actions">${helpLine(values, 'button main')}</div>
  </div>`;
}

const contactWords = (): string => msg('We may call you about it.', { id: 'nps.end.contact.text' });

function endText(end: End | undefined, locale: string): string {
  if (!end) return checkingWords();
  if (end.kind === 'over') {
    return msg('It was open for a few days only. Nothing changes for you.', {
      id: 'nps.end.over.text',
    });
  }
  if (end.notBefore === undefined) {
    return msg('We have an answer of yours already.', { id: 'nps.end.known.text' });
  }
  const date = formatDate(end.notBefore, locale);
  return msg(str`We do not ask you again before ${date}.`, { id: 'nps.end.notBefore.text' });
}
