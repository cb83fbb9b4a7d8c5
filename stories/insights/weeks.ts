/** Weeks of an invented telco, parsed by the contract. */
import type * as z from 'zod/mini';
import { WeeklyReport } from '../../src/core/contract/index.js';

type Week = z.input<typeof WeeklyReport>;
type Nps = Week['feedback']['nps'];

const share = (percent: number, low: number, high: number) => ({ percent, low, high });

/** What the interval allows to be said follows from the number of answers. */
function nps(promoters: number, passives: number, detractors: number, change?: 'up' | 'down'): Nps {
  const answers = promoters + passives + detractors;
  if (answers < 10) return { shows: 'nothing' };
  const counts = { promoters, passives, detractors };
  if (answers < 30) return { shows: 'counts', ...counts };
  const score = Math.round((100 * (promoters - detractors)) / answers);
  const spread = Math.round(
    196 * Math.sqrt(((promoters + detractors) / answers - (score / 100) ** 2) / answers),
  );
  return {
    shows: 'score',
    ...counts,
    score,
    low: Math.max(-100, score - spread),
    high: Math.min(100, score + spread),
    ...(change && { change }),
  };
}

const empty: Week = {
  week: '2026-W47',
  from: '2026-11-16',
  to: '2026-11-22',
  madeAt: '2026-11-24T06:00:00Z',
  complete: true,
  feedback: {
    exits: 0,
    notAsked: [],
    asked: 0,
    answered: 0,
    declined: 0,
    nps: { shows: 'nothing' },
    cells: [],
    secondItems: [],
  },
  funnel: [],
  options: [],
  plans: { due: 0, kept: 0, moved: 0, missed: 0 },
  results: [],
  harm: [],
  refusals: [],
  topics: [],
  changes: [],
  proposal: { code: 'waitForMore', measure: 'responseRate' },
};

/** Nobody came. */
export const emptyWeek = WeeklyReport.parse(empty);

/** A pilot with few customers: words stand where figures would say too much. */
export const fewAnswers = WeeklyReport.parse({
  ...empty,
  complete: false,
  feedback: {
    ...empty.feedback,
    exits: 41,
    notAsked: [{ reason: 'notInSample', exits: 14 }],
    asked: 27,
    answered: 14,
    declined: 4,
    responseRate: share(51.9, 34, 69.3),
    nps: nps(6, 5, 3),
    cells: [
      { dimension: 'outcome', key: 'paid', asked: 19, nps: nps(5, 4, 2) },
      { dimension: 'outcome', key: 'plan', asked: 8, nps: nps(1, 1, 1) },
    ],
  },
  plans: { due: 6, kept: 5, moved: 1, missed: 0 },
  harm: [{ signal: 'complaints', count: 1, weekBefore: 0 }],
  experiments: [
    {
      id: 'ruhiger-einstieg',
      from: '2026-11-22',
      until: '2026-12-13',
      tries: ['wording', 'reminders'],
      state: 'running',
      arms: [],
    },
  ],
} satisfies Week);

