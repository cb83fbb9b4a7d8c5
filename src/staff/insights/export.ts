import type { WeeklyReport } from '../../core/contract/index.js';

/** A figure of the report, one a line. */
type Row = readonly [section: string, item: string, figure: string, value: unknown];

/** What is shown, as the backend told it. */
export const jsonFile = (report: WeeklyReport): Blob =>
  new Blob([JSON.stringify(report, undefined, 2) + '\n'], { type: 'application/json' });

/** The same figures for a spreadsheet: one a line, in the contract's own words and units. */
export function csvFile(report: WeeklyReport): Blob {
  const lines = [['section', 'item', 'figure', 'value'], ...rowsOf(report)].map((row) =>
    row.map(cell).join(','),
  );
  // The mark at the beginning tells spreadsheets that it is UTF-8.
  return new Blob(['\ufeff' + lines.join('\r\n') + '\r\n'], { type: 'text/csv;charset=utf-8' });
}

/** RFC 4180; and what a spreadsheet would take for a formula stays text. */
function cell(value: unknown): string {
  if (typeof value === 'number') return String(value);
  const text = String(value);
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

function rowsOf(report: WeeklyReport): Row[] {
  const { week, from, to, complete, madeAt, feedback, funnel, options, plans } = report;
  const { cells, notAsked, secondItems, ...overall } = feedback;
  return [
    ...figures('week', week, { from, to, complete, madeAt }),
    ...figures('feedback', 'all', overall),
    ...notAsked.flatMap(({ reason, ...rest }) => figures('notAsked', reason, rest)),
    ...cells.flatMap(({ dimension, key, ...rest }) => figures(dimension, key, rest)),
    ...secondItems.flatMap(({ item, ...rest }) => figures('secondItem', item, rest)),
    ...funnel.flatMap(({ tag, steps }) =>
      steps.flatMap(({ step, ...rest }) => figures('funnel', `${tag}.${step}`, rest)),
    ),
    ...options.flatMap(({ option, ...rest }) => figures('option', option, rest)),
    ...figures('plans', 'all', plans),
    ...report.results.flatMap(({ measure, ...rest }) => figures('result', measure, rest)),
    ...report.harm.flatMap(({ signal, ...rest }) => figures('harm', signal, rest)),
    ...report.refusals.flatMap(({ operation, code, ...rest }) =>
      figures('refusal', `${operation}.${code}`, rest),
    ),
    ...report.topics.flatMap(({ topic, ...rest }) => figures('topic', topic, rest)),
    ...report.changes.flatMap(({ id, ...rest }) => figures('change', id, rest)),
    ...(report.experiments ?? []).flatMap(({ id, arms, ...rest }) => [
      ...figures('experiment', id, rest),
      ...arms.flatMap(({ harm, ...arm }) => [
        ...figures('arm', `${id}.${arm.variant}`, arm),
        ...harm.flatMap(({ metric, ...signs }) =>
          figures('harmOfArm', `${id}.${arm.variant}.${metric}`, signs),
        ),
      ]),
    ]),
    ...figures('proposal', report.proposal.code, { ...report.proposal, code: undefined }),
  ];
}

/** Every figure of an object, also those of objects inside it. */
function figures(section: string, item: string, values: object, path = ''): Row[] {
  return Object.entries(values).flatMap(([name, value]: [string, unknown]): Row[] => {
    if (value === undefined) return [];
    if (typeof value === 'object' && value !== null) {
      return figures(section, item, value, `${path}${name}.`);
    }
    return [[section, item, path + name, value]];
  });
}
