import type {
  ChangeRequest,
  FactRequest,
  StaffOperationName,
} from '../../../src/core/contract/index.js';
import type { RawCall } from './customer.js';

export const fact: FactRequest = { pseudonym: 'nobody', kind: 'complaint', on: '2026-12-01' };
export const change: ChangeRequest = {
  what: 'Shorter first sentence in the balance card',
  why: 'Few went on from there',
  measure: 'understood',
  from: '2026-11-30',
};
/** A call of each operation in the right form, about nobody. */
export const staffCalls: Readonly<Record<StaffOperationName, RawCall>> = {
  getWeeklyReport: { query: { week: '2026-W48' } },
  findCases: { query: { q: 'K-00000-0000' } },
  getAgentBrief: { id: 'nobody' },
  recordFact: { body: fact },
  recordChange: { body: change },
};
