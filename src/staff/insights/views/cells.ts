import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WeeklyReport } from '../../../core/contract/index.js';
import { formatNumber } from '../../../i18n/format-number.js';
import { label } from '../../../elements/parts/label.js';
import { intervalPlot, scoreScale } from '../../parts/plots.js';
import { tableBelow } from '../../parts/table.js';
import {
  changeWords,
  countsWords,
  inOneLine,
  npsInterval,
  npsWords,
  shareWords,
  tooFew,
} from '../figures.js';
import { cellName, dimensionName, measureName } from '../words.js';
import { figure, nothingYet, section, type ReportView } from './section.js';

type Cell = WeeklyReport['feedback']['cells'][number];

const dimensions = ['outcome', 'segment', 'channel', 'copyVersion'] as const;

const askedWords = (): string => msg('Asked', { id: 'insights.cells.asked.label' });
const answersWords = (): string => msg('Answers', { id: 'insights.cells.answers.label' });

/** The score of each group of customers; a row opens all that is known of it. */
export function cells(view: ReportView): TemplateResult {
  const { feedback } = view.report;
  const words = {
    name: 'cells',
    title: msg('NPS, group by group', { id: 'insights.cells.title' }),
    note: msg(
      'A dot is the score, its line the 95 % interval. From 30 answers on there is a score.',
      { id: 'insights.cells.hint' },
    ),
  };
  if (feedback.cells.length === 0) return section(words, view, nothingYet(tooFew()));
  return section(
    words,
    view,
    html`<div class="columns">
        ${dimensions.map((dimension) => {
          const rows = feedback.cells.filter((cell) => cell.dimension === dimension);
          return rows.length > 0 ? group(dimension, rows, view) : nothing;
        })}
      </div>
      ${tableBelow({
        caption: words.title,
        columns: [
          msg('Group', { id: 'insights.cells.group.label' }),
          askedWords(),
          measureName('responseRate'),
          answersWords(),
          measureName('nps'),
        ],
        rows: feedback.cells.map((cell) => tableRow(cell, view.locale)),
      })}`,
  );
}

function group(dimension: string, rows: readonly Cell[], view: ReportView): TemplateResult {
  return html`<div>
    <div class="subtitle" role="heading" aria-level=${view.level + 1}>
      ${dimensionName(dimension)}
    </div>
    ${rows.map((cell) => row(cell, view.locale))}
  </div>`;
}

function row(cell: Cell, locale: string): TemplateResult {
  const { dimension, key, nps } = cell;
  return html`<details class="cell">
    <summary>
      <span class="cell-name">${label(cellName(dimension, key))}</span>
      <span class="cell-figure">${figure(shortWords(cell, locale))}</span>
      ${intervalPlot(npsInterval(nps), scoreScale)}
    </summary>
    <dl class="facts">
      ${fact(askedWords(), formatNumber(cell.asked, locale))}
      ${fact(measureName('responseRate'), inOneLine(shareWords(cell.responseRate, locale)))}
      ${fact(answersWords(), nps.shows === 'nothing' ? tooFew() : countsWords(nps, locale))}
      ${nps.shows === 'score' ? fact(measureName('nps'), inOneLine(npsWords(nps, locale))) : nothing}
      ${changeWords(nps) ? fact(weekBeforeWords(), changeWords(nps)) : nothing}
    </dl>
  </details>`;
}

const weekBeforeWords = (): string =>
  msg('Against the week before', { id: 'insights.cells.before.label' });

/** Counts need a line of their own: the row says only that there are some. */
function shortWords({ nps }: Cell, locale: string) {
  if (nps.shows !== 'counts') return npsWords(nps, locale);
  return { figure: msg('Counts only', { id: 'insights.cells.counts.label' }) };
}

const fact = (name: string, words: unknown): TemplateResult =>
  html`<div>
    <dt>${name}</dt>
    <dd>${words}</dd>
  </div>`;

const tableRow = ({ dimension, key, asked, responseRate, nps }: Cell, locale: string) => [
  html`${dimensionName(dimension)}: ${label(cellName(dimension, key))}`,
  formatNumber(asked, locale),
  inOneLine(shareWords(responseRate, locale)),
  nps.shows === 'nothing' ? tooFew() : countsWords(nps, locale),
  nps.shows === 'score' ? inOneLine(npsWords(nps, locale)) : tooFew(),
];
