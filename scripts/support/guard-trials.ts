import type { Estimate } from '../../src/core/domain/nps.js';
import { anytimeDifference, type Part } from '../../src/core/domain/share.js';
import { randomFrom } from './random.js';

/** An experiment of two versions, lived through again and again. */
export interface Trial {
  /** Share that is harmed under the usual version, and under the other one; 0 to 1. */
  readonly usual: number;
  readonly other: number;
  readonly toleratedPoints: number;
  /** Customers that come to each version between two looks. */
  readonly perHour: number;
  readonly hours: number;
  readonly trials: number;
  readonly seed: number;
  /** By what it is judged at each look. */
  readonly interval?: (earlier: Part, later: Part) => Estimate;
}

/** How many of the trials were given up, in per cent, and on which day in the mean; none: undefined. */
export function trialsOf(trial: Trial): { stopped: number; day: number | undefined } {
  const random = randomFrom(trial.seed);
  const hoursOfStops = Array.from({ length: trial.trials }, () => hourOfStop(trial, random)).filter(
    (hour) => hour !== undefined,
  );
  const count = hoursOfStops.length;
  const sum = hoursOfStops.reduce((all, hour) => all + hour, 0);
  return {
    stopped: (100 * count) / trial.trials,
    day: count === 0 ? undefined : sum / count / 24,
  };
}

function hourOfStop(trial: Trial, random: () => number): number | undefined {
  const { usual, other, toleratedPoints, perHour, hours, interval = anytimeDifference } = trial;
  const come = (share: number): number => {
    let count = 0;
    for (let i = 0; i < perHour; i += 1) count += random() < share ? 1 : 0;
    return count;
  };
  let [before, after] = [0, 0];
  for (let hour = 1; hour <= hours; hour += 1) {
    before += come(usual);
    after += come(other);
    const whole = hour * perHour;
    if (whole < 30) continue;
    const { low } = interval({ part: before, whole }, { part: after, whole });
    if (low > toleratedPoints) return hour;
  }
  return undefined;
}
