import { isRunning } from '../../core/domain/experiment.js';
import { judgeExperiment } from '../../core/domain/experiment-result.js';
import type { Context } from './options.js';
import { outcomeOf } from './staff/arm-tally.js';
import { mostGraceDays } from './staff/report-service.js';

/**
 * Gives up what does harm: each experiment that runs is judged by all that became of its customers so
 * far, and one that a guardrail asks to stop is over for everybody, in every process, for good. Days
 * are those of UTC: a few hours more or less of data change nothing.
 */
export async function guardExperiments(
  { store, policy }: Pick<Context, 'store' | 'policy'>,
  now: Date,
): Promise<void> {
  const today = now.toISOString().slice(0, 10);
  const running = policy.experiments.filter((experiment) => isRunning(experiment, today));
  if (running.length === 0) return;
  const stopped = new Set((await store.ledger.experimentStops()).map(({ id }) => id));
  const guarded = running.filter(({ id }) => !stopped.has(id));
  if (guarded.length === 0) return;
  const arms = await store.tallyArms({
    trials: guarded.map(({ id }) => ({ id, to: today })),
    asOf: today,
    graceDays: mostGraceDays(policy),
  });
  for (const experiment of guarded) {
    const { id } = experiment;
    const mine = arms.filter((arm) => arm.id === id).map(outcomeOf);
    const harmful = judgeExperiment(experiment, mine).results.find(
      ({ verdict }) => verdict === 'stop',
    );
    if (!harmful?.difference) continue;
    const { metric, variant, difference } = harmful;
    await store.ledger.stopExperiment({ id, at: now.toISOString(), metric, variant, difference });
  }
}
