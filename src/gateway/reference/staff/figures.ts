import type { NpsFigure } from '../../../core/contract/index.js';
import { nps, npsChange, npsLevel, type NpsCounts } from '../../../core/domain/nps.js';
import { share } from '../../../core/domain/share.js';
import { leastForShare } from './measures.js';

/** How figures are printed: with their intervals, and only where there is enough to say. */

/** One decimal: more would feign what the interval does not know. */
export const rounded = (value: number): number => Math.round(value * 10) / 10 + 0;

interface ShareFigure {
  percent: number;
  low: number;
  high: number;
}

/** @throws RangeError for a part of nothing */
export function shareFigure(part: number, whole: number): ShareFigure {
  const { value, low, high } = share(part, whole);
  return { percent: rounded(value), low: rounded(low), high: rounded(high) };
}

/** A share, where the whole is large enough to have one. */
export function shareOf<K extends string>(
  name: K,
  part: number,
  whole: number,
): { [P in K]?: ShareFigure } {
  if (whole < leastForShare) return {};
  return { [name]: shareFigure(part, whole) } as { [P in K]?: ShareFigure };
}

/** @param before those of the week before, where there is something to compare with */
export function npsFigure(counts: NpsCounts, before?: NpsCounts): NpsFigure {
  const { promoters, passives, detractors } = counts;
  const shows = npsLevel(counts);
  if (shows === 'nothing') return { shows };
  if (shows === 'counts') return { shows, promoters, passives, detractors };
  const { value, low, high } = nps(counts);
  const change = before && npsChange(before, counts);
  return {
    shows,
    promoters,
    passives,
    detractors,
    score: rounded(value),
    low: rounded(low),
    high: rounded(high),
    ...(change && { change }),
  };
}
