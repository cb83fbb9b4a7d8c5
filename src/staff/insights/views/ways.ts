import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { formatDuration, formatNumber } from '../../../i18n/format-number.js';
import { bar, intervalPlot, shareScale, stack, swatch } from '../../parts/plots.js';
import { tableBelow } from '../../parts/table.js';
import { inOneLine, none, shareInterval, shareWords } from '../figures.js';
import { optionName, stepName, tagName } from '../words.js';
import { figure, nothingYet, section, type ReportView } from './section.js';

const customersWords = (): string => msg('Customers', { id: 'insights.funnel.customers.label' });
const medianWords = (): string =>
  msg('Half needed at most', { id: 'insights.funnel.median.label' });
const p90Words = (): string => msg('Nine in ten at most', { id: 'insights.funnel.most.label' });

/** How far customers came in each tag, and how long it took them. */
export function funnel(view: ReportView): TemplateResult {
  const { report, locale } = view;
  const words = {
    name: 'funnel',
    title: msg('How far customers came', { id: 'insights.funnel.title' }),
    note: msg('Each customer counts once a week, and only with consent.', {
      id: 'insights.funnel.hint',
    }),
  };
  if (report.funnel.length === 0) return section(words, view, nothingYet(none()));
  return section(
    words,
    view,
    html`<div class="columns">
        ${report.funnel.map(
          ({ tag, steps }) =>
            html`<div>
              <div class="subtitle" role="heading" aria-level=${view.level + 1}>
                ${tagName(tag)}
              </div>
              <ol>
                ${steps.map(
                  ({ step, customers, medianMs }) =>
                    html`<li class="step">
                      <span>${stepName(step)}</span>
                      <span class="strong">${formatNumber(customers, locale)}</span>
                      <span class="small"
                        >${medianMs === undefined ? nothing : formatDuration(medianMs, locale)}</span
                      >
                      ${bar(customers, steps[0]?.customers ?? 0)}
                    </li>`,
                )}
              </ol>
            </div>`,
        )}
      </div>
      ${tableBelow({
        caption: words.title,
        columns: [
          msg('Step', { id: 'insights.funnel.step.label' }),
          customersWords(),
          medianWords(),
          p90Words(),
        ],
        rows: report.funnel.flatMap(({ tag, steps }) =>
          steps.map(({ step, customers, medianMs, p90Ms }) => [
            `${tagName(tag)}: ${stepName(step)}`,
            formatNumber(customers, locale),
            timeWords(medianMs, locale),
            timeWords(p90Ms, locale),
          ]),
        ),
      })}`,
  );
}

const timeWords = (ms: number | undefined, locale: string): string =>
  ms === undefined ? '–' : formatDuration(ms, locale);

/** Which of the three equal ways customers took. */
export function options(view: ReportView): TemplateResult {
  const { report, locale } = view;
  const words = {
    name: 'options',
    title: msg('Ways that customers took', { id: 'insights.options.title' }),
    note: msg('One customer may take more than one way.', { id: 'insights.options.hint' }),
  };
  if (report.options.length === 0) return section(words, view, nothingYet(none()));
  return section(
    words,
    view,
    html`<ul>
        ${report.options.map(
          ({ option, share }) =>
            html`<li class="step">
              <span>${optionName(option)}</span>
              <span class="wide">${figure(shareWords(share, locale))}</span>
              ${intervalPlot(shareInterval(share), shareScale)}
            </li>`,
        )}
      </ul>
      ${tableBelow({
        caption: words.title,
        columns: [
          msg('Way', { id: 'insights.options.way.label' }),
          customersWords(),
          msg('Share', { id: 'insights.options.share.label' }),
        ],
        rows: report.options.map(({ option, customers, share }) => [
          optionName(option),
          formatNumber(customers, locale),
          inOneLine(shareWords(share, locale)),
        ]),
      })}`,
  );
}

/** What became of the instalments of the week. */
export function plans(view: ReportView): TemplateResult {
  const { report, locale } = view;
  const { due, kept, moved, missed } = report.plans;
  const dueCount = formatNumber(due, locale);
  const movedCount = formatNumber(moved, locale);
  const title = msg('Instalments of the week', { id: 'insights.plans.title' });
  const words = {
    name: 'plans',
    title,
    // A moved instalment is kept, open or missed like any other.
    note: msg(str`${dueCount} were due. Customers had moved ${movedCount} of them themselves.`, {
      id: 'insights.plans.due.hint',
    }),
  };
  if (due === 0) return section({ name: 'plans', title }, view, nothingYet(none()));
  const parts = [
    [msg('Kept', { id: 'insights.plans.kept.label' }), kept],
    [msg('Still open', { id: 'insights.plans.open.label' }), Math.max(0, due - kept - missed)],
    [msg('Missed', { id: 'insights.plans.missed.label' }), missed],
  ] as const;
  return section(
    words,
    view,
    html`${stack(parts.map(([, count]) => count))}
      <dl class="facts">
        ${parts.map(
          ([name, count], index) =>
            html`<div>
              <dt>${swatch(index)}${name}</dt>
              <dd class="strong">${formatNumber(count, locale)}</dd>
            </div>`,
        )}
      </dl>`,
  );
}
