import type { Plan, PlanChangeQuote } from '../../core/contract/index.js';
import { sumMinor } from '../../core/domain/money.js';
import { changePlan, type PlanTerms } from '../../core/domain/plan-change.js';
import type { Instalment } from '../../core/domain/plan-state.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { ProblemError } from '../../core/errors/index.js';
import { checkCurrency, refusalProblem } from './checks.js';
import { contentTag } from './content-tag.js';
import { inCurrency, remainingMinor } from './figures.js';
import type { Writes } from './operation.js';
import { nextCollection } from './plan-collection.js';
import { frameFor } from './plan-view.js';
import { planResult } from './plans.js';
import type { PlanChangeQuoteRecord, PlanRecord } from './records.js';
import { found, type ReadUnit, type WriteUnit } from './unit.js';

function scheduleView(
  unit: ReadUnit,
  instalments: readonly Instalment[],
): PlanChangeQuote['before'] {
  return instalments.map(({ number, dueDate, amountMinor }) => ({
    number,
    dueDate,
    amount: inCurrency(unit, amountMinor),
  }));
}

async function runningPlan(unit: ReadUnit, id: string): Promise<PlanRecord> {
  const plan = found(await unit.tx.get('plan', id));
  if (plan.state !== 'active') throw new ProblemError('state-conflict', { id });
  return plan;
}

/** Members of a plan that are not as they were, as JSON pointers. */
function changedMembers(before: Plan, now: Plan): string[] {
  const earlier = new Map(Object.entries(before));
  return Object.entries(now)
    .filter(([name, member]) => contentTag(earlier.get(name)) !== contentTag(member))
    .map(([name]) => `/${name}`);
}

/** What is left over when a plan ends is owed as before; what it would have cost is not. */
export async function releaseItems(unit: WriteUnit, { id, costItemId }: PlanRecord): Promise<void> {
  for (const item of await unit.openItems()) {
    if (item.planId !== id) continue;
    const state = item.id === costItemId ? 'cancelled' : 'open';
    await unit.put('item', { ...item, state, planId: undefined });
  }
}

/** What is due again when a plan ends. */
async function releasedMinor(unit: ReadUnit, { id, costItemId }: PlanRecord): Promise<number> {
  const items = await unit.openItems();
  return sumMinor(
    items.filter((item) => item.planId === id && item.id !== costItemId).map(remainingMinor),
  );
}

export const planChangeWrites = {
  quotePlanChange: async (unit, { id, body }) => {
    const plan = await runningPlan(unit, id);
    const { planChanges } = unit.account.capabilities;
    const frame = frameFor(unit, plan.agreedMinor);
    if (!planChanges.includes(body.kind) || !frame) throw new ProblemError('not-supported');
    if (body.kind === 'lower') checkCurrency(unit, body.amountPerPeriod, '/amountPerPeriod');
    if (body.kind === 'extra') checkCurrency(unit, body.amount, '/amount');

    const outcome = changePlan(body, plan, frame, unit.context.ids.id);
    if (!outcome.ok) throw refusalProblem(outcome.refusal, `/${pointers[body.kind]}`);
    const { rhythm, instalments, pauses } = outcome.value satisfies PlanTerms;
    const { data: seen, etag: planVersion } = await planResult(unit, plan);
    const base = unit.newRecord();
    const expires = new Date(unit.now.getTime() + unit.policy.offerValidHours * 3_600_000);
    const record: PlanChangeQuoteRecord = {
      ...base,
      state: 'open',
      dueOn: toCivilDate(expires, unit.account.timeZone),
      planId: plan.id,
      planVersion,
      seen,
      expiresAt: expires.toISOString(),
      after: {
        ...plan,
        state: body.kind === 'cancel' ? 'cancelled' : 'active',
        rhythm,
        instalments,
        pauses,
      },
    };
    await unit.put('planChangeQuote', record);
    return {
      data: {
        quoteId: base.id,
        before: scheduleView(unit, plan.instalments),
        after: scheduleView(unit, instalments),
        fee: inCurrency(unit, 0),
        ...(body.kind === 'cancel' && {
          released: inCurrency(unit, await releasedMinor(unit, plan)),
        }),
        expiresAt: record.expiresAt,
        planVersion,
      },
    };
  },

  changePlan: async (unit, { id, body, ifMatch }) => {
    const plan = await runningPlan(unit, id);
    const quote = found(await unit.tx.get('planChangeQuote', body.quoteId));
    if (quote.planId !== plan.id) throw new ProblemError('not-found');
    const { data: now, etag } = await planResult(unit, plan);
    if (ifMatch !== etag || quote.planVersion !== etag) {
      const changed = quote.seen ? changedMembers(quote.seen, now) : [];
      throw new ProblemError('version-mismatch', changed.length > 0 ? { changed } : {});
    }
    if (quote.state !== 'open' || quote.expiresAt <= unit.now.toISOString()) {
      throw new ProblemError('offer-expired');
    }
    const changed = { ...quote.after, dueOn: nextCollection(quote.after, unit.today) };
    await unit.put('planChangeQuote', { ...quote, state: 'taken' });
    await unit.put('plan', changed);
    if (changed.state === 'cancelled') await releaseItems(unit, plan);
    return planResult(unit, changed);
  },
} satisfies Writes;

/** The member of a change that a refusal is about. */
const pointers: Record<Parameters<typeof changePlan>[0]['kind'], string> = {
  move: 'to',
  toEnd: 'instalment',
  pause: 'from',
  lower: 'amountPerPeriod',
  extra: 'amount',
  catchUp: 'on',
  payday: 'payday',
  cancel: 'kind',
};
