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

/** Thanks, and what happens next. */
export function endStep(values: EndValues): TemplateResult {
  const { end, response, headingLevel, locale } = values;
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
      ${viewHeading(endWords(end?.kind ?? (isDeclined ? 'declined' : 'answered')), headingLevel)}
    </div>
    <p>
      ${end || !isDeclined ? endText(end, locale) : nothing}
      ${
        end?.kind === 'answered' && response?.mayContact
          ? msg('We may call you about it.', { id: 'nps.end.contact.text' })
          : nothing
      }
    </p>
    <div class="second notes">${helpLine(values)}</div>
  </div>`;
}

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