/** A week with all that a report can say. */
export const fullWeek = WeeklyReport.parse({
  ...empty,
  feedback: {
    exits: 6140,
    notAsked: [
      { reason: 'notInSample', exits: 2456 },
      { reason: 'quarantine', exits: 812 },
      { reason: 'hardship', exits: 164 },
      { reason: 'openDispute', exits: 97 },
      { reason: 'moratorium', exits: 41 },
      { reason: 'distress', exits: 12 },
    ],
    excluded: share(5.1, 4.6, 5.7),
    asked: 2558,
    answered: 1023,
    declined: 311,
    responseRate: share(40, 38.1, 41.9),
    nps: nps(486, 302, 235, 'up'),
    weighted: { score: 21, low: 15, high: 27, effective: 871 },
    cells: [
      cell('outcome', 'paid', 1102, nps(251, 140, 71)),
      cell('outcome', 'plan', 684, nps(152, 88, 49, 'up')),
      cell('outcome', 'pause', 171, nps(30, 22, 17)),
      cell('outcome', 'help', 308, nps(41, 38, 44)),
      cell('outcome', 'disputeClosed', 96, nps(8, 10, 9)),
      cell('outcome', 'abandoned', 197, nps(4, 4, 45)),
      cell('segment', 'first-slip', 702, nps(179, 92, 41)),
      cell('segment', 'steady', 1310, nps(244, 159, 119)),
      cell('segment', 'repeat', 489, nps(60, 48, 73, 'down')),
      cell('segment', 'protected', 57, nps(3, 3, 2)),
      cell('channel', 'email', 921, nps(176, 108, 84)),
      cell('channel', 'sms', 877, nps(177, 101, 72)),
      cell('channel', 'letter', 344, nps(40, 41, 58)),
      cell('channel', 'none', 416, nps(93, 52, 21)),
      cell('copyVersion', '2026-10', 1279, nps(229, 158, 130)),
      cell('copyVersion', '2026-11', 1279, nps(257, 144, 105)),
    ],
    secondItems: [
      { item: 'respect', answers: 338, mean: 4.3 },
      { item: 'effort', answers: 341, mean: 3.9 },
      { item: 'trust', answers: 344, mean: 3.6 },
    ],
  },
  funnel: [
    {
      tag: 'balance-card',
      steps: [
        { step: 'seen', customers: 4218 },
        { step: 'understood', customers: 3530, medianMs: 6400, p90Ms: 21_800 },
        { step: 'chose', customers: 2871, medianMs: 9100, p90Ms: 48_000 },
        { step: 'confirmed', customers: 1984, medianMs: 41_000, p90Ms: 164_000 },
        { step: 'kept', customers: 1871 },
      ],
    },
    {
      tag: 'plan-chooser',
      steps: [
        { step: 'seen', customers: 1630 },
        { step: 'understood', customers: 1244, medianMs: 14_200, p90Ms: 61_000 },
        { step: 'chose', customers: 803, medianMs: 38_000, p90Ms: 151_000 },
        { step: 'confirmed', customers: 684, medianMs: 52_000, p90Ms: 190_000 },
      ],
    },
    {
      tag: 'support-options',
      steps: [
        { step: 'seen', customers: 902 },
        { step: 'understood', customers: 711, medianMs: 8200, p90Ms: 30_000 },
        { step: 'chose', customers: 388, medianMs: 16_400, p90Ms: 72_000 },
        { step: 'confirmed', customers: 308, medianMs: 66_000, p90Ms: 231_000 },
      ],
    },
  ],
  options: [
    { option: 'pay', customers: 1984, share: share(47, 45.5, 48.5) },
    { option: 'plan', customers: 684, share: share(16.2, 15.1, 17.4) },
    { option: 'help', customers: 471, share: share(11.2, 10.2, 12.2) },
  ],
  plans: { due: 1216, kept: 1070, moved: 64, missed: 49 },
  results: [
    {
      measure: 'recovery',
      definition: 'Customers with nothing late left.',
      method: 'settledLate',
      count: 534,
      of: 1012,
      share: share(52.8, 49.7, 55.8),
    },
    {
      measure: 'churn',
      definition: 'Customers who cancelled within 90 days.',
      method: 'cancelledWithin90Days',
      count: 141,
      of: 421,
      share: share(33.5, 29.1, 38.1),
    },
    {
      measure: 'complaints',
      definition: 'Complaints of the last 30 days.',
      method: 'toldIn30Days',
      count: 88,
    },
  ],
  harm: [
    { signal: 'complaints', count: 19, weekBefore: 24 },
    { signal: 'promisesMissed', count: 31, weekBefore: 31 },
    { signal: 'plansMissed', count: 12, weekBefore: 17 },
    { signal: 'restrictions', count: 38, weekBefore: 41 },
    { signal: 'disputes', count: 46, weekBefore: 39 },
    { signal: 'paymentsFailed', count: 54, weekBefore: 58 },
    { signal: 'errors', count: 7, weekBefore: 16 },
    { signal: 'repeatPresses', count: 64, weekBefore: 71 },
  ],
  refusals: [
    { operation: 'answerSurvey', code: 'already-answered', count: 9 },
    { operation: 'reportEvents', code: 'validation-failed', count: 3 },
  ],
  topics: [
    {
      topic: 'plan',
      comments: 94,
      negative: 11,
      neutral: 24,
      positive: 59,
      quotes: [
        'Ich konnte den Tag selbst wählen, das hat mir den Monat gerettet.',
        'Drei Raten, fertig. So leicht hätte ich es nicht gedacht.',
      ],
    },
    {
      topic: 'respect',
      comments: 71,
      negative: 9,
      neutral: 13,
      positive: 49,
      quotes: ['Zum ersten Mal kam ich mir nicht wie ein Fall vor.'],
    },
    {
      topic: 'waiting',
      comments: 38,
      negative: 29,
      neutral: 7,
      positive: 2,
      quotes: ['Der Rückruf kam einen Tag später als gesagt.'],
    },
  ],
  changes: [
    {
      id: 'c-1',
      what: 'Erinnerung am Tag nach dem Gehalt statt am Monatsersten',
      why: 'Viele Raten wurden am Monatsersten verschoben.',
      measure: 'plansMissed',
      from: '2026-11-09',
      before: 6.8,
      after: 4,
      verdict: 'better',
    },
    {
      id: 'c-2',
      what: 'Kürzere Frage nach dem Plan',
      why: 'Jede zweite Umfrage blieb ohne Antwort.',
      measure: 'responseRate',
      from: '2026-11-16',
      before: 38.9,
      after: 40,
      verdict: 'unclear',
    },
  ],
  experiments: [
    {
      id: 'ruhiger-einstieg',
      from: '2026-11-02',
      until: '2026-12-13',
      tries: ['wording'],
      state: 'running',
      arms: [
        {
          variant: 0,
          customers: 2104,
          acted: share(61.2, 59.1, 63.3),
          nps: nps(241, 158, 133),
          harm: [
            { metric: 'complaints', count: 9, of: 2104, share: share(0.4, 0.2, 0.8) },
            { metric: 'missedPlans', count: 26, of: 341, share: share(7.6, 5.3, 10.9) },
            { metric: 'detractors', count: 133, of: 532, share: share(25, 21.5, 28.9) },
          ],
        },
        {
          variant: 1,
          wording: 'ruhig',
          customers: 2087,
          acted: share(66.8, 64.7, 68.8),
          nps: nps(245, 144, 102),
          harm: [
            {
              metric: 'complaints',
              count: 8,
              of: 2087,
              share: share(0.4, 0.2, 0.8),
              difference: { points: 0, low: -0.4, high: 0.4 },
              verdict: 'holds',
            },
            {
              metric: 'missedPlans',
              count: 24,
              of: 352,
              share: share(6.8, 4.6, 9.9),
              difference: { points: -0.8, low: -4.7, high: 3.1 },
              verdict: 'unclear',
            },
            {
              metric: 'detractors',
              count: 102,
              of: 491,
              share: share(20.8, 17.4, 24.6),
              difference: { points: -4.2, low: -9.3, high: 0.9 },
              verdict: 'holds',
            },
          ],
        },
      ],
    },
    {
      id: 'spaete-erinnerung',
      from: '2026-11-02',
      until: '2026-12-13',
      tries: ['reminders'],
      state: 'stopped',
      stop: {
        at: '2026-11-18T04:00:00Z',
        metric: 'missedPlans',
        variant: 1,
        difference: { points: 6.1, low: 1.2, high: 11 },
      },
      arms: [
        {
          variant: 0,
          customers: 1033,
          acted: share(48.2, 45.2, 51.3),
          nps: nps(60, 44, 31),
          harm: [
            { metric: 'complaints', count: 5, of: 1033, share: share(0.5, 0.2, 1.1) },
            { metric: 'missedPlans', count: 19, of: 288, share: share(6.6, 4.3, 10.1) },
            { metric: 'detractors', count: 31, of: 135, share: share(23, 16.7, 30.7) },
          ],
        },
        {
          variant: 1,
          customers: 1041,
          acted: share(39.7, 36.7, 42.7),
          nps: nps(55, 41, 36),
          harm: [
            {
              metric: 'complaints',
              count: 7,
              of: 1041,
              share: share(0.7, 0.3, 1.4),
              difference: { points: 0.2, low: -0.5, high: 0.9 },
              verdict: 'unclear',
            },
            {
              metric: 'missedPlans',
              count: 37,
              of: 291,
              share: share(12.7, 9.4, 17),
              difference: { points: 6.1, low: 1.2, high: 11 },
              verdict: 'stop',
            },
            {
              metric: 'detractors',
              count: 36,
              of: 132,
              share: share(27.3, 20.4, 35.4),
              difference: { points: 4.2, low: -6.1, high: 14.5 },
              verdict: 'unclear',
            },
          ],
        },
      ],
    },
  ],
  proposal: {
    code: 'funnelStep',
    subject: 'plan-chooser',
    step: 'chose',
    measure: 'chose',
    baseline: share(49.3, 46.8, 51.7),
    customersNeeded: 1565,
  },
} satisfies Week);

function cell(
  dimension: Week['feedback']['cells'][number]['dimension'],
  key: string,
  asked: number,
  figure: Nps,
) {
  const { promoters = 0, passives = 0, detractors = 0 } = figure;
  const rate = (100 * (promoters + passives + detractors)) / asked;
  const responseRate = share(rate, Math.max(0, rate - 4), Math.min(100, rate + 4));
  return { dimension, key, asked, responseRate, nps: figure };
}
