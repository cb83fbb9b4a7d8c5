import { figureIds, figureOf } from './figures.js';

/** Bytes by figure. */
export type Weights = Readonly<Record<string, number>>;

/** How far a figure may go from the last entry of the history before somebody has to say why. */
const tolerance = 0.02;

/**
 * `holds` and `shrank` pass, though what shrank wants to be recorded: growth is held from there.
 * `new` is not in the last entry, `missing` is only there.
 */
export type Verdict = 'holds' | 'shrank' | 'grew' | 'above-target' | 'new' | 'missing';

export interface Comparison {
  readonly id: string;
  readonly verdict: Verdict;
}

/** Targets that hold: of the figures without a reason to miss theirs. */
export const bindingTargets: Weights = Object.fromEntries(
  figureIds.flatMap((id) => {
    const { target, missedBecause } = figureOf(id);
    return target === undefined || missedBecause ? [] : [[id, target]];
  }),
);

/**
 * @param now what the files weigh
 * @param last what was recorded last
 * @param targets that hold, whatever was recorded
 */
export function compare(now: Weights, last: Weights, targets = bindingTargets): Comparison[] {
  const ids = new Set([...Object.keys(now), ...Object.keys(last)]);
  return [...ids].map((id) => ({ id, verdict: verdictOn(now[id], last[id], targets[id]) }));
}

function verdictOn(now?: number, last?: number, target = Infinity): Verdict {
  if (now === undefined) return 'missing';
  if (now > target) return 'above-target';
  if (last === undefined) return 'new';
  if (now > last * (1 + tolerance)) return 'grew';
  return now < last * (1 - tolerance) ? 'shrank' : 'holds';
}

export const passes = (verdict: Verdict): boolean => verdict === 'holds' || verdict === 'shrank';

/** Nobody can accept by a reason what goes above a target that holds. */
export const canBeRecorded = (verdict: Verdict): boolean => verdict !== 'above-target';
