import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  assignmentsOf,
  checkExperiments,
  drawByText,
  isRunning,
  remindersUnder,
  variantOf,
  type Experiment,
} from '../../../../src/core/domain/index.js';
import { manyRuns } from '../../../support/arbitraries.js';
import { policy } from './reminder-policy.js';

const guardrails = [
  { metric: 'complaints', toleratedPoints: 0 },
  { metric: 'missedPlans', toleratedPoints: 1 },
  { metric: 'detractors', toleratedPoints: 0 },
] as const;
const softer: Experiment = {
  id: 'softer-words',
  from: '2026-11-01',
  until: '2026-12-31',
  variants: [{ weight: 1 }, { weight: 1, wording: 'softer' }],
  guardrails,
};
const later: Experiment = {
  ...softer,
  id: 'later-reminders',
  variants: [
    { weight: 2 },
    { weight: 1, reminders: { days: { overdue: [7] } } },
    { weight: 1, reminders: { channels: ['app'], hours: { ...policy.hours, from: '12:00' } } },
  ],
};
const pseudonyms = Array.from({ length: 20_000 }, (_, index) => `pseudonym-${String(index)}`);

/** How many get each version. */
const countsOf = (experiment: Experiment, all: readonly string[] = pseudonyms): number[] => {
  const counts = experiment.variants.map(() => 0);
  for (const each of all) counts[variantOf(experiment, each)]! += 1;
  return counts;
};

describe('who gets which version', () => {
  it('is the same on every machine and in every release', () => {
    // By the same arithmetic in another language.
    expect(['', 'a', 'b', 'softer-words 1', 'Größe'].map(drawByText)).toEqual([
      0.6689221884589642, 0.10352621669881046, 0.5108090755529702, 0.07820016867481172,
      0.3299286812543869,
    ]);
  });

  it('is drawn by the weights', () => {
    const chiSquare = (counts: readonly number[], weights: readonly number[]): number => {
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      return counts.reduce((sum, count, index) => {
        const wanted = (pseudonyms.length * weights[index]!) / all;
        return sum + (count - wanted) ** 2 / wanted;
      }, 0);
    };
    // 99.9 % quantiles for one and two degrees of freedom.
    expect(chiSquare(countsOf(softer), [1, 1])).toBeLessThan(10.83);
    expect(chiSquare(countsOf(later), [2, 1, 1])).toBeLessThan(13.82);
  });

  it('in one experiment says nothing about another', () => {
    const others = pseudonyms.filter((each) => variantOf(softer, each) === 1);
    const share = countsOf({ ...softer, id: 'another' }, others)[0]! / others.length;
    expect(Math.abs(share - 0.5)).toBeLessThan(0.02);
  });

  it('stays, whatever the day is, and is one of the versions', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 }),
        (pseudonym, weights) => {
          const experiment = { ...softer, variants: weights.map((weight) => ({ weight })) };
          const variant = variantOf(experiment, pseudonym);
          expect(variant).toBeGreaterThanOrEqual(0);
          expect(variant).toBeLessThan(weights.length);
          const on = (today: string) => assignmentsOf([experiment], pseudonym, today);
          expect(on('2026-11-01')).toEqual([{ id: 'softer-words', variant }]);
          expect(on('2026-12-31')).toEqual(on('2026-11-01'));
        },
      ),
      manyRuns,
    );
  });

  test.each([
    ['before it begins', '2026-10-31', softer],
    ['after its last day', '2027-01-01', softer],
    ['once it is stopped', '2026-12-01', { ...softer, stopped: true as const }],
  ])('is nobody %s', (_name, today, experiment) => {
    expect(isRunning(experiment, today)).toBe(false);
    expect(assignmentsOf([experiment], 'somebody', today)).toEqual([]);
  });
});

describe('reminders under an experiment', () => {
  const under = (variant: number) =>
    remindersUnder(
      policy,
      [softer, later],
      [
        { id: 'softer-words', variant: 1 },
        { id: 'later-reminders', variant },
      ],
    );

  it('are the usual ones in the first version', () => {
    expect(under(0)).toEqual(policy);
    expect(remindersUnder(policy, [], [{ id: 'gone', variant: 1 }])).toEqual(policy);
  });

  it('are changed in what the version names, and in nothing else', () => {
    expect(under(1)).toEqual({ ...policy, days: { ...policy.days, overdue: [7] } });
    expect(under(2)).toEqual({
      ...policy,
      channels: ['app'],
      hours: { ...policy.hours, from: '12:00' },
    });
  });
});

describe('experiments are checked', () => {
  const usual = { weight: 1 };
  it('and may run side by side', () => {
    expect(() => checkExperiments([softer, later])).not.toThrow();
    const next = { ...later, id: 'next', from: '2027-01-01', until: '2027-01-01' };
    expect(() => checkExperiments([later, next])).not.toThrow();
    expect(() => checkExperiments([next, later])).not.toThrow();
  });

  test.each<[string, readonly Experiment[]]>([
    ['"softer-words" has an id that is taken', [softer, softer]],
    [
      '"next" changes reminders at the same time as "later-reminders"',
      [later, { ...later, id: 'next', from: '2026-12-31', until: '2027-01-31' }],
    ],
    ['"softer-words" ends before it begins', [{ ...softer, until: '2026-10-31' }]],
    ['"softer-words" needs two versions or more', [{ ...softer, variants: [usual] }]],
    [
      '"softer-words" must have the usual version first, which changes nothing',
      [{ ...softer, variants: [{ weight: 1, wording: 'new' }, usual] }],
    ],
    [
      '"softer-words" must have the usual version first, which changes nothing',
      [{ ...softer, variants: [{ weight: 1, reminders: {} }, usual] }],
    ],
    [
      '"softer-words" must give each version a whole weight of at least 1',
      [{ ...softer, variants: [usual, { weight: 0 }] }],
    ],
    [
      '"softer-words" must give each version a whole weight of at least 1',
      [{ ...softer, variants: [usual, { weight: 1.5 }] }],
    ],
    [
      '"softer-words" must guard each of complaints, missedPlans, detractors once',
      [{ ...softer, guardrails: guardrails.slice(1) }],
    ],
    [
      '"softer-words" must guard each of complaints, missedPlans, detractors once',
      [{ ...softer, guardrails: [...guardrails, guardrails[0]] }],
    ],
    [
      '"softer-words" cannot ask for less harm than none',
      [
        {
          ...softer,
          guardrails: guardrails.map((each) => ({ ...each, toleratedPoints: -1 })),
        },
      ],
    ],
  ])('and refused: %s', (message, experiments) => {
    expect(() => checkExperiments(experiments)).toThrow(new RangeError(`Experiment ${message}`));
  });

  it('may end on the day it begins, and a guardrail in any order', () => {
    const day = { ...softer, until: softer.from, guardrails: guardrails.toReversed() };
    expect(() => checkExperiments([day])).not.toThrow();
  });
});
