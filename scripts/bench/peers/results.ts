/** What came out of all rounds. */
import { percentile } from '../row.js';
import type { Contestant } from './contestants.js';
import type { FigureName, Figures } from './visit.js';

export interface Result {
  readonly contestant: Contestant;
  /** One for each round. */
  readonly rounds: Figures[];
}

/** What is read off a round, such as one figure. */
export type Reading = (figures: Figures) => number | undefined;

export const reading =
  (name: FigureName): Reading =>
  (figures) =>
    figures[name];

/** The first evaluation of `Intl` costs more than Lit; who shows an amount cannot do without. */
export const bootWithoutIntl: Reading = ({ bootMs, intlMs = 0 }) =>
  bootMs === undefined ? undefined : bootMs - intlMs;

/** Nothing where it was never measured. */
export function median(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined);
  return known.length > 0 ? percentile(known, 0.5) : undefined;
}

export const typical = ({ rounds }: Result, read: Reading): number | undefined =>
  median(rounds.map(read));

/** Of the same round each, so that what the machine is busy with counts for both. */
export function ratio(one: Result, floor: Result, read: Reading): number | undefined {
  return median(
    one.rounds.map((figures, round) => {
      const [above, below] = [read(figures), read(floor.rounds[round] ?? {})];
      return above === undefined || !below ? undefined : above / below;
    }),
  );
}
