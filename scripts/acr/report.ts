/** The report as OpenACR has it, and as the page of the Storybook shows it. */
import type { AxeRule, RulesByCriterion } from './axe-rules.js';
import { europeanChapters, type Chapter } from './en-301-549.js';
import { levelA } from './level-a.js';
import { levelAA } from './level-aa.js';
import type { OpenAcr } from './schema.js';
import type { Criterion, Evidence, Verdict } from './verdict.js';

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

const section508 = (id: string, title: string): Chapter => ({
  id,
  title: `Revised Section 508, ${title}`,
  notes: 'Left out: this report is about WCAG and EN 301 549.',
  disabled: true,
});

const wcagChapters: readonly Chapter[] = [
  { id: 'success_criteria_level_a', title: 'WCAG 2.2, level A', criteria: levelA },
  { id: 'success_criteria_level_aa', title: 'WCAG 2.2, level AA', criteria: levelAA },
  {
    id: 'success_criteria_level_aaa',
    title: 'WCAG 2.2, level AAA',
    notes: 'Left out: level AAA as a whole is no aim.',
    disabled: true,
  },
];

export const chapters: readonly Chapter[] = [
  ...wcagChapters,
  section508('functional_performance_criteria', 'chapter 3: functional performance criteria'),
  section508('hardware', 'chapter 4: hardware'),
  section508('software', 'chapter 5: software'),
  section508('support_documentation_and_services', 'chapter 6: documentation and services'),
  ...europeanChapters,
];

export const allCriteria: readonly Criterion[] = chapters.flatMap(({ criteria = [] }) => criteria);

/** Says what was not done as plainly as what was. */
const methods =
  'Machines only: axe over every story, and tests, in Chromium, those of the tags in Firefox and ' +
  'WebKitGTK, too. npm test runs them all; this report names them and does not say that they passed. ' +
  'No person with a disability, no expert and no assistive technology has judged this version. ' +
  'Where only people can judge, the level is “not-evaluated” and the note begins with ' +
  '“Pending human review”: what machines have seen there helps the reviewer and decides nothing.';

const whatItIs =
  'A draft for reviewers, made by npm run acr: not a certificate, and not a statement of ' +
  'conformity. OpenACR keeps “not-evaluated” for level AAA, so this is no finished report: a person ' +
  'sets another level wherever it says “Pending human review”.';

const isPartOfPages = (chapter: Chapter): boolean => wcagChapters.includes(chapter);

function remarkOf({ kind, remark }: Verdict): string {
  return kind === 'pending' ? `Pending human review: ${remark}` : remark;
}

/** One line of what machines have seen. */
function line(evidence: Evidence): string {
  if ('lacks' in evidence) return `The source has none of these: ${evidence.lacks.join(', ')}`;
  const { file, name } = evidence;
  return name === '%s' ? `test/${file}, every story` : `test/${file}: “${name}”`;
}

/** What rules of axe see says nothing of what is not there. */
const rulesFor = ({ num, verdict }: Criterion, rules: RulesByCriterion): readonly AxeRule[] =>
  verdict.kind === 'absent' ? [] : (rules.get(num) ?? []);

function notesOf(criterion: Criterion, rules: RulesByCriterion): string {
  const ofAxe = rulesFor(criterion, rules);
  const seen = [
    ...(ofAxe.length > 0 ? [`axe over every story: ${ofAxe.map(({ id }) => id).join(', ')}`] : []),
    ...criterion.verdict.evidence.map(line),
  ];
  const remark = remarkOf(criterion.verdict);
  return seen.length === 0
    ? remark
    : `${remark}\n\nMachine evidence:\n\n${seen.map((each) => `- ${each}`).join('\n')}`;
}

/**
 * @param version of the package
 * @returns the report as data, for YAML
 */
export function openAcr(version: string, rules: RulesByCriterion): OpenAcr {
  // The schema wants an address. This one is nobody's: who publishes the report sets their own.
  const maintainers = { name: 'The Kulanz maintainers', email: 'accessibility@kulanz.example' };
  return {
    title: 'Kulanz Accessibility Conformance Report',
    product: {
      name: 'Kulanz',
      version,
      description: 'Web components for debt care on a telco’s own self-care site',
    },
    author: maintainers,
    vendor: maintainers,
    report_date: '2026-11-27',
    version: 1,
    notes: whatItIs,
    evaluation_methods_used: methods,
    license: 'Apache-2.0',
    catalog: '2.5-edition-wcag-2.2-508-eu-en',
    chapters: Object.fromEntries(
      chapters.map((chapter) => {
        const { id, notes, disabled, criteria } = chapter;
        return [
          id,
          {
            ...(notes && { notes }),
            ...(disabled && { disabled }),
            ...(criteria && {
              criteria: criteria.map((criterion) => ({
                num: criterion.num,
                components: [
                  {
                    name: isPartOfPages(chapter) ? ('web' as const) : ('none' as const),
                    adherence: {
                      level: levels[criterion.verdict.kind],
                      notes: notesOf(criterion, rules),
                    },
                  },
                ],
              })),
            }),
          },
        ];
      }),
    ),
  };
}

/** Where the W3C explains a criterion: it names the page after the criterion. */
function explanationOf(name: string): string {
  const page = name
    .toLowerCase()
    .replace(/[^a-z\s-]/g, '')
    .replace(/\s+/g, '-');
  return `https://www.w3.org/WAI/WCAG22/Understanding/${page}.html`;
}

/** @returns the report as data for the page, which lays it out */
export function page(rules: RulesByCriterion): object {
  const count = (kind: Verdict['kind']): number =>
    allCriteria.filter(({ verdict }) => verdict.kind === kind).length;
  return {
    whatItIs,
    methods,
    counts: Object.entries(labels).map(([kind, level]) => ({
      level,
      count: count(kind as Verdict['kind']),
    })),
    chapters: chapters.map((chapter) => ({
      id: chapter.id,
      title: chapter.title,
      ...(chapter.notes && { notes: chapter.notes }),
      ...(chapter.criteria && {
        criteria: chapter.criteria.map((criterion) => ({
          num: criterion.num,
          name: criterion.name,
          ...(isPartOfPages(chapter) && { explanation: explanationOf(criterion.name) }),
          level: labels[criterion.verdict.kind],
          remark: criterion.verdict.remark,
          axe: rulesFor(criterion, rules),
          evidence: criterion.verdict.evidence.map(line),
        })),
      }),
    })),
  };
}
