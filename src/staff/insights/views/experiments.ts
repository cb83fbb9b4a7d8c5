import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { WeeklyReport } from '../../../core/contract/index.js';
import { formatNumber, formatSigned } from '../../../i18n/format-number.js';
import { comma, formatDate, formatDayMonth } from '../../../i18n/index.js';
import { intervalPlot, shareScale } from '../../parts/plots.js';
import { tableBelow } from '../../parts/table.js';
import { inOneLine, npsWords, rangeWords, shareInterval, shareWords, tooFew } from '../figures.js';
import {
  harmMetricName,
  harmVerdictName,
  measureName,
  trialStateName,
  triedName,
  versionName,
} from '../words.js';
import { figure, nothingYet, section, type ReportView } from './section.js';

type Experiment = NonNullable<WeeklyReport['experiments']>[number];
type Arm = Experiment['arms'][number];
type Harm = Arm['harm'][number];

const metrics = ['complaints', 'missedPlans', 'detractors'] as const;

/** What is tried side by side, how each version does, and what was given up because it hurts. */
export function experiments(view: ReportView): TemplateResult {
  const { experiments: tried = [] } = view.report;
  const title = msg('Experiments', { id: 'insights.trial.title' });
  if (tried.length === 0) {
    const words = msg('There are no experiments.', { id: 'insights.trial.none.text' });
    return section({ name: 'experiments', title }, view, nothingYet(words));
  }
  const note = msg(
    'Customers who paid, agreed on a plan or asked for help. The line is the 95 % interval.',
    { id: 'insights.trial.hint' },
  );
  return section(
    { name: 'experiments', title, note },
    view,
    html`<div class="columns">${tried.map((experiment) => trial(experiment, view))}</div>
      ${armTable(title, tried, view.locale)}`,
  );
}

function trial(experiment: Experiment, { level, locale }: ReportView): TemplateResult {
  const { id, arms } = experiment;
  return html`<div class="trial">
    <div class="subtitle" role="heading" aria-level=${level + 1}><bdi>${id}</bdi></div>
    <p class="small">${frameWords(experiment, locale)}</p>
    ${experiment.stop ? html`<p class="verdict">${stopWords(experiment.stop, locale)}</p>` : nothing}
    ${
      arms.length > 0
        ? html`<ul>
            ${arms.map(
              (arm) =>
                html`<li class="step">
                  <span><bdi>${versionName(arm)}</bdi></span>
                  <span class="wide">${figure(shareWords(arm.acted, locale))}</span>
                  ${intervalPlot(shareInterval(arm.acted), shareScale)}
                </li>`,
            )}
          </ul>`
        : nothingYet(msg('No customer has met it yet.', { id: 'insights.trial.unmet.text' }))
    }
  </div>`;
}

/** What is tried, since when, and how it stands. */
function frameWords({ tries, from, until, state }: Experiment, locale: string): string {
  const triedLabel = tries.map(triedName).join(comma(locale));
  const firstDate = formatDayMonth(from, locale);
  const lastDate = formatDate(until, locale);
  const stateLabel = trialStateName(state);
  return msg(str`${triedLabel}, ${firstDate} to ${lastDate}: ${stateLabel}`, {
    id: 'insights.trial.frame.label',
  });
}

function stopWords(
  { at, metric, variant, difference }: NonNullable<Experiment['stop']>,
  locale: string,
): string {
  const stopDate = formatDate(at.slice(0, 10), locale);
  const metricLabel = harmMetricName(metric);
  const versionLabel = versionName({ variant });
  const pointsCount = pointsWords(difference, locale);
  return msg(
    str`Given up on ${stopDate}. ${metricLabel}, ${versionLabel}: ${pointsCount} points against usual.`,
    { id: 'insights.trial.stop.text' },
  );
}

/** `+4,2 (+1,1 bis +7,3)` */
function pointsWords({ points, low, high }: NonNullable<Harm['difference']>, locale: string) {
  const [figure, from, to] = [points, low, high].map((value) => formatSigned(value, locale, 1));
  return inOneLine({ figure: figure ?? '', more: rangeWords(from ?? '', to ?? '') });
}

const armTable = (caption: string, tried: readonly Experiment[], locale: string): TemplateResult =>
  tableBelow({
    caption,
    columns: [
      msg('Version', { id: 'insights.trial.version.label' }),
      msg('Customers', { id: 'insights.funnel.customers.label' }),
      msg('Did something', { id: 'insights.trial.acted.label' }),
      measureName('nps'),
      ...metrics.map(harmMetricName),
    ],
    rows: tried.flatMap(({ id, arms }) => arms.map((arm) => armRow(id, arm, locale))),
  });

const armRow = (id: string, arm: Arm, locale: string): unknown[] => [
  html`<bdi>${id}</bdi>: <bdi>${versionName(arm)}</bdi>`,
  formatNumber(arm.customers, locale),
  inOneLine(shareWords(arm.acted, locale)),
  inOneLine(npsWords(arm.nps, locale)),
  ...metrics.map((metric) =>
    harmWords(
      arm.harm.find((each) => each.metric === metric),
      locale,
    ),
  ),
];

/** A share of harm, and against the usual version what can be said of it. */
function harmWords(harm: Harm | undefined, locale: string): unknown {
  if (!harm) return tooFew();
  const { share, difference, verdict } = harm;
  const words = inOneLine(shareWords(share, locale));
  if (!difference || verdict === undefined) return words;
  return html`${words}<br /><span class="small"
      >${pointsWords(difference, locale)}: ${harmVerdictName(verdict)}</span
    >`;
}
