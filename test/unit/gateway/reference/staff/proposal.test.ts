import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WeeklyReport } from '../../../../../src/core/contract/index.js';
import { customersNeeded, share } from '../../../../../src/core/domain/index.js';
import { passing } from '../../../../../src/gateway/reference/staff/measures.js';
import { proposalOf } from '../../../../../src/gateway/reference/staff/proposal.js';
import type { WeekTally } from '../../../../../src/gateway/reference/staff/week-tally.js';
import { manyRuns } from '../../../../support/arbitraries.js';
import { answers, quietWeek, step, weeks } from './week-tallies.js';

type Cell = WeeklyReport['feedback']['cells'][number];
type Proposal = WeeklyReport['proposal'];

const cell = (key: string, score: number, high: number, dimension: Cell['dimension']): Cell => ({
  dimension,
  key,
  asked: 100,
  nps: { shows: 'score', score, low: score - (high - score), high },
});
const cells: fc.Arbitrary<Cell[]> = fc.array(
  fc
    .record({
      dimension: fc.constantFrom<Cell['dimension'][]>('outcome', 'segment', 'channel'),
      key: fc.constantFrom('paid', 'plan', 'help', 'abandoned'),
      score: fc.integer({ min: -60, max: 90 }),
      half: fc.integer({ min: 1, max: 40 }),
      shows: fc.constantFrom<Cell['nps']['shows'][]>('score', 'score', 'counts'),
    })
    .map(({ dimension, key, score, half, shows }): Cell =>
      shows === 'score'
        ? cell(key, score, score + half, dimension)
        : { dimension, key, asked: 20, nps: { shows } },
    ),
  { maxLength: 3 },
);

const isUnhappy = ({ dimension, nps }: Cell): boolean =>
  dimension === 'outcome' && nps.high !== undefined && nps.high < 0;
const areMissed = ({ instalments: { due, missed } }: WeekTally): boolean =>
  due >= 30 && share(missed, due).low > 10;

/** Steps of a funnel that thirty or more came to, each with the most that may have passed it. */
const passed = (tally: WeekTally) =>
  [...new Set(tally.steps.map(({ tag }) => tag))].flatMap((tag) =>
    (['understood', 'chose', 'confirmed', 'kept'] as const)
      .map((at) => ({ tag, at, ...passing(tally, at, tag) }))
      .filter(({ whole }) => whole >= 30)
      .map((each) => ({ ...each, high: share(each.part, each.whole).high })),
  );
const asked = ({ answers: rows }: WeekTally): number =>
  rows.reduce((sum, row) => sum + row.asked, 0);

/** What ought to be proposed, as the rules say it: people first. */
function codeFor(tally: WeekTally, all: readonly Cell[]): Proposal['code'] {
  if (all.some(isUnhappy)) return 'detractorOutcome';
  if (areMissed(tally)) return 'plansMissed';
  if (passed(tally).length > 0) return 'funnelStep';
  return asked(tally) >= 30 ? 'responseRate' : 'waitForMore';
}

describe('one thing to try next', () => {
  it('is the first of its reasons that holds, whatever the week was; each is found', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(weeks, cells, (tally, all) => {
        const proposal = proposalOf(tally, all);
        found.add(proposal.code);
        expect(proposal.code).toBe(codeFor(tally, all));
      }),
      { ...manyRuns, seed: 8 },
    );
    expect([...found].sort()).toEqual(
      ['detractorOutcome', 'funnelStep', 'plansMissed', 'responseRate', 'waitForMore'].sort(),
    );
  });

  it('names the measure that will tell, and how things stand, where that is a share', () => {
    fc.assert(
      fc.property(weeks, cells, (tally, all) => {
        const {
          code,
          step: at,
          measure,
          baseline,
          customersNeeded: needed,
        } = proposalOf(tally, all);
        if (code === 'detractorOutcome' || code === 'waitForMore') {
          expect({ measure, baseline, needed }).toEqual({ measure: 'nps' });
          return;
        }
        expect(measure).toBe(code === 'funnelStep' ? at : code);
        expect(baseline!.low).toBeLessThanOrEqual(baseline!.percent);
        expect(baseline!.high).toBeGreaterThanOrEqual(baseline!.percent);
        // The share is printed with one decimal.
        const [few, many] = [-0.05, 0.05].map((more) =>
          customersNeeded(baseline!.percent + more, 5),
        );
        expect(needed).toBeGreaterThanOrEqual(Math.min(few!, many!) - 1);
        expect(needed).toBeLessThanOrEqual(Math.max(few!, many!) + 1);
      }),
      manyRuns,
    );
  });

  it('is about the exit with the lowest score of those that are surely below 0', () => {
    fc.assert(
      fc.property(cells, (all) => {
        const { code, subject } = proposalOf(quietWeek, all);
        if (code !== 'detractorOutcome') return;
        const lowest = Math.min(...all.filter(isUnhappy).map(({ nps }) => nps.score!));
        const keys = all.filter((each) => isUnhappy(each) && each.nps.score === lowest);
        expect(keys.map(({ key }) => key)).toContain(subject);
      }),
      manyRuns,
    );
  });

  it('is about the step that fewest pass, at best', () => {
    fc.assert(
      fc.property(weeks, (tally) => {
        const { code, subject, step: at } = proposalOf(tally, []);
        if (code !== 'funnelStep') return;
        const steps = passed(tally);
        const lowest = Math.min(...steps.map(({ high }) => high));
        expect(steps.filter(({ high }) => high === lowest)).toContainEqual(
          expect.objectContaining({ tag: subject, at }),
        );
      }),
      manyRuns,
    );
  });

  it('is nothing where there is too little to learn from', () => {
    expect(proposalOf(quietWeek, [])).toEqual({ code: 'waitForMore', measure: 'nps' });
    const few = {
      ...quietWeek,
      steps: [step('care', 'seen', 29)],
      answers: [answers({ asked: 29 })],
    };
    expect(proposalOf(few, [cell('paid', -50, -1, 'segment')]).code).toBe('waitForMore');
  });
});
