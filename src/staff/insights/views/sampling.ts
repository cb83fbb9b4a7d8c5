import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber } from '../../../i18n/format-number.js';
import { table } from '../../parts/table.js';
import { inOneLine, shareWords } from '../figures.js';
import { itemName, reasonName } from '../words.js';
import { section, type ReportView } from './section.js';

/** Who was not asked and why, what the second question says, and what the service refused. */
export function sampling(view: ReportView): TemplateResult {
  const { feedback, refusals } = view.report;
  const { locale } = view;
  const exitCount = formatNumber(feedback.exits, locale);
  const words = {
    name: 'sampling',
    title: msg('How sound these figures are', { id: 'insights.sampling.title' }),
    note: msg(str`Visits that came to an end: ${exitCount}.`, {
      id: 'insights.sampling.exits.hint',
    }),
  };
  return section(
    words,
    view,
    html`${
        feedback.excluded
          ? html`<p class="small">
              ${peaceWords(inOneLine(shareWords(feedback.excluded, locale)))}
            </p>`
          : nothing
      }
      <div class="columns">
        ${
          feedback.notAsked.length > 0
            ? table({
                caption: msg('Not asked, by reason', { id: 'insights.sampling.reasons.label' }),
                columns: [
                  msg('Reason', { id: 'insights.sampling.reason.label' }),
                  msg('How often', { id: 'insights.sampling.often.label' }),
                ],
                rows: feedback.notAsked.map(({ reason, exits }) => [
                  reasonName(reason),
                  formatNumber(exits, locale),
                ]),
              })
            : nothing
        }
        ${
          feedback.secondItems.length > 0
            ? table({
                caption: msg('Second question, from 1 to 5', {
                  id: 'insights.sampling.second.label',
                }),
                columns: [
                  msg('Question', { id: 'insights.sampling.question.label' }),
                  msg('Answers', { id: 'insights.cells.answers.label' }),
                  msg('Mean', { id: 'insights.sampling.mean.label' }),
                ],
                rows: feedback.secondItems.map(({ item, answers, mean }) => [
                  itemName(item),
                  formatNumber(answers, locale),
                  formatNumber(mean, locale, 1),
                ]),
              })
            : nothing
        }
        ${
          refusals.length > 0
            ? table({
                caption: msg('Calls that were refused', { id: 'insights.sampling.refused.label' }),
                columns: [
                  msg('Call', { id: 'insights.sampling.call.label' }),
                  msg('Code', { id: 'insights.sampling.code.label' }),
                  msg('How often', { id: 'insights.sampling.often.label' }),
                ],
                rows: refusals.map(({ operation, code, count }) => [
                  operation,
                  code,
                  formatNumber(count, locale),
                ]),
              })
            : nothing
        }
      </div>`,
  );
}

const peaceWords = (shareCount: string): string =>
  msg(str`Left in peace for their own good: ${shareCount}`, {
    id: 'insights.sampling.peace.label',
  });
