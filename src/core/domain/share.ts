import type { Estimate } from './nps.js';

/** Shares of a whole, in per cent, with 95 % intervals that hold for small numbers too. */

const z = 1.96;

/**
 * A share with its Wilson interval. Source: Wilson 1927.
 * @throws RangeError for a part of nothing
 */
export function share(part: number, whole: number): Estimate {
  if (!(whole > 0)) throw new RangeError('A share of nothing');
  const p = part / whole;
  const centre = (p + z ** 2 / (2 * whole)) / (1 + z ** 2 / whole);
  const half =
    (z / (1 + z ** 2 / whole)) * Math.sqrt((p * (1 - p)) / whole + z ** 2 / (4 * whole ** 2));
  return { value: 100 * p, low: 100 * (centre - half), high: 100 * (centre + half) };
}

/** Some of a whole. */
export interface Part {
  readonly part: number;
  readonly whole: number;
}

/** The difference of two independent shares, as parts of one, with its variance; two answers are added to each. */
function adjustedDifference(earlier: Part, later: Part): { value: number; variance: number } {
  const [a, b] = [earlier, later].map(({ part, whole }) => {
    const p = (part + 1) / (whole + 2);
    return { p, variance: (p * (1 - p)) / (whole + 2) };
  }) as [Adjusted, Adjusted];
  return { value: b.p - a.p, variance: a.variance + b.variance };
}

interface Adjusted {
  readonly p: number;
  readonly variance: number;
}

const inPoints = (value: number, half: number): Estimate => ({
  value: 100 * value,
  low: 100 * (value - half),
  high: 100 * (value + half),
});

/**
 * The difference of two independent shares, later less earlier, in points, with its interval; two
 * answers are added to each. Source: Agresti and Caffo 2000.
 */
export function shareDifference(earlier: Part, later: Part): Estimate {
  const { value, variance } = adjustedDifference(earlier, later);
  return inPoints(value, z * Math.sqrt(variance));
}

/** Spread of the differences that {@link anytimeDifference} tells soonest: ten points. */
const mixture = 0.1 ** 2;

/**
 * The same difference with an interval that holds at every look together, however often somebody looks
 * while figures come in: 19 times in 20 it never leaves the truth out. {@link shareDifference} holds at
 * one look, chosen beforehand; by hourly looks over six weeks it shows harm where there is none nearly one
 * time in four instead of one in forty (`npm run guard-stops`). The price is a wider interval.
 * Source: Robbins 1970, Statistical methods related to the law of the iterated logarithm; for shares of
 * two groups, Johari, Koomen, Pekelis and Walsh 2022, Always valid inference (normal mixture).
 */
export function anytimeDifference(earlier: Part, later: Part): Estimate {
  const { value, variance } = adjustedDifference(earlier, later);
  const ratio = mixture / variance;
  const looks = Math.log(1 + ratio) - 2 * Math.log(0.05);
  return inPoints(value, Math.sqrt(variance * (1 + 1 / ratio) * looks));
}

/**
 * How many customers each side needs to see a difference of `points` from a share, at 5 % and with
 * 80 % power. Source: the usual formula for two shares, 2 p(1-p) (1.96 + 0.84)^2 / d^2.
 * @param percent the share as it is, 0-100
 */
export function customersNeeded(percent: number, points: number): number {
  const p = Math.min(0.95, Math.max(0.05, percent / 100));
  return Math.ceil((2 * p * (1 - p) * (z + 0.84) ** 2) / (points / 100) ** 2);
}
