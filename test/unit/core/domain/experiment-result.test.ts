import { describe, expect, it, test } from 'vitest';
import {
  anytimeDifference,
  judgeExperiment,
  type Experiment,
  type HarmCounts,
} from '../../../../src/core/domain/index.js';

const experiment: Experiment = {
  id: 'softer-words',
  from: '2026-11-01',
  until: '2026-12-31',
  variants: [{ weight: 1 }, { weight: 1, wording: 'softer' }],
  guardrails: [
    { metric: 'complaints', toleratedPoints: 0 },
    { metric: 'missedPlans', toleratedPoints: 2 },
    { metric: 'detractors', toleratedPoints: 0 },
  ],
};
const calm: HarmCounts = {
  complaints: { part: 20, whole: 1_000 },
  missedPlans: { part: 30, whole: 200 },
  detractors: { part: 40, whole: 120 },
};
const judge = (harm: Partial<HarmCounts>, usual: Partial<HarmCounts> = {}) =>
  judgeExperiment(experiment, [
    { variant: 0, harm: { ...calm, ...usual } },
    { variant: 1, harm: { ...calm, ...harm } },
  ]);
const complaints = (harm: Partial<HarmCounts>, usual: Partial<HarmCounts> = {}) =>
  judge(harm, usual).results.find(
    ({ metric, variant }) => metric === 'complaints' && variant === 1,
  );

describe('the harm of an experiment', () => {
  it('is printed with intervals, for every metric and version', () => {
    const { id, results, mustStop } = judge({});
    expect(id).toBe('softer-words');
    expect(mustStop).toBe(false);
    expect(results.map(({ variant, metric }) => `${String(variant)} ${metric}`)).toEqual([
      '0 complaints',
      '0 missedPlans',
      '0 detractors',
      '1 complaints',
      '1 missedPlans',
      '1 detractors',
    ]);
    const [usual] = results;
    expect(usual).toMatchObject({ part: 20, whole: 1_000, share: { value: 2 } });
    expect(usual).not.toHaveProperty('difference');
    expect(usual).not.toHaveProperty('verdict');
    expect(complaints({})).toMatchObject({
      difference: anytimeDifference(calm.complaints, calm.complaints),
      verdict: 'unclear',
    });
  });

  test.each([
    ['stop', { part: 60, whole: 1_000 }],
    ['unclear', { part: 30, whole: 1_000 }],
    ['holds', { part: 0, whole: 1_000 }],
  ])('%s: %j of complaints against 20', (verdict, counts) => {
    expect(complaints({ complaints: counts })?.verdict).toBe(verdict);
    expect(judge({ complaints: counts }).mustStop).toBe(verdict === 'stop');
  });

  it('may be as large as is tolerated', () => {
    // 15 % against 21.5 %: at least 2.5 points worse.
    const usual = { missedPlans: { part: 300, whole: 2_000 } };
    const more = { missedPlans: { part: 430, whole: 2_000 } };
    const verdict = (harm: Partial<HarmCounts>) =>
      judge(harm, usual).results.find(
        (each) => each.metric === 'missedPlans' && each.variant === 1,
      );
    expect(verdict(more)).toMatchObject({ verdict: 'stop' });
    expect(verdict(more)?.difference?.low).toBeGreaterThan(2);
    const few = { missedPlans: { part: 400, whole: 2_000 } };
    expect(verdict(few)?.difference?.low).toBeGreaterThan(0);
    expect(verdict(few)).toMatchObject({ verdict: 'unclear' });
  });

  it('says nothing with fewer than 30 on either side', () => {
    const bad = { part: 29, whole: 29 };
    expect(complaints({ complaints: bad })).toMatchObject({ verdict: 'unclear' });
    expect(complaints({ complaints: { part: 30, whole: 30 } })).toMatchObject({ verdict: 'stop' });
    expect(
      complaints(
        { complaints: { part: 900, whole: 1_000 } },
        { complaints: { part: 0, whole: 29 } },
      ),
    ).toMatchObject({
      verdict: 'unclear',
    });
  });

  it('is not told of nobody', () => {
    const nobody = { complaints: { part: 0, whole: 0 } };
    const here = complaints(nobody);
    expect(here).toEqual({ metric: 'complaints', variant: 1, part: 0, whole: 0 });
    const there = complaints({}, nobody);
    expect(there).toHaveProperty('share');
    expect(there).not.toHaveProperty('difference');
    expect(there).not.toHaveProperty('verdict');
  });

  it('is not judged without the usual version', () => {
    const { results, mustStop } = judgeExperiment(experiment, [{ variant: 1, harm: calm }]);
    expect(results.filter((each) => each.verdict !== undefined)).toEqual([]);
    expect(mustStop).toBe(false);
  });

  it('is judged for each version by itself', () => {
    const bad = { ...calm, complaints: { part: 90, whole: 1_000 } };
    const { results } = judgeExperiment(experiment, [
      { variant: 0, harm: calm },
      { variant: 1, harm: calm },
      { variant: 2, harm: bad },
    ]);
    const stops = results.filter(({ verdict }) => verdict === 'stop');
    expect(stops).toMatchObject([{ variant: 2, metric: 'complaints' }]);
  });
});
