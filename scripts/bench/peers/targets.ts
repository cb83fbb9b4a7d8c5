/** What our tags are held to; bytes and requests of a first content are held by `npm run size`. */
import { atMost, type Row } from '../row.js';
import { bootWithoutIntl, ratio, reading, typical, type Reading, type Result } from './results.js';
import type { FigureName } from './visit.js';

/** A row, and where to look when it does not hold. */
export interface Target {
  readonly row: Row;
  readonly result: Result;
  readonly figure: FigureName;
}

interface Bound {
  readonly figure: FigureName;
  readonly words: string;
  readonly bound: number;
  /** Whom it is a ratio to. */
  readonly to?: string;
  readonly read?: Reading;
  readonly unit?: string;
}

const lit = 'lit';

const ofAll: readonly Bound[] = [
  { figure: 'bootMs', words: 'boot CPU without Intl', bound: 1.6, to: lit, read: bootWithoutIntl },
  { figure: 'intlBeforeFirst', words: 'calls of Intl before the first paint', bound: 0 },
  { figure: 'heap', words: 'heap', bound: 1.8, to: lit },
  { figure: 'nodes', words: 'nodes leaked by 1,000 mounts', bound: 0 },
  { figure: 'listeners', words: 'listeners leaked by 1,000 mounts', bound: 0 },
  { figure: 'shift', words: 'layout shift', bound: 0 },
];

const bounds: { readonly [contestant: string]: readonly Bound[] } = {
  'nps-prompt': [
    ...ofAll,
    { figure: 'mountsMs', words: '1,000 mounts', bound: 1.5, to: 'vanilla same prompt' },
    { figure: 'pressMs', words: 'a press, p98, 4x CPU', bound: 100, unit: 'ms' },
  ],
  'balance-card': [
    ...ofAll,
    { figure: 'slowFirstMs', words: 'skeleton, slow', bound: 1.1, to: 'vanilla card' },
    { figure: 'slowMs', words: 'data, slow', bound: 1.35, to: 'vanilla card' },
    { figure: 'mountsMs', words: '1,000 mounts', bound: 1.5, to: 'vanilla same card' },
    { figure: 'updateUs', words: 'update of an amount', bound: 1.5, to: 'vanilla same card' },
    { figure: 'longestMs', words: 'longest task, 4x CPU', bound: 1.3, to: 'vanilla card' },
  ],
};

/** Without those whose tag or floor was not in the run. */
export function targetsOf(results: readonly Result[]): Target[] {
  const byName = new Map(results.map((result) => [result.contestant.name, result]));
  return Object.entries(bounds).flatMap(([name, all]) => {
    const result = byName.get(name);
    return result ? all.flatMap((bound) => targetOf(result, bound, byName)) : [];
  });
}

function targetOf(
  result: Result,
  { figure, words, bound, to, read = reading(figure), unit = '' }: Bound,
  byName: ReadonlyMap<string, Result>,
): Target[] {
  const floor = to === undefined ? undefined : byName.get(to);
  if (to !== undefined && !floor) return [];
  const measured = floor ? ratio(result, floor, read) : typical(result, read);
  if (measured === undefined) throw new Error(`${result.contestant.name}: no ${figure}`);
  const name = `${result.contestant.name}: ${words}`;
  return [{ row: atMost(name, measured, bound, floor ? `x ${to}` : unit), result, figure }];
}
