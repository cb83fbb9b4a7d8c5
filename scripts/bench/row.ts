import type { Stage } from './stage.js';

/** One line of the table: what was measured, and what it has to be. */
export interface Row {
  readonly name: string;
  readonly measured: string;
  readonly target: string;
  readonly holds: boolean;
  /** What a profile told of a figure that does not hold. */
  readonly missedBecause?: string;
}

/** Measures one thing, in a file of its own. */
export type Measure = (stage: Stage) => Promise<readonly Row[]>;

/**
 * A figure that must not be above a bound.
 *
 * @param unit `ms`, `KiB`, `x` and whom it is a ratio to; nothing for a count or a share
 */
export function atMost(name: string, measured: number, bound: number, unit = ''): Row {
  const digits = unit === 'ms' ? 1 : 2;
  // What is not nothing does not look like it.
  const rounded = (figure: number): number =>
    Number(figure < 0.01 ? figure.toPrecision(1) : figure.toFixed(digits));
  const text = (figure: number): string => `${rounded(figure)}${unit && ` ${unit}`}`;
  return { name, measured: text(measured), target: `<= ${text(bound)}`, holds: measured <= bound };
}

/** The figure that this share of all figures is not above; 0 without figures. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}

/** Says why a figure does not hold, where that is known; nothing when it holds. */
export const explained = (row: Row, missedBecause: string | undefined): Row =>
  row.holds || missedBecause === undefined ? row : { ...row, missedBecause };
