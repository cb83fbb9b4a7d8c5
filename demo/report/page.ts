import { html } from 'hono/html';
import type { WeeklyReport } from '../../src/core/contract/index.js';
import { proposals, word } from './words.js';

type Feedback = WeeklyReport['feedback'];
type Share = NonNullable<Feedback['responseRate']>;
type Cells = readonly (string | number)[];

const styles = `
  body { font: 1rem/1.5 system-ui, sans-serif; margin: 2rem auto; max-inline-size: 62rem; padding-inline: 1rem;
    color: #1b2430; background: #fff }
  h1, h2 { line-height: 1.2 }
  h2 { margin-block: 2.5rem .5rem }
  table { border-collapse: collapse; inline-size: 100%; margin-block: 1rem }
  caption { text-align: start; color: #4a5666; padding-block-end: .25rem }
  th, td { text-align: start; padding: .35rem .75rem .35rem 0; border-block-end: 1px solid #d5dbe3; vertical-align: top }
  td { font-variant-numeric: tabular-nums }
  .figure { font-size: 2.5rem; line-height: 1.1; margin-block: .5rem 0 }
  .note { color: #4a5666 }
  @media (prefers-color-scheme: dark) {
    body { color: #e8edf3; background: #141a21 }
    caption, .note { color: #a9b4c2 }
    th, td { border-color: #36414e }
  }`;

const percent = ({ percent: value, low, high }: Share): string =>
  `${value} % (${low} to ${high} %)`;
const maybe = (share: Share | undefined): string => (share ? percent(share) : 'too few to say');

function figureText({ shows, score, low, high, change, ...counts }: Feedback['nps']): string {
  if (shows === 'score') {
    const arrow = change === undefined ? '' : `, ${change} against the week before`;
    return `${score} (${low} to ${high})${arrow}`;
  }
  if (shows !== 'counts') return 'fewer than 10 answers: nothing is shown';
  const { promoters, passives, detractors } = counts;
  return `${promoters} promoters, ${passives} passives, ${detractors} detractors`;
}

const seconds = (ms: number | undefined): string =>
  ms === undefined ? '' : `${(ms / 1000).toFixed(1)} s`;

function table(caption: string, head: readonly string[], rows: readonly Cells[]) {
  if (rows.length === 0) return html`<p class="note">${caption}: none.</p>`;
  return html`<table>
    <caption>
      ${caption}
    </caption>
    <thead>
      <tr>
        ${head.map((name) => html`<th scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first = '', ...rest]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${rest.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

function feedbackPart(feedback: Feedback) {
  const { nps, weighted, asked, answered, declined, exits, cells } = feedback;
  return html`<h2>What customers said</h2>
    <p class="figure">${nps.shows === 'score' ? String(nps.score) : '–'}</p>
    <p>
      Net Promoter Score: ${figureText(nps)}.
      ${
        weighted
          ? html`Weighted to all exits: ${weighted.score} (${weighted.low} to ${weighted.high}), by
            ${weighted.effective} effective answers.`
          : ''
      }
    </p>
    <p>
      ${exits} exits, ${asked} questions seen, ${answered} answered, ${declined} declined. Response
      rate: ${maybe(feedback.responseRate)}. Left out for the customer's own good:
      ${maybe(feedback.excluded)} of all exits.
    </p>
    ${table(
      'Not asked, by reason',
      ['Reason', 'Exits'],
      feedback.notAsked.map(({ reason, exits: count }) => [word(reason), count]),
    )}
    ${table(
      'By exit, way of speaking, channel and version',
      ['', 'Of', 'Asked', 'Response rate', 'Score'],
      cells.map((cell) => [
        word(cell.dimension),
        word(cell.key),
        cell.asked,
        maybe(cell.responseRate),
        figureText(cell.nps),
      ]),
    )}
    ${table(
      'Second question, 1 to 5',
      ['Item', 'Answers', 'Mean'],
      feedback.secondItems.map(({ item, answers, mean }) => [word(item), answers, mean]),
    )}`;
}

const topicsPart = (topics: WeeklyReport['topics']) =>
  table(
    'Topics with 10 comments or more',
    ['Topic', 'Comments', 'Negative', 'Neutral', 'Positive', 'In their words'],
    topics.map((row) => [
      row.topic,
      row.comments,
      row.negative,
      row.neutral,
      row.positive,
      row.quotes.join(' · '),
    ]),
  );

function proposalPart({
  code,
  subject,
  step,
  measure,
  baseline,
  customersNeeded,
}: WeeklyReport['proposal']) {
  const about = [subject, step].filter((part) => part !== undefined).join(', step ');
  return html`<h2>One proposal</h2>
    <p>${proposals[code] ?? code}${about ? ` About: ${about}.` : ''}</p>
    <p>
      Judged by: ${word(measure)}${baseline ? `, now ${percent(baseline)}` : ''}.
      ${
        customersNeeded === undefined
          ? ''
          : `Each side needs ${customersNeeded} customers to see five points.`
      }
    </p>`;
}

/** The report as a page that can be mailed and printed. */
export function reportPage(report: WeeklyReport) {
  const { week, from, to, plans } = report;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Week ${week}</title>
        <style>
          ${styles}
        </style>
      </head>
      <body>
        <h1>Week ${week}</h1>
        <p class="note">
          ${from} to ${to}, in each customer's own time zone. Made ${report.madeAt}.
          ${report.complete ? '' : 'The week is not over: figures still grow.'} Intervals are of 95
          %.
        </p>
        ${feedbackPart(report.feedback)} ${topicsPart(report.topics)}
        <h2>The way through</h2>
        ${table(
          'Customers who let us see it, and their times',
          ['Tag', 'Step', 'Customers', 'Median', '90 %'],
          report.funnel.flatMap(({ tag, steps }) =>
            steps.map(({ step, customers, medianMs, p90Ms }): Cells => [
              tag,
              step,
              customers,
              seconds(medianMs),
              seconds(p90Ms),
            ]),
          ),
        )}
        ${table(
          'What customers chose',
          ['Way', 'Customers', 'Share of those who did something'],
          report.options.map(({ option, customers, share }) => [option, customers, maybe(share)]),
        )}
        ${table(
          'Instalments of the week',
          ['Due', 'Kept', 'Moved before', 'Missed'],
          [[plans.due, plans.kept, plans.moved, plans.missed]],
        )}
        <h2>What became of it</h2>
        ${table(
          'Figures of success',
          ['Figure', 'Customers', 'Share', 'How it is counted'],
          report.results.map(({ measure, count, of, share, definition }) => [
            word(measure),
            of === undefined ? count : `${count} of ${of}`,
            of === undefined ? '' : maybe(share),
            definition,
          ]),
        )}
        ${table(
          'Signals of harm',
          ['Signal', 'This week', 'The week before'],
          report.harm.map(({ signal, count, weekBefore }) => [word(signal), count, weekBefore]),
        )}
        ${table(
          'Calls that were refused',
          ['Operation', 'Why', 'Calls'],
          report.refusals.map(({ operation, code, count }) => [operation, code, count]),
        )}
        <h2>What was changed, and what it did</h2>
        ${table(
          'Changes of the last four weeks',
          ['What', 'Why', 'Since', 'Measure', 'Before', 'Now', 'Verdict'],
          report.changes.map((change) => [
            change.what,
            change.why,
            change.from,
            word(change.measure),
            change.before ?? '',
            change.after ?? '',
            word(change.verdict),
          ]),
        )}
        ${proposalPart(report.proposal)}
      </body>
    </html>`;
}
