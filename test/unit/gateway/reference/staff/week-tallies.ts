import fc from 'fast-check';
import {
  funnelKinds,
  harmSignals,
  type AnswerTally,
  type HarmSignal,
  type StepTally,
  type WeekTally,
} from '../../../../../src/gateway/reference/staff/week-tally.js';

/** A week in which nobody came. */
export const quietWeek: WeekTally = {
  exits: [],
  answers: [],
  topics: [],
  secondItems: [],
  steps: [],
  kept: [],
  options: { pay: 0, plan: 0, help: 0, any: 0 },
  instalments: { due: 0, kept: 0, moved: 0, missed: 0 },
  recovery: { late: 0, recovered: 0 },
  churn: { recovered: 0, cancelled: 0 },
  complaintsOfMonth: 0,
  harm: Object.fromEntries(harmSignals.map((signal) => [signal, 0])) as Record<HarmSignal, number>,
};

export const answers = (facts: Partial<AnswerTally> = {}): AnswerTally => ({
  trigger: 'paid',
  approach: 'steady',
  channel: 'none',
  copyVersion: '1',
  asked: 0,
  declined: 0,
  promoters: 0,
  passives: 0,
  detractors: 0,
  ...facts,
});

export const step = (tag: string, kind: string, customers: number): StepTally => ({
  tag,
  kind,
  customers,
  medianMs: null,
  p90Ms: null,
});

const upTo = (max: number) => fc.integer({ min: 0, max });
const partOf = (max: number) =>
  upTo(max).chain((whole) => fc.record({ whole: fc.constant(whole), part: upTo(whole) }));
const tags = ['balance-card', 'plan-chooser'];

/** Weeks of up to some hundred customers; small ones are as likely as large ones. */
export const weeks: fc.Arbitrary<WeekTally> = fc
  .record({
    rows: fc.array(
      fc.record({
        trigger: fc.constantFrom('paid', 'help'),
        promoters: upTo(60),
        passives: upTo(60),
        detractors: upTo(60),
        silent: upTo(100),
      }),
      { maxLength: 3 },
    ),
    steps: fc.array(
      fc.record({
        tag: fc.constantFrom(...tags),
        kind: fc.constantFrom(...funnelKinds),
        customers: upTo(200),
      }),
      {
        maxLength: 8,
      },
    ),
    kept: fc.array(fc.record({ tag: fc.constantFrom(...tags), customers: upTo(200) }), {
      maxLength: 2,
    }),
    missed: partOf(100),
    recovered: partOf(100),
    cancelled: partOf(100),
    complaints: upTo(60),
  })
  .map(({ rows, steps, kept, missed, recovered, cancelled, complaints }) => ({
    ...quietWeek,
    answers: rows.map(({ silent, ...counts }) =>
      answers({
        ...counts,
        asked: counts.promoters + counts.passives + counts.detractors + silent,
      }),
    ),
    steps: steps.map(({ tag, kind, customers }) => step(tag, kind, customers)),
    kept,
    instalments: { due: missed.whole, missed: missed.part, kept: 0, moved: 0 },
    recovery: { late: recovered.whole, recovered: recovered.part },
    churn: { recovered: cancelled.whole, cancelled: cancelled.part },
    harm: { ...quietWeek.harm, complaints },
  }));
