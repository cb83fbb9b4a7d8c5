import type { WeeklyReport } from '../../../core/contract/index.js';
import {
  isRunning,
  triesReminders,
  triesWording,
  type Experiment,
} from '../../../core/domain/experiment.js';
import { judgeExperiment, type GuardrailResult } from '../../../core/domain/experiment-result.js';
import type { Estimate } from '../../../core/domain/nps.js';
import type { ExperimentStop } from '../records.js';
import { outcomeOf, type ArmTally } from './arm-tally.js';
import { npsFigure, rounded, shareFigure, shareOf } from './figures.js';
import { leastForShare } from './measures.js';

type Reported = NonNullable<WeeklyReport['experiments']>[number];
type Arm = Reported['arms'][number];

export interface ExperimentFacts {
  readonly experiment: Experiment;
  /** Its versions that anybody met. */
  readonly arms: readonly ArmTally[];
  /** By a guardrail. */
  readonly stop?: ExperimentStop | undefined;
}

const points = ({ value, low, high }: Estimate) => ({
  points: rounded(value),
  low: rounded(low),
  high: rounded(high),
});

function harmOf({ metric, part, whole, difference, verdict }: GuardrailResult): Arm['harm'] {
  if (whole < leastForShare) return [];
  return [
    {
      metric,
      count: part,
      of: whole,
      share: shareFigure(part, whole),
      ...(difference && { difference: points(difference) }),
      ...(verdict && { verdict }),
    },
  ];
}

/** What is printed of an experiment: every version that somebody met, against the usual one. */
export function experimentReport(
  { experiment, arms, stop }: ExperimentFacts,
  today: string,
): Reported {
  const { id, from, until, variants, stopped } = experiment;
  const { results } = judgeExperiment(experiment, arms.map(outcomeOf));
  const tries = [
    ...(triesWording(experiment) ? (['wording'] as const) : []),
    ...(triesReminders(experiment) ? (['reminders'] as const) : []),
  ];
  const isStopped = stop !== undefined || stopped === true;
  return {
    id,
    from,
    until,
    tries,
    state: isStopped ? 'stopped' : isRunning(experiment, today) ? 'running' : 'over',
    ...(stop && {
      stop: {
        at: stop.at,
        metric: stop.metric,
        variant: stop.variant,
        difference: points(stop.difference),
      },
    }),
    arms: arms.map(({ variant, customers, acted, promoters, passives, detractors }): Arm => {
      const wording = variants[variant]?.wording;
      return {
        variant,
        ...(wording !== undefined && { wording }),
        customers,
        ...shareOf('acted', acted, customers),
        nps: npsFigure({ promoters, passives, detractors }),
        harm: results.filter((result) => result.variant === variant).flatMap(harmOf),
      };
    }),
  };
}
