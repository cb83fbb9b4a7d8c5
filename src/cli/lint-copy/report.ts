/** What the linter found, for people: the same words in a terminal and on a page. */
import { fewestWords } from './readability.js';
import type { Finding, LintFigures, LintResult, ViewFigures } from './types.js';

/** Stands wherever findings are shown: no machine can tell what only readers can. */
export const disclaimer =
  'These rules find words that hurt or hide. They cannot certify "Leichte Sprache" or plain language: only readers can.';

const formulas = { lix: 'LIX', amstad: 'Amstad', wiener: 'Wiener', flesch: 'Flesch' } as const;

/** All of it: findings, figures of the views, figures of the locales. */
export function report(results: readonly LintResult[]): string {
  return [
    ...results.flatMap(({ findings }) => findings.map(findingLine)),
    disclaimer,
    '',
    'Running text by view. Easy: LIX up to 40; German Amstad from 60 and Wiener up to 8; English Flesch from 70.',
    `Judged from ${fewestWords} words on; views in brackets have fewer.`,
    ...results.flatMap(({ figures, views }) =>
      views.map((view) => `${figures.locale.padEnd(7)} ${viewLine(view)}`),
    ),
    '',
    ...results.map(({ figures }) => localeLine(figures)),
  ].join('\n');
}

/** `file:line:key: rule severity words -> better`, as editors read it. */
export function findingLine(finding: Finding): string {
  const { file, line, key, rule, severity, message, words, better } = finding;
  const place = [file, line, key].filter((part) => part !== undefined).join(':');
  const atFault = words.map((word) => ` "${word}"`).join(',');
  return `${place}: ${rule} ${severity} ${message}${atFault && `:${atFault}`} -> ${better}`;
}

/** "balance.owed   34 words  LIX 28.1  Amstad 71.0  Wiener 4.2" */
export function viewLine(figures: ViewFigures): string {
  const name = figures.words < fewestWords ? `(${figures.view})` : figures.view;
  const values = (Object.keys(formulas) as (keyof typeof formulas)[]).flatMap((formula) => {
    const figure = figures[formula];
    return figure === undefined ? [] : [`${formulas[formula]} ${figure.toFixed(1).padStart(5)}`];
  });
  return [name.padEnd(26), `${String(figures.words).padStart(4)} words`, ...values].join('  ');
}

function localeLine({ locale, messages, sentences, words, errors, warnings }: LintFigures): string {
  return `${locale}: ${messages} messages, ${sentences} sentences, ${words} words; ${errors} errors, ${warnings} warnings`;
}
