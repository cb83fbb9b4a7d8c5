/**
 * The Net Promoter Score and what may be said about it. Pure; runs anywhere.
 * Source: rules.md, "NPS"; the adjusted Wald interval of a difference of two shares of one sample
 * (Agresti and Min 2005), with 3 answers added: 3/4 promoters, 3/2 passives, 3/4 detractors.
 */

/** Answers by group. Weighted answers make fractions. */
export interface NpsCounts {
  /** 9 and 10. */
  readonly promoters: number;
  /** 7 and 8. */
  readonly passives: number;
  /** 0 to 6. */
  readonly detractors: number;
}

/** A figure with its 95 % interval; for scores from -100 to 100. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What may be shown of some answers. */
export type NpsLevel = 'nothing' | 'counts' | 'score';

/** 97.5 % quantile of the normal distribution, as in the vectors of the rules. */
const z = 1.96;
const added = 3;

export const noAnswers: NpsCounts = { promoters: 0, passives: 0, detractors: 0 };

/** @param score 0-10 */
export function groupOf(score: number): keyof NpsCounts {
  if (score >= 9) return 'promoters';
  return score >= 7 ? 'passives' : 'detractors';
}

export function countScores(scores: Iterable<number>): NpsCounts {
  const counts = { ...noAnswers };
  for (const score of scores) counts[groupOf(score)] += 1;
  return counts;
}

export function answersIn({ promoters, passives, detractors }: NpsCounts): number {
  return promoters + passives + detractors;
}

/** Fewer than 10 answers say nothing, fewer than 30 are shown as counts alone. */
export function npsLevel(counts: NpsCounts): NpsLevel {
  const answers = answersIn(counts);
  if (answers < 10) return 'nothing';
  return answers < 30 ? 'counts' : 'score';
}

/** Centre and standard error of the adjusted difference of shares, from -1 to 1. */
function adjusted(counts: NpsCounts): { readonly centre: number; readonly error: number } {
  const answers = answersIn(counts) + added;
  const p = (counts.promoters + added / 4) / answers;
  const d = (counts.detractors + added / 4) / answers;
  return { centre: p - d, error: Math.sqrt((p + d - (p - d) ** 2) / answers) };
}

const clamped = (value: number): number => Math.min(100, Math.max(-100, value));

/**
 * The score with its interval, from -100 to 100.
 * @throws RangeError without any answer
 */
export function nps(counts: NpsCounts): Estimate {
  const answers = answersIn(counts);
  if (!(answers > 0)) throw new RangeError('No answers, no score');
  const { centre, error } = adjusted(counts);
  return {
    value: (100 * (counts.promoters - counts.detractors)) / answers,
    low: clamped(100 * (centre - z * error)),
    high: clamped(100 * (centre + z * error)),
  };
}

/** The difference of two independent scores, later less earlier, with its interval. */
export function npsDifference(earlier: NpsCounts, later: NpsCounts): Estimate {
  const [a, b] = [adjusted(earlier), adjusted(later)];
  const centre = 100 * (b.centre - a.centre);
  const error = 100 * Math.hypot(a.error, b.error);
  return { value: centre, low: centre - z * error, high: centre + z * error };
}

/**
 * What may be said of a change: `undefined` where the interval of the difference includes 0, or one
 * of the two scores may not be shown.
 */
export function npsChange(earlier: NpsCounts, later: NpsCounts): 'up' | 'down' | undefined {
  if (npsLevel(earlier) !== 'score' || npsLevel(later) !== 'score') return undefined;
  return directionOf(npsDifference(earlier, later));
}

/** Which way an estimated difference points; `undefined` when its interval includes 0. */
export function directionOf({ low, high }: Estimate): 'up' | 'down' | undefined {
  if (low > 0) return 'up';
  return high < 0 ? 'down' : undefined;
}

/** Answers of one group of customers, and how many customers the group stands for. */
export interface Stratum {
  readonly counts: NpsCounts;
  /** Customers, answering or not; in any unit. */
  readonly size: number;
}

/**
 * Answers weighted to all customers: each group counts by its size, not by how many of it answered.
 * `effective` is Kish's number of answers, (sum w)^2 / sum w^2, which the interval is made with.
 * A group that nobody answered in is left out. `undefined` without any answer.
 */
export function weightedNps(
  strata: readonly Stratum[],
): (Estimate & { readonly effective: number }) | undefined {
  const answered = strata.filter(({ counts, size }) => answersIn(counts) > 0 && size > 0);
  const weights = answered.map(({ counts, size }) => ({
    counts,
    answers: answersIn(counts),
    weight: size / answersIn(counts),
  }));
  const total = weights.reduce((sum, { answers, weight }) => sum + answers * weight, 0);
  if (total === 0) return undefined;
  const squares = weights.reduce((sum, { answers, weight }) => sum + answers * weight ** 2, 0);
  const effective = total ** 2 / squares;
  const share = (group: keyof NpsCounts) =>
    weights.reduce((sum, { counts, weight }) => sum + counts[group] * weight, 0) / total;
  const counts = {
    promoters: effective * share('promoters'),
    passives: effective * share('passives'),
    detractors: effective * share('detractors'),
  };
  return { ...nps(counts), effective };
}
