import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { label } from '../../../elements/parts/label.js';
import { formatNumber } from '../../../i18n/format-number.js';
import { formatDate } from '../../../i18n/index.js';
import { bar, intervalPlot, shareScale, stack, swatch } from '../../parts/plots.js';
import { table } from '../../parts/table.js';
import { measureWords, none, shareInterval, shareWords } from '../figures.js';
import { definitionText, measureName, signalName, topicName, verdictName } from '../words.js';
import { figure, nothingYet, section, type ReportView } from './section.js';

/** Recovery, churn and complaints, each with how it is counted. */
export function results(view: ReportView): TemplateResult {
  const { report, locale } = view;
  const words = { name: 'results', title: msg('Results', { id: 'insights.results.title' }) };
  if (report.results.length === 0) return section(words, view, nothingYet(none()));
  return section(
    words,
    view,
    html`<ul class="rows">
      ${report.results.map(({ measure, method, definition, count, of, share }) => {
        const counted = formatNumber(count, locale);
        return html`<li>
          <p class="step">
            <span>${measureName(measure)}</span>
            <span class="wide">
              ${of === undefined ? figure({ figure: counted }) : figure(shareWords(share, locale))}
            </span>
            ${of === undefined ? nothing : intervalPlot(shareInterval(share), shareScale)}
          </p>
          <p class="small">
            ${of === undefined ? nothing : partWords(counted, formatNumber(of, locale))}
            <bdi>${definitionText(method, definition)}</bdi>
          </p>
        </li>`;
      })}
    </ul>`,
  );
}

const partWords = (partCount: string, wholeCount: string): string =>
  msg(str`${partCount} of ${wholeCount}.`, { id: 'insights.results.part.label' });

/** What would show first that something hurts customers. */
export function harm(view: ReportView): TemplateResult {
  const { report, locale } = view;
  const title = msg('Signs of harm', { id: 'insights.harm.title' });
  const most = Math.max(1, ...report.harm.flatMap(({ count, weekBefore }) => [count, weekBefore]));
  if (report.harm.length === 0) return section({ name: 'harm', title }, view, nothingYet(none()));
  return section(
    { name: 'harm', title },
    view,
    table({
      caption: title,
      isCaptionHidden: true,
      columns: [
        msg('Sign', { id: 'insights.harm.sign.label' }),
        msg('In the week', { id: 'insights.harm.now.label' }),
        msg('Week before', { id: 'insights.harm.before.label' }),
        msg('Difference', { id: 'insights.harm.difference.label' }),
      ],
      rows: report.harm.map(({ signal, count, weekBefore }) => [
        signalName(signal),
        html`${formatNumber(count, locale)} ${bar(count, most)}`,
        formatNumber(weekBefore, locale),
        differenceWords(count - weekBefore, locale),
      ]),
    }),
  );
}

/** In words as well: a sign alone is overlooked. */
function differenceWords(difference: number, locale: string): string {
  if (difference === 0) return msg('The same', { id: 'insights.harm.same.label' });
  const differenceCount = formatNumber(Math.abs(difference), locale);
  return difference > 0
    ? msg(str`${differenceCount} more`, { id: 'insights.harm.more.label' })
    : msg(str`${differenceCount} fewer`, { id: 'insights.harm.fewer.label' });
}

/** What customers write about, in their own words. */
export function topics(view: ReportView): TemplateResult {
  const { report, locale } = view;
  const words = {
    name: 'topics',
    title: msg('What customers write about', { id: 'insights.topics.title' }),
    note: msg('Topics with ten comments or more. Names and numbers are taken out.', {
      id: 'insights.topics.hint',
    }),
  };
  if (report.topics.length === 0) return section(words, view, nothingYet(tooFewComments()));
  return section(
    words,
    view,
    html`<div class="columns">
      ${report.topics.map(({ topic, comments, negative, neutral, positive, quotes }) => {
        const parts = [
          [msg('Positive', { id: 'insights.topics.positive.label' }), positive],
          [msg('Neutral', { id: 'insights.topics.neutral.label' }), neutral],
          [msg('Negative', { id: 'insights.topics.negative.label' }), negative],
        ] as const;
        return html`<div class="topic">
          <div class="step">
            <span class="strong">${label(topicName(topic))}</span>
            <span class="strong">${formatNumber(comments, locale)}</span>
            ${stack(parts.map(([, count]) => count))}
          </div>
          <p class="small keys">
            ${parts.map(
              ([name, count], index) =>
                html`<span>${swatch(index)}${name} ${formatNumber(count, locale)}</span>`,
            )}
          </p>
          ${
            quotes.length > 0
              ? html`<details>
                  <summary class="muted">
                    ${msg('Read their words', { id: 'insights.topics.quotes.action' })}
                  </summary>
                  ${quotes.map((quote) => html`<blockquote><bdi>${quote}</bdi></blockquote>`)}
                </details>`
              : nothing
          }
        </div>`;
      })}
    </div>`,
  );
}

const tooFewComments = (): string =>
  msg('Too few comments to show', { id: 'insights.topics.few.label' });

/** What was changed, and what it did. */
export function changes(view: ReportView): TemplateResult {
  const { report, locale } = view;
  const title = msg('What was changed', { id: 'insights.changes.title' });
  if (report.changes.length === 0) {
    const words = msg('Nothing was changed.', { id: 'insights.changes.none.text' });
    return section({ name: 'changes', title }, view, nothingYet(words));
  }
  return section(
    { name: 'changes', title },
    view,
    html`<ul class="rows">
      ${report.changes.map(({ what, why, measure, from, before, after, verdict }) => {
        const startDate = formatDate(from, locale);
        return html`<li>
          <p class="strong"><bdi>${what}</bdi></p>
          <p class="muted"><bdi>${why}</bdi></p>
          <p class="small">
            ${msg(str`Since ${startDate}`, { id: 'insights.changes.since.label' })} ·
            ${measureName(measure)}: <bdi>${measureWords(measure, before, locale)}</bdi>
            <span class="to">→</span>
            <bdi>${measureWords(measure, after, locale)}</bdi> ·
            <span class="verdict ${verdict}">${verdictName(verdict)}</span>
          </p>
        </li>`;
      })}
    </ul>`,
  );
}
