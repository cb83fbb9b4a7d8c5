import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { reportMeasures, type ReportMeasure } from '../../../../../src/core/contract/index.js';
import {
  countsOf,
  customersAt,
  funnelSteps,
  measured,
  passing,
  verdictOf,
} from '../../../../../src/gateway/reference/staff/measures.js';
import type { WeekTally } from '../../../../../src/gateway/reference/staff/week-tally.js';
import { manyRuns } from '../../../../support/arbitraries.js';
import { answers, quietWeek, step, weeks } from './week-tallies.js';

const passingSteps = ['understood', 'chose', 'confirmed', 'kept'] as const;
const funnel = (seen: number, understood: number): Partial<WeekTally> => ({
  steps: [step('balance-card', 'seen', seen), step('balance-card', 'understood', understood)],
});

/** A week in which a measure is as given, of a hundred; and as good or bad as it can be. */
const weekWith: Readonly<Record<ReportMeasure, (count: number) => Partial<WeekTally>>> = {
  nps: (count) => ({ answers: [answers({ promoters: count, detractors: 100 - count })] }),
  responseRate: (count) => ({ answers: [answers({ asked: 100, passives: count })] }),
  understood: (count) => funnel(100, count),
  chose: (count) => ({
    steps: [step('care', 'understood', 100), step('care', 'chose', count)],
  }),
  confirmed: (count) => ({
    steps: [step('care', 'chose', 100), step('care', 'confirmed', count)],
  }),
  kept: (count) => ({
    steps: [step('care', 'confirmed', 100)],
    kept: [{ tag: 'care', customers: count }],
  }),
  plansMissed: (count) => ({ instalments: { due: 100, missed: count, kept: 0, moved: 0 } }),
  recovery: (count) => ({ recovery: { late: 100, recovered: count } }),
  churn: (count) => ({ churn: { recovered: 100, cancelled: count } }),
  complaints: (count) => ({ harm: { ...quietWeek.harm, complaints: count } }),
};
const week = (measure: ReportMeasure, count: number): WeekTally => ({
  ...quietWeek,
  ...weekWith[measure](count),
});

describe('a measure', () => {
  test.each<[ReportMeasure, number]>([
    ['nps', 40],
    ['responseRate', 70],
    ['understood', 70],
    ['chose', 70],
    ['confirmed', 70],
    ['kept', 70],
    ['plansMissed', 70],
    ['recovery', 70],
    ['churn', 70],
    ['complaints', 70],
  ])('%s is read from its own counts: %d', (measure, value) => {
    expect(measured(week(measure, 70), measure)).toBe(value);
  });

  test.each(reportMeasures.filter((measure) => measure !== 'complaints'))(
    '%s says nothing of a week in which nobody came',
    (measure) => {
      expect(measured(quietWeek, measure)).toBeUndefined();
    },
  );

  it('says nothing of fewer than ten customers, and of fewer than thirty answers', () => {
    const of = (seen: number) => measured({ ...quietWeek, ...funnel(seen, seen) }, 'understood');
    expect([of(9), of(10)]).toEqual([undefined, 100]);
    const score = (promoters: number) =>
      measured({ ...quietWeek, answers: [answers({ promoters })] }, 'nps');
    expect([score(29), score(30)]).toEqual([undefined, 100]);
  });
});

describe('a verdict', () => {
  const higherIsBetter: Readonly<Record<ReportMeasure, boolean>> = {
    nps: true,
    responseRate: true,
    understood: true,
    chose: true,
    confirmed: true,
    kept: true,
    plansMissed: false,
    recovery: true,
    churn: false,
    complaints: false,
  };

  test.each(reportMeasures)('on %s tells better from worse', (measure) => {
    const [few, many] = [week(measure, 20), week(measure, 80)];
    const [up, down] = higherIsBetter[measure] ? ['better', 'worse'] : ['worse', 'better'];
    expect(verdictOf(measure, few, many)).toBe(up);
    expect(verdictOf(measure, many, few)).toBe(down);
    expect(verdictOf(measure, week(measure, 50), week(measure, 52))).toBe('unclear');
  });

  it('is given only where both weeks say something, and turns with them', () => {
    const turned = { better: 'worse', worse: 'better', unclear: 'unclear' } as const;
    fc.assert(
      fc.property(weeks, weeks, fc.constantFrom(...reportMeasures), (before, after, measure) => {
        const verdict = verdictOf(measure, before, after);
        expect(verdictOf(measure, after, before)).toBe(turned[verdict]);
        expect(verdictOf(measure, after, after)).toBe('unclear');
        const [was, is] = [measured(before, measure), measured(after, measure)];
        if (was === undefined || is === undefined) {
          expect(verdict).toBe('unclear');
        } else if (verdict !== 'unclear') {
          expect(verdict).toBe(is > was === higherIsBetter[measure] ? 'better' : 'worse');
        }
      }),
      manyRuns,
    );
  });
});

describe('customers on their way', () => {
  it('are never more at a step than at the one before', () => {
    fc.assert(
      fc.property(weeks, fc.constantFrom(...passingSteps), (tally, at) => {
        const before = funnelSteps[funnelSteps.indexOf(at) - 1]!;
        const { part, whole } = passing(tally, at, 'balance-card');
        expect(whole).toBe(customersAt(tally, before, 'balance-card'));
        expect(part).toBeLessThanOrEqual(whole);
        expect(part).toBeLessThanOrEqual(customersAt(tally, at, 'balance-card'));
      }),
      manyRuns,
    );
  });

  it('are those of all tags together', () => {
    fc.assert(
      fc.property(weeks, fc.constantFrom(...funnelSteps), (tally, at) => {
        const tags = [...new Set([...tally.steps, ...tally.kept].map(({ tag }) => tag))];
        const sum = tags.reduce((all, tag) => all + customersAt(tally, at, tag), 0);
        expect(customersAt(tally, at)).toBe(sum);
      }),
      manyRuns,
    );
  });
});

it('answers count the same, however they are grouped', () => {
  fc.assert(
    fc.property(weeks, fc.nat({ max: 3 }), ({ answers: rows }, at) => {
      const halves = [countsOf(rows.slice(0, at)), countsOf(rows.slice(at))];
      expect(countsOf(halves)).toEqual(countsOf(rows));
    }),
    manyRuns,
  );
});
