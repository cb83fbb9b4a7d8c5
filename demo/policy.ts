import {
  daysOfWeek,
  weekOf,
  weeksFrom,
  type Experiment,
  type Guardrail,
} from '../src/core/domain/index.js';
import { defaultPolicy, type ReferencePolicy } from '../src/gateway/reference/index.js';

/** What Nordlicht Mobil decides as a telco: the defaults, and what it tries on its customers. */

const guardrails: readonly Guardrail[] = [
  { metric: 'complaints', toleratedPoints: 1 },
  { metric: 'missedPlans', toleratedPoints: 2 },
  { metric: 'detractors', toleratedPoints: 5 },
];

/** What is tried: from two weeks before the week in which the data was made, to two weeks after it. */
export function demoExperiments(seedDay: string): { words: Experiment; reminders: Experiment } {
  const days = daysOfWeek(weekOf(seedDay));
  if (!days) throw new RangeError(`${seedDay} is in no week`);
  const frame = { from: weeksFrom(days, -2).from, until: weeksFrom(days, 2).to, guardrails };
  return {
    words: {
      ...frame,
      id: 'ruhiger-einstieg',
      variants: [{ weight: 1 }, { weight: 1, wording: 'ruhig' }],
    },
    reminders: {
      ...frame,
      id: 'erinnerung-am-ersten-tag',
      variants: [{ weight: 1 }, { weight: 1, reminders: { days: { overdue: [1, 3, 14] } } }],
    },
  };
}

/** @param seedDay as `seedDayOf()` has it; without invented customers nothing is tried */
export function demoPolicy(seedDay: string | undefined): ReferencePolicy {
  if (seedDay === undefined) return defaultPolicy;
  const { words, reminders } = demoExperiments(seedDay);
  return { ...defaultPolicy, experiments: [words, reminders] };
}
