/** The report as OpenACR has it, and the same for readers. */
import { europeanChapters, type Chapter } from './en-301-549.js';
import type { Criterion, Test } from './verdict.js';
import { levelA, levelAA } from './wcag.js';

/** Rules of axe by the number of the criterion they look at. */
export type Rules = ReadonlyMap<string, readonly string[]>;

const levels = {
  supported: 'supports',
  absent: 'not-applicable',
  pending: 'not-evaluated',
} as const;

const labels = {
  supported: 'Supports',
  absent: 'Not applicable',
  pending: 'Pending human review',
} as const;

const american = 'Left out: this report is about WCAG and EN 301 549.';

const chapters: readonly (Chapter & { readonly component: string })[] = [
  ...[
    { id: 'success_criteria_level_a', title: 'WCAG 2.2, level A', criteria: levelA },
    { id: 'success_criteria_level_aa', title: 'WCAG 2.2, level AA', criteria: levelAA },
    {
      id: 'success_criteria_level_aaa',
      title: 'WCAG 2.2, level AAA',
      notes: 'Left out: level AAA is no aim as a whole.',
    },
  ].map((chapter) => ({ ...chapter, component: 'web' })),
  ...[
    { id: 'functional_performance_criteria', title: 'Section 508, chapter 3', notes: american },
    { id: 'hardware', title: 'Section 508, chapter 4', notes: american },
    { id: 'software', title: 'Section 508, chapter 5', notes: american },
    {
      id: 'support_documentation_and_services',
      title: 'Section 508, chapter 6',
      notes: american,
    },
    ...europeanChapters,
  ].map((chapter) => ({ ...chapter, component: 'none' })),
];

export const allCriteria: readonly Criterion[] = chapters.flatMap(({ criteria = [] }) => criteria);

const testName = ({ file, name }: Test): string => `test/${file}: “${name}”`;

/** What machines have to say of a criterion, a sentence for each kind. */
function evidence({ num, verdict }: Criterion, rules: Rules): string[] {
  if (verdict.kind === 'absent') return [];
  const ofAxe = rules.get(num) ?? [];
  const { tests } = verdict;
  return [
    ...(ofAxe.length > 0 ? [`axe, over every story: ${ofAxe.join(', ')}.`] : []),
    ...(tests.length > 0 ? [`Tests: ${tests.map(testName).join('; ')}.`] : []),
  ];
}

function remark({ verdict }: Criterion): string {
  if (verdict.kind === 'pending') return `Pending human review: ${verdict.question}`;
  return verdict.remark;
}

/** Says what was not done as plainly as what was. */
const methods =
  'Machines only: axe over every story in Chromium, and tests, those of elements in Firefox and ' +
  'WebKitGTK, too. `npm test` runs them all; this report names them and does not say that they passed. ' +
  'No person with a disability, no expert and no assistive technology has judged this ' +
  'version. Where only people can judge, the level is “not-evaluated” and the note begins with ' +
  '“Pending human review”; machine evidence there helps the reviewer and decides nothing.';

/** @returns the report as data, for YAML */
export function openAcr(version: string, rules: Rules): object {
  return {
    title: 'Kulanz Accessibility Conformance Report',
    product: {
      name: 'Kulanz',
      version,
      description: 'Web components for debt care on a telco’s own self-care site',
    },
    // The schema wants an address. This one is nobody's: who publishes the report sets their own.
    author: { name: 'The Kulanz maintainers', email: 'accessibility@kulanz.example' },
    vendor: { name: 'The Kulanz maintainers', email: 'accessibility@kulanz.example' },
    report_date: '2026-11-27',
    version: 1,
    notes:
      'A draft for human reviewers, made by `npm run acr`. Do not publish it as a finished report.',
    evaluation_methods_used: methods,
    license: 'Apache-2.0',
    catalog: '2.5-edition-wcag-2.2-508-eu-en',
    chapters: Object.fromEntries(
      chapters.map(({ id, notes, criteria, component }) => [
        id,
        criteria
          ? {
              criteria: criteria.map((criterion) => ({
                num: criterion.num,
                components: [
                  {
                    name: component,
                    adherence: {
                      level: levels[criterion.verdict.kind],
                      notes: [remark(criterion), ...evidence(criterion, rules)].join(' '),
                    },
                  },
                ],
              })),
            }
          : { notes, disabled: true },
      ]),
    ),
  };
}

/** @returns the report as Markdown, for people */
export function readable(rules: Rules): string {
  const count = (kind: Criterion['verdict']['kind']) =>
    allCriteria.filter(({ verdict }) => verdict.kind === kind).length;
  const row = (criterion: Criterion) =>
    [
      `${criterion.num} ${criterion.name}`,
      labels[criterion.verdict.kind],
      remark(criterion).replace('Pending human review: ', ''),
      evidence(criterion, rules).join('<br />'),
    ].join(' | ');
  const section = ({ title, notes, criteria }: Chapter) =>
    criteria
      ? `## ${title}\n\n| Criterion | Level | Remark, or what to judge | Machine evidence |\n` +
        `| --- | --- | --- | --- |\n${criteria.map((each) => `| ${row(each)} |\n`).join('')}`
      : `## ${title}\n\n${notes ?? ''}\n`;
  return (
    '<!-- Made by `npm run acr`. Do not edit by hand. -->\n\n' +
    `${methods}\n\n` +
    `Of ${allCriteria.length} criteria, ${count('supported')} are supported by machine evidence alone, ` +
    `${count('absent')} are about something that the tags do not have, and ` +
    `${count('pending')} wait for people.\n\n` +
    'The same for machines: `accessibility/openacr.yaml`, in the format of ' +
    '[OpenACR](https://github.com/GSA/openacr).\n\n' +
    chapters.map(section).join('\n')
  );
}
