import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { rulesByCriterion } from '../../../scripts/acr/axe-rules.js';
import { allCriteria, openAcr, page } from '../../../scripts/acr/report.js';
import { OpenAcr } from '../../../scripts/acr/schema.js';
import { untruthsOf } from '../../../scripts/acr/untruths.js';
import {
  absent,
  criterion,
  lacks,
  pending,
  supported,
  tests,
  type Verdict,
} from '../../../scripts/acr/verdict.js';

/** As the catalogue of OpenACR has them: WCAG 2.2, and 4.1.1, which 2.2 has removed. */
const wanted = {
  success_criteria_level_a: `1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4
    2.2.1 2.2.2 2.3.1 2.4.1 2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1
    3.3.2 3.3.7 4.1.1 4.1.2`,
  success_criteria_level_aa: `1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13
    2.4.5 2.4.6 2.4.7 2.4.11 2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3`,
  en_301_549_functional_performance: `4.2.1 4.2.2 4.2.3 4.2.4 4.2.5 4.2.6 4.2.7 4.2.8 4.2.9 4.2.10
    4.2.11`,
};

const report = openAcr('1.2.3', rulesByCriterion());
/** As readers of YAML 1.1 have it, who take a bare date for more than text. */
const stored = parse(readFileSync('accessibility/openacr.yaml', 'utf8'), {
  version: '1.1',
}) as OpenAcr;

describe('the conformance report', () => {
  it('is what OpenACR takes, as it is stored', () => {
    expect(OpenAcr.safeParse(stored).error).toBeUndefined();
  });

  it.each(Object.entries(wanted))('has every criterion of %s, each once', (chapter, nums) => {
    const there = stored.chapters[chapter]?.criteria?.map(({ num }) => num);
    expect(there).toEqual(nums.split(/\s+/));
  });

  it('says why a chapter has no criteria', () => {
    for (const [id, { criteria, notes }] of Object.entries(report.chapters)) {
      expect(criteria ?? notes, id).toBeTruthy();
    }
  });

  it('supports nothing without machine evidence, and leaves to people what they must judge', () => {
    const adherences = Object.values(stored.chapters).flatMap(({ criteria = [] }) =>
      criteria.flatMap(({ components }) => components.map(({ adherence }) => adherence)),
    );
    const of = (wantedLevel: string) =>
      adherences.filter(({ level }) => level === wantedLevel).map(({ notes }) => notes);

    expect(of('supports')).not.toEqual([]);
    for (const notes of of('supports')) expect(notes).toContain('Machine evidence:\n\n- ');
    for (const notes of of('not-evaluated'))
      expect(notes).toMatch(/^Pending human review: whether/);
    expect(of('supports').length + of('not-evaluated').length + of('not-applicable').length).toBe(
      adherences.length,
    );
  });

  it('names the rules of axe where they belong, and none that does not run', () => {
    const rules = rulesByCriterion();
    const known = allCriteria.map(({ num }) => num);
    // Level AAA, by a rule that looks at 2.1.1 first of all.
    expect([...rules.keys()].filter((num) => !known.includes(num))).toEqual(['2.1.3']);

    expect(
      rulesByCriterion()
        .get('1.4.3')
        ?.map(({ id }) => id),
    ).toEqual(['color-contrast']);
    expect(rules.get('2.5.8')?.map(({ id }) => id)).toEqual(['target-size']);
    expect(rules.get('1.4.6')).toBeUndefined();
    expect(JSON.stringify(page(rules))).not.toContain('document-title');
  });
});

describe('what the report says', () => {
  const untruths = (verdict: Verdict) => untruthsOf(criterion('9.9.9', 'Any', verdict));

  it('is true of this repository', () => {
    expect(allCriteria.flatMap(untruthsOf)).toEqual([]);
  });

  it('is held by tests that are there', () => {
    const file = 'unit/scripts/acr.test.ts';
    expect(untruths(pending('', ...tests(file, 'held by tests that are there')))).toEqual([]);
    expect(untruths(supported('', { file, name: 'is gone' }))).toEqual([
      `9.9.9: test/${file} has no test "is gone"`,
    ]);
    expect(untruths(pending('', ...tests('unit/gone.test.ts', 'any')))).toEqual([
      '9.9.9: there is no test/unit/gone.test.ts',
    ]);
  });

  it('is not held by a comment', () => {
    // Nobody tests this.
    expect(
      untruths(pending('', ...tests('unit/scripts/acr.test.ts', 'Nobody tests'))),
    ).toHaveLength(1);
  });

  it('is wrong where the source has what it calls absent', () => {
    expect(untruths(absent('', lacks('<kulanz-no-such', '<button')))).toEqual([
      '9.9.9: the source of the tags has "<button"',
    ]);
  });
});
