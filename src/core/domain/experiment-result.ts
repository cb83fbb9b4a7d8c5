import { harmMetrics, type Experiment, type Guardrail, type HarmMetric } from './experiment.js';
import type { Estimate } from './nps.js';
import { anytimeDifference, share, type Part } from './share.js';

/** What was seen under one version: of so many customers (plans, answers) so many. */
export type HarmCounts = Readonly<Record<HarmMetric, Part>>;

export interface VariantOutcome {
  readonly variant: number;
  readonly harm: HarmCounts;
}

/** One metric of harm under one version. Shares in per cent, differences in points. */
export interface GuardrailResult {
  readonly metric: HarmMetric;
  readonly variant: number;
  readonly part: number;
  readonly whole: number;
  /** Absent without anybody. */
  readonly share?: Estimate;
  /** Against the usual version, as {@link anytimeDifference} has it; absent for that one, and without anybody. */
  readonly difference?: Estimate;
  /** `stop`: worse than tolerated, surely; `holds`: surely not; else `unclear`. */
  readonly verdict?: 'stop' | 'holds' | 'unclear';
}

/** What a report prints of an experiment. */
export interface ExperimentResult {
  readonly id: string;
  readonly results: readonly GuardrailResult[];
  /** Whether any guardrail asks to give the experiment up. */
  readonly mustStop: boolean;
}

/** Too few to say anything, whatever the interval is: as for scores. */
const fewest = 30;

const known = ({ whole }: Part): boolean => whole > 0;

function verdictOf(
  difference: Estimate,
  { toleratedPoints }: Guardrail,
  parts: readonly Part[],
): NonNullable<GuardrailResult['verdict']> {
  if (parts.some(({ whole }) => whole < fewest)) return 'unclear';
  if (difference.low > toleratedPoints) return 'stop';
  return difference.high <= toleratedPoints ? 'holds' : 'unclear';
}

/**
 * Whether the versions of an experiment do harm, each against the usual one. The intervals hold at every
 * look together: judged each hour, a metric of a version that does just as much harm as is tolerated stops
 * the experiment at most one time in forty (`npm run guard-stops`).
 * @param outcomes one for each version; the usual one is version 0
 */
export function judgeExperiment(
  { id, guardrails }: Experiment,
  outcomes: readonly VariantOutcome[],
): ExperimentResult {
  const usual = outcomes.find(({ variant }) => variant === 0);
  const results = outcomes.flatMap(({ variant, harm }) =>
    harmMetrics.map((metric): GuardrailResult => {
      const here = harm[metric];
      const there = usual?.harm[metric];
      const guardrail = guardrails.find((each) => each.metric === metric);
      const base = {
        metric,
        variant,
        ...here,
        ...(known(here) && { share: share(here.part, here.whole) }),
      };
      if (variant === 0 || !there || !guardrail || !known(here) || !known(there)) return base;
      const difference = anytimeDifference(there, here);
      return { ...base, difference, verdict: verdictOf(difference, guardrail, [here, there]) };
    }),
  );
  return { id, results, mustStop: results.some(({ verdict }) => verdict === 'stop') };
}
