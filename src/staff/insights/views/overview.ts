import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatNumber, formatSigned } from '../../../i18n/format-number.js';
import { formatPercent } from '../../../i18n/later.js';
import {
  intervalPlot,
  scoreScale,
  shareScale,
  type Interval,
  type Scale,
} from '../../parts/plots.js';
import {
  changeWords,
  none,
  npsInterval,
  npsWords,
  shareInterval,
  shareWords,
  type Worded,
} from '../figures.js';
import { measureName, signalName } from '../words.js';
import type { ReportView } from './section.js';

/** The four figures that a meeting begins with. */
export function overview(view: ReportView): TemplateResult {
  const { report, locale } = view;
  const { feedback, harm, plans } = report;
  const dueCount = formatNumber(plans.due, locale);
  const complaints = harm.find(({ signal }) => signal === 'complaints');
  return html`<div class="tiles">
    ${tile(
      measureName('nps'),
      npsWords(feedback.nps, locale),
      [changeWords(feedback.nps), weightedWords(view)],
      [npsInterval(feedback.nps), scoreScale],
    )}
    ${tile(
      measureName('responseRate'),
      shareWords(feedback.responseRate, locale),
      [answersWords(view)],
      [shareInterval(feedback.responseRate), shareScale],
    )}
    ${tile(keptTitle(), keptFigure(view), [
      msg(str`of ${dueCount} that were due`, { id: 'insights.overview.due.label' }),
    ])}
    ${tile(
      signalName('complaints'),
      complaints ? { figure: formatNumber(complaints.count, locale) } : { figure: none() },
      [complaints && beforeWords(complaints.weekBefore, locale)],
    )}
  </div>`;
}

function tile(
  name: string,
  { figure, more }: Worded,
  notes: readonly (string | undefined)[],
  plot?: readonly [Interval | undefined, Scale],
): TemplateResult {
  // A score is short; what stands in its place is a sentence.
  const size = figure.length > 9 ? 'words' : 'number';
  return html`<dl class="tile">
    <dt class="muted">${name}</dt>
    <dd>
      <span class=${size}>${figure}</span>
      ${more ? html`<span class="muted">${more}</span>` : nothing}
    </dd>
    ${plot ? html`<dd>${intervalPlot(...plot)}</dd>` : nothing}
    ${notes.map((note) => (note ? html`<dd class="small">${note}</dd>` : nothing))}
  </dl>`;
}

export const beforeWords = (before: number, locale: string): string => {
  const beforeCount = formatNumber(before, locale);
  return msg(str`${beforeCount} the week before`, { id: 'insights.overview.before.label' });
};

const keptTitle = (): string => msg('Instalments kept', { id: 'insights.overview.kept.label' });

function keptFigure({ report: { plans }, locale }: ReportView): Worded {
  if (plans.due === 0) return { figure: none() };
  return { figure: formatPercent((100 * plans.kept) / plans.due, locale) };
}

function answersWords({ report: { feedback }, locale }: ReportView): string {
  const [answeredCount, askedCount, declinedCount] = [
    feedback.answered,
    feedback.asked,
    feedback.declined,
  ].map((count) => formatNumber(count, locale));
  return msg(str`${answeredCount} answers of ${askedCount} asked, ${declinedCount} declined`, {
    id: 'insights.overview.answers.label',
  });
}

function weightedWords({ report: { feedback }, locale }: ReportView): string | undefined {
  const { weighted } = feedback;
  if (!weighted) return undefined;
  const [scoreCount, lowCount, highCount] = [weighted.score, weighted.low, weighted.high].map(
    (value) => formatSigned(value, locale),
  );
  return msg(str`Weighted to all who could be asked: ${scoreCount} (${lowCount} to ${highCount})`, {
    id: 'insights.overview.weighted.label',
  });
}
