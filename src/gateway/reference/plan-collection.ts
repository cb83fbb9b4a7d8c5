import type { LocalDate } from '../../core/contract/index.js';
import { isOpen } from '../../core/domain/plan-state.js';
import type { PlanRecord } from './records.js';

/** The day on which the telco collects the next instalment itself; undefined when it does not. */
export function nextCollection(
  { state, collection, instalments }: Pick<PlanRecord, 'state' | 'collection' | 'instalments'>,
  after: LocalDate,
): LocalDate | undefined {
  if (state !== 'active' || collection !== 'directDebit') return undefined;
  return instalments.find((each) => isOpen(each) && each.dueDate > after)?.dueDate;
}
