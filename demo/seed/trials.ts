import { judgeExperiment, variantOf, type Experiment } from '../../src/core/domain/index.js';
import {
  outcomeOf,
  tallyArms,
  type AllRecords,
  type Entry,
  type ExperimentStop,
  type RecordKind,
  type Records,
} from '../../src/gateway/reference/index.js';
import { recordBase, type Visit } from './visits.js';

/** That somebody met their version of an experiment, at the instant of the visit unless another is given. */
export function exposure(visit: Visit, experiment: Experiment, at = visit.at): Entry {
  const variant = variantOf(experiment, visit.account.accountId);
  const record = {
    ...recordBase(visit),
    id: experiment.id,
    createdAt: at,
    state: 'exposed',
    variant,
  };
  return { kind: 'exposure', record: record as Records['exposure'] };
}

/**
 * Gives an experiment up as the backend's jobs would have, by what was known on a day.
 * @throws RangeError where there was no reason to
 */
export function stopOf(
  entries: readonly Entry[],
  experiment: Experiment,
  day: string,
): ExperimentStop {
  const { id } = experiment;
  const all: AllRecords = <K extends RecordKind>(kind: K) =>
    entries.filter((entry) => entry.kind === kind).map(({ record }) => record as Records[K]);
  const arms = tallyArms(all, { trials: [{ id, to: day }], asOf: day, graceDays: 0 });
  const { results } = judgeExperiment(experiment, arms.map(outcomeOf));
  const harm = results.find(({ verdict }) => verdict === 'stop');
  if (!harm?.difference) throw new RangeError(`"${id}" does no harm by ${day}`);
  const { metric, variant, difference } = harm;
  return { id, at: `${day}T05:00:00.000Z`, metric, variant, difference };
}
