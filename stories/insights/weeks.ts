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
      definition:
        'Konten, die vor 60 bis 90 Tagen überfällig wurden und seither ganz ausgeglichen sind.',
      count: 534,
      of: 1012,
      share: share(52.8, 49.7, 55.8),
    },
    {
      measure: 'churn',
      definition: 'Konten, die binnen 90 Tagen nach dem Ausgleich gekündigt wurden.',
      count: 141,
      of: 421,
      share: share(33.5, 29.1, 38.1),
    },
    {
      measure: 'complaints',
      definition: 'Beschwerden der letzten 30 Tage, aus dem System für Beschwerden.',
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
