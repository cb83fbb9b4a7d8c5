import type { Session } from '../../core/contract/index.js';
import {
  assignmentsOf,
  isRunning,
  remindersUnder,
  type Assignment,
  type Experiment,
} from '../../core/domain/experiment.js';
import type { ReminderPolicy } from '../../core/domain/reminder.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/**
 * Which versions an account gets today. It is drawn by the account's id, which is random and stays; on
 * whoever is protected nothing is tried, and nothing on anybody once a guardrail has given it up.
 */
export async function experimentsOf(
  { account, policy, today, tx }: ReadUnit,
  approach: Session['approach'] = account.approach,
): Promise<Assignment[]> {
  const running = policy.experiments.filter((experiment) => isRunning(experiment, today));
  if (approach === 'protected' || running.length === 0) return [];
  const stopped = await tx.stoppedExperiments();
  const left = running.filter(({ id }) => !stopped.has(id));
  return assignmentsOf(left, account.id, today);
}

/** The policy of reminders as it is for an account with these versions. */
export const remindersPolicy = (
  { policy }: ReadUnit,
  assignments: readonly Assignment[],
): ReminderPolicy => remindersUnder(policy.reminders, policy.experiments, assignments);

/** Those of the versions that the account has not met yet, of experiments that try this. */
export async function notMetYet(
  { policy, tx }: ReadUnit,
  assignments: readonly Assignment[],
  triesThis: (experiment: Experiment) => boolean,
): Promise<Assignment[]> {
  const tried = new Set(policy.experiments.filter(triesThis).map(({ id }) => id));
  const fresh: Assignment[] = [];
  for (const assignment of assignments) {
    if (!tried.has(assignment.id) || (await tx.get('exposure', assignment.id))) continue;
    fresh.push(assignment);
  }
  return fresh;
}

/** Keeps when the account met a version for the first time. */
export async function noteExposures(
  unit: WriteUnit,
  assignments: readonly Assignment[],
  triesThis: (experiment: Experiment) => boolean,
): Promise<void> {
  for (const { id, variant } of await notMetYet(unit, assignments, triesThis)) {
    await unit.put('exposure', { ...unit.newRecord(), id, state: 'exposed', variant });
  }
}
