import { ProblemError } from '../../../core/errors/index.js';
import { addDays } from '../../../core/domain/civil-date.js';
import { canonicalJson } from '../../canonical-json.js';
import type { StaffService } from '../../http/staff-service.js';
import { checkDate } from '../checks.js';
import { maskTail } from '../mask.js';
import { commitUnit } from '../operation.js';
import type { Context } from '../options.js';
import type { ChangeRecord, FactRecord } from '../records.js';
import { found, pseudonymClaim, ReadUnit } from '../unit.js';
import { agentBrief } from './brief.js';
import type { RefusalCounter } from './refusal-counter.js';
import { makeWeeklyReport } from './report-service.js';

/** How far back another system may date what it tells, in days. */
const factDays = 366;

/** The same key with something else is a mistake of the caller; the first one stays. */
function sameOrRefused<T extends object>(kept: T, told: T): void {
  const essence = (record: T) => canonicalJson({ ...record, createdAt: undefined });
  if (essence(kept) !== essence(told)) throw new ProblemError('idempotency-key-reused');
}

/** What the telco's own people reach, over the same store and clock as everything else. */
export function createStaffService(
  context: Context,
  refusals: Pick<RefusalCounter, 'flush'>,
): Required<StaffService> {
  const { store, clock } = context;

  /** @throws ProblemError `not-found` */
  const accountOf = async (pseudonym: string): Promise<string> =>
    found(await store.owner(pseudonymClaim(pseudonym)));

  return {
    findCases: async ({ query }) => {
      const accountId = await store.withReference(query.q.trim());
      if (accountId === undefined) return { data: { data: [] } };
      return commitUnit(store, context, accountId, clock(), async (unit) => {
        const { label, reference } = unit.account;
        const ref = await unit.pseudonym();
        return { data: { data: [{ ref, label, maskedReference: maskTail(reference) }] } };
      });
    },

    getAgentBrief: async ({ id }) =>
      store.read(await accountOf(id), async (tx) =>
        agentBrief(await ReadUnit.open(tx, context, clock()), id),
      ),

    recordFact: async ({ body, key }) => {
      const { pseudonym, kind, on } = body;
      return commitUnit(store, context, await accountOf(pseudonym), clock(), async (unit) => {
        const fact: FactRecord = { ...unit.newRecord(), id: key, state: 'told', kind, on };
        const kept = await unit.tx.get('fact', key);
        if (kept) {
          sameOrRefused(kept, fact);
        } else {
          checkDate(on, addDays(unit.today, -factDays), unit.today, '/on');
          await unit.put('fact', fact);
        }
        return { data: { id: key } };
      });
    },

    recordChange: async ({ body, key }) => {
      const change: ChangeRecord = { ...body, id: key, createdAt: clock().toISOString() };
      sameOrRefused(await store.ledger.addChange(change), change);
      return { data: { id: key } };
    },

    getWeeklyReport: async ({ query }) => {
      await refusals.flush();
      return { data: await makeWeeklyReport(context, query.week) };
    },
  };
}
