import { drawByText } from '../../../src/core/domain/index.js';
import { goals, type Act, type Goal } from './acts.js';
import { faultNames, type Trouble } from './faults.js';
import type { Layout } from './site.js';

/** One act, and what goes wrong meanwhile. */
export interface Step {
  readonly act: Act;
  readonly troubles: readonly Trouble[];
  /** The next step comes at once, before this one's requests are answered. */
  readonly isHurried: boolean;
}

/** What happens in the run of a seed; nothing else is left to chance. */
export interface Story {
  readonly seed: number;
  readonly layout: Layout;
  readonly steps: readonly Step[];
}

const goalNames = Object.keys(goals) as Goal[];
const interruptions = [
  'press',
  'press',
  'back',
  'check',
  'check',
  'reload',
  'remove',
  'switch',
  'offline',
  'signIn',
  'settle',
  'giveUp',
  'answer',
  'answer',
] as const;

/** The same story for the same seed. */
export function drawStory(seed: number): Story {
  let drawn = 0;
  /** A whole number below `end`. */
  const below = (end: number): number => Math.floor(drawByText(`chaos ${seed} ${++drawn}`) * end);
  const chance = (percent: number): boolean => below(100) < percent;
  const oneOf = <T>(list: readonly T[]): T => list[below(list.length)]!;

  const fill = (): Act => ({
    do: 'fill',
    which: below(12),
    amount: oneOf(['20', '20', '35', '12,50', '0', 'x']),
    day: oneOf(['', '', '2031-01-01']),
  });
  const main = (): Act => ({ do: 'main', times: oneOf([1, 1, 1, 2, 3]) });

  /** To a goal and through it; ways of two or three views. */
  function* way(): Generator<Act> {
    yield { do: 'go', goal: oneOf(goalNames) };
    for (let view = 2 + below(2); view > 0; view -= 1) {
      if (chance(80)) yield fill();
      yield main();
      if (chance(30)) yield* interrupt();
    }
  }

  function* interrupt(): Generator<Act> {
    const name = oneOf(interruptions);
    if (name === 'press') yield { do: 'press', which: below(60), times: oneOf([1, 1, 2]) };
    else if (name === 'settle')
      yield { do: name, state: oneOf(['succeeded', 'succeeded', 'failed']) };
    else if (name === 'answer') yield { do: name, score: below(11), isSkipped: chance(30) };
    else yield { do: name };
    const undone = ({ remove: 'putBack', offline: 'online' } as const)[name as string];
    if (!undone) return;
    if (chance(50)) yield main();
    yield { do: undone };
  }

  const trouble = (method: Trouble['method']): Trouble => {
    const from = method === 'GET' ? 1 + below(4) : 1;
    return { method, fault: oneOf(faultNames), from, to: from + oneOf([0, 0, 0, 1, 2, 5]) };
  };

  const acts = Array.from({ length: 3 + below(2) }, () => [...way()]).flat();
  const layout = chance(75) ? 'care' : 'tags';
  const steps = acts.map((act) => ({
    act,
    troubles: [
      ...(act.do === 'main' && chance(60) ? [trouble('POST'), trouble('PATCH')] : []),
      ...(chance(25) ? [trouble('GET')] : []),
    ],
    isHurried: chance(15),
  }));
  return { seed, layout, steps };
}
