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

/**
 * The difference of two independent shares, later less earlier, in points, with its interval; two
 * answers are added to each. Source: Agresti and Caffo 2000.
 */
export function shareDifference(earlier: Part, later: Part): Estimate {
  const adjusted = ({ part, whole }: Part) => {
    const p = (part + 1) / (whole + 2);
    return { p, variance: (p * (1 - p)) / (whole + 2) };
  };
  const [a, b] = [adjusted(earlier), adjusted(later)];
  const value = 100 * (b.p - a.p);
  const half = 100 * z * Math.sqrt(a.variance + b.variance);
  return { value, low: value - half, high: value + half };
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
