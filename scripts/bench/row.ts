import type { Stage } from './stage.js';

/** One line of the table: what was measured, and what it has to be. */
export interface Row {
  readonly name: string;
  readonly measured: string;
  readonly target: string;
  readonly holds: boolean;
}

/** Measures one thing, in a file of its own. */
export type Measure = (stage: Stage) => Promise<readonly Row[]>;

/** A figure that must not be above a bound. */
export function atMost(name: string, measured: number, bound: number, unit = ''): Row {
  // What is not nothing does not look like it.
  const rounded = (figure: number): number =>
    Number(figure < 0.01 ? figure.toPrecision(1) : figure.toFixed(unit ? 1 : 2));
  const text = (figure: number): string => `${rounded(figure)}${unit && ` ${unit}`}`;
  return { name, measured: text(measured), target: `<= ${text(bound)}`, holds: measured <= bound };
}

/** The figure that this share of all figures is not above; 0 without figures. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((a, b) => a - b);
  return sorted[Math.ceil(share * sorted.length) - 1] ?? 0;
}
