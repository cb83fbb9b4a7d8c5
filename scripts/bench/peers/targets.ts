/** What our tags are held to; bytes and requests of a first content are held by `npm run size`. */
import { atMost, explained, type Row } from '../row.js';
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
  /** Known from a profile, in words for the Storybook's page. */
  readonly missedBecause?: string;
}

const lit = 'lit';

const ofAll: readonly Bound[] = [
  {
    figure: 'bootMs',
    words: 'boot CPU without Intl',
    bound: 1.6,
    to: lit,
    read: bootWithoutIntl,
    missedBecause:
      'The floor asks nobody and shows one question. Here a client with checks, errors and words is ' +
      'compiled and run (7 ms of parsing and compiling against 3), three requests are made (3 ms ' +
      'against 1), and a larger tree is laid out (6 ms against 3).',
  },
  { figure: 'intlBeforeFirst', words: 'calls of Intl before the first paint', bound: 0 },
  {
    figure: 'heap',
    words: 'heap',
    bound: 1.8,
    to: lit,
    missedBecause:
      'Two thirds of it is code that has run and its shapes: 320 of 500 KiB, against 110 of the ' +
      'floor. The floor with lit-localize and ten schemas of zod/mini takes 450, and asks nobody.',
  },
  { figure: 'nodes', words: 'nodes leaked by 1,000 mounts', bound: 0 },
  { figure: 'listeners', words: 'listeners leaked by 1,000 mounts', bound: 0 },
  { figure: 'shift', words: 'layout shift', bound: 0 },
];

const bounds: { readonly [contestant: string]: readonly Bound[] } = {
  'nps-prompt': [
    ...ofAll,
    {
      figure: 'mountsMs',
      words: '1,000 mounts',
      bound: 1.5,
      to: 'vanilla same prompt',
      missedBecause:
        'Lit joins 55 parts of eleven choices, one by one; a template that is cloned has none. Its ' +
        'own floor takes 1.5 to 1.7 x vanilla for the same question.',
    },
    { figure: 'pressMs', words: 'a press, p98, 4x CPU', bound: 100, unit: 'ms' },
  ],
  'balance-card': [
    ...ofAll,
    {
      figure: 'slowFirstMs',
      words: 'skeleton, slow',
      bound: 1.1,
      to: 'vanilla card',
      missedBecause:
        'The file of 15 KiB is 65 ms longer on its way at 1.6 Mbit/s than one of 1.4 KiB.',
    },
    { figure: 'slowMs', words: 'data, slow', bound: 1.35, to: 'vanilla card' },
    { figure: 'mountsMs', words: '1,000 mounts', bound: 1.5, to: 'vanilla same card' },
    {
      figure: 'updateUs',
      words: 'update of an amount',
      bound: 1.5,
      to: 'vanilla same card',
      missedBecause:
        'A card renders when it is fetched again, when the session is there and when the account is; ' +
        'the floor waits for both and writes one text. A render less was tried: 1.6, for 40 bytes ' +
        'of a file that has none left.',
    },
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
  { figure, words, bound, to, read = reading(figure), unit = '', missedBecause }: Bound,
  byName: ReadonlyMap<string, Result>,
): Target[] {
  const floor = to === undefined ? undefined : byName.get(to);
  if (to !== undefined && !floor) return [];
  const measured = floor ? ratio(result, floor, read) : typical(result, read);
  if (measured === undefined) throw new Error(`${result.contestant.name}: no ${figure}`);
  const name = `${result.contestant.name}: ${words}`;
  const row = atMost(name, measured, bound, floor ? `x ${to}` : unit);
  return [{ row: explained(row, missedBecause), result, figure }];
}
