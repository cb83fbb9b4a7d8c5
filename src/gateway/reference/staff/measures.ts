import type { ReportMeasure } from '../../../core/contract/index.js';
import {
  answersIn,
  directionOf,
  nps,
  npsDifference,
  npsLevel,
  type Estimate,
  type NpsCounts,
} from '../../../core/domain/nps.js';
import { shareDifference, type Part } from '../../../core/domain/share.js';
import type { StepTally, WeekTally } from './week-tally.js';

/** The measures by which a change is judged, out of a week's counts. */

/** Fewer than this many customers are no base for a share. */
export const leastForShare = 10;

export const sumOf = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

export function countsOf(answers: readonly NpsCounts[]): NpsCounts {
  return {
    promoters: sumOf(answers.map(({ promoters }) => promoters)),
    passives: sumOf(answers.map(({ passives }) => passives)),
    detractors: sumOf(answers.map(({ detractors }) => detractors)),
  };
}

/** Customers at each step of a funnel, `kept` included. */
export function customersAt({ steps, kept }: WeekTally, step: string, tag?: string): number {
  const rows: readonly (Pick<StepTally, 'tag' | 'customers'> & { kind?: string })[] =
    step === 'kept' ? kept : steps.filter(({ kind }) => kind === step);
  return sumOf(
    rows.filter((row) => tag === undefined || row.tag === tag).map(({ customers }) => customers),
  );
}

export const funnelSteps = ['seen', 'understood', 'chose', 'confirmed', 'kept'] as const;
export type FunnelStep = (typeof funnelSteps)[number];

/** How many of those at the step before came to this one. */
export function passing(tally: WeekTally, step: Exclude<FunnelStep, 'seen'>, tag?: string): Part {
  const before = funnelSteps[funnelSteps.indexOf(step) - 1] ?? 'seen';
  const whole = customersAt(tally, before, tag);
  // A page can be left between two reports: nobody passes who was not seen before.
  return { part: Math.min(whole, customersAt(tally, step, tag)), whole };
}

type Reading =
  | { readonly kind: 'nps'; readonly counts: NpsCounts }
  | { readonly kind: 'share'; readonly part: Part }
  | { readonly kind: 'count'; readonly count: number };

function read(tally: WeekTally, measure: ReportMeasure): Reading {
  switch (measure) {
    case 'nps':
      return { kind: 'nps', counts: countsOf(tally.answers) };
    case 'responseRate': {
      const whole = sumOf(tally.answers.map(({ asked }) => asked));
      return { kind: 'share', part: { part: answersIn(countsOf(tally.answers)), whole } };
    }
    case 'understood':
    case 'chose':
    case 'confirmed':
    case 'kept':
      return { kind: 'share', part: passing(tally, measure) };
    case 'plansMissed': {
      const { missed, due } = tally.instalments;
      return { kind: 'share', part: { part: missed, whole: due } };
    }
    case 'recovery': {
      const { recovered, late } = tally.recovery;
      return { kind: 'share', part: { part: recovered, whole: late } };
    }
    case 'churn': {
      const { cancelled, recovered } = tally.churn;
      return { kind: 'share', part: { part: cancelled, whole: recovered } };
    }
    case 'complaints':
      return { kind: 'count', count: tally.harm.complaints };
  }
}

/** A score, a share in per cent, or a count; `undefined` where there is too little to say. */
export function measured(tally: WeekTally, measure: ReportMeasure): number | undefined {
  const reading = read(tally, measure);
  switch (reading.kind) {
    case 'nps':
      return npsLevel(reading.counts) === 'score' ? nps(reading.counts).value : undefined;
    case 'share': {
      const { part, whole } = reading.part;
      return whole < leastForShare ? undefined : (100 * part) / whole;
    }
    case 'count':
      return reading.count;
  }
}

/** Measures that are better when they are lower. */
const lowerIsBetter: ReadonlySet<ReportMeasure> = new Set(['plansMissed', 'churn', 'complaints']);

function difference(a: Reading, b: Reading): Estimate | undefined {
  if (a.kind === 'nps' && b.kind === 'nps') return npsDifference(a.counts, b.counts);
  if (a.kind === 'share' && b.kind === 'share') return shareDifference(a.part, b.part);
  if (a.kind === 'count' && b.kind === 'count') {
    // Counts of rare events: Poisson, with half an event added to each.
    const half = 1.96 * Math.sqrt(a.count + b.count + 1);
    const value = b.count - a.count;
    return { value, low: value - half, high: value + half };
  }
  return undefined;
}

/** Whether a measure is better or worse than before, as far as its interval can tell. */
export function verdictOf(
  measure: ReportMeasure,
  before: WeekTally,
  after: WeekTally,
): 'better' | 'worse' | 'unclear' {
  const isKnown = [before, after].every((tally) => measured(tally, measure) !== undefined);
  const estimate = difference(read(before, measure), read(after, measure));
  const direction = isKnown && estimate ? directionOf(estimate) : undefined;
  if (direction === undefined) return 'unclear';
  return (direction === 'up') === lowerIsBetter.has(measure) ? 'worse' : 'better';
}
