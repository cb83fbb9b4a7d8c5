import type { Session } from '../../core/contract/index.js';
import { assignmentsOf, remindersUnder, type Assignment } from '../../core/domain/experiment.js';
import type { ReminderPolicy } from '../../core/domain/reminder.js';
import type { ReadUnit } from './unit.js';

/**
 * Which versions an account gets today. It is drawn by the account's id, which is random and stays; on
 * whoever is protected nothing is tried.
 */
export function experimentsOf(
  { account, policy, today }: ReadUnit,
  approach: Session['approach'] = account.approach,
): Assignment[] {
  return approach === 'protected' ? [] : assignmentsOf(policy.experiments, account.id, today);
}

/** The policy of reminders as it is for this account today. */
export const remindersPolicy = (unit: ReadUnit): ReminderPolicy =>
  remindersUnder(unit.policy.reminders, unit.policy.experiments, experimentsOf(unit));
