import type { Plan } from '../../core/contract/index.js';
import { offerFault, principalMinor } from '../../core/domain/plan-offer.js';
import { ProblemError } from '../../core/errors/index.js';
import type { Result } from '../http/service.js';
import { contentTag } from './content-tag.js';
import { invalid, type Reads, type Writes } from './operation.js';
import { readPage } from './paging.js';
import { nextCollection } from './plan-collection.js';
import { thoseThatHold } from './plan-offer-source.js';
import { planView } from './plan-view.js';
import { useCredit } from './posting.js';
import { printWords } from './print-words.js';
import { planConfirmation } from './printed.js';
import { newReceipt, step } from './receipts.js';
import type { OfferRecord, PlanRecord } from './records.js';
import { found, type ReadUnit, type WriteUnit } from './unit.js';

/** A plan with its version. */
export async function planResult(
  unit: ReadUnit,
  plan: PlanRecord,
): Promise<{ data: Plan; etag: string }> {
  const data = await planView(unit, plan);
  return { data, etag: contentTag(data) };
}

/** An offer that can be accepted now. */
async function takeOffer(unit: WriteUnit, offerId: string): Promise<OfferRecord> {
  const running = await unit.activePlan();
  if (running) throw new ProblemError('plan-already-active', { id: running.id });
  const record = found(await unit.tx.get('offer', offerId));
  if (record.state !== 'open' || record.offer.expiresAt <= unit.now.toISOString()) {
    throw new ProblemError('offer-expired');
  }
  if (record.balanceVersion !== String(unit.account.version)) {
    throw new ProblemError('balance-changed');
  }
  const [held] = await thoseThatHold([record], unit.context.planOffers, unit.account.id);
  if (!held) throw new ProblemError('offer-expired');
  // What could not be shown cannot be agreed to either.
  if (offerFault(record.offer)) throw new ProblemError('state-conflict');
  await unit.put('offer', { ...record, state: 'taken' });
  return record;
}

/** Moves what the offer is about into the plan; credit and deposit are used first. */
async function moveItems(
  unit: WriteUnit,
  planId: string,
  itemIds: readonly string[],
): Promise<void> {
  const offered = async () => (await unit.openItems()).filter(({ id }) => itemIds.includes(id));
  await useCredit(unit, await offered());
  for (const item of await offered()) {
    await unit.put('item', { ...item, state: 'inPlan', planId });
  }
}

/** What a plan costs is an item of its own, paid last. */
async function addCost(
  unit: WriteUnit,
  planId: string,
  amountMinor: number,
  instalments: PlanRecord['instalments'],
): Promise<string> {
  const base = unit.newRecord();
  await unit.put('item', {
    ...base,
    state: 'inPlan',
    kind: 'charge',
    label: printWords(unit.account.locale).costs,
    issuedOn: unit.today,
    dueDate: instalments.at(-1)?.dueDate,
    amountMinor,
    paidMinor: 0,
    disputedMinor: 0,
    planId,
  });
  return base.id;
}

export const planReads = {
  listPlans: async (unit, { query }) => {
    const states = query.state === 'open' ? { states: ['pending', 'active'] } : {};
    const { data, ...cursor } = await readPage(
      query,
      (filter) => unit.tx.list('plan', { ...filter, ...states }),
      (plan) => planView(unit, plan),
    );
    return { data: { data: await Promise.all(data), ...cursor } };
  },
  getPlan: async (unit, { id }) => planResult(unit, found(await unit.tx.get('plan', id))),
} satisfies Reads;

export const planWrites = {
  createPlan: async (unit, { body }): Promise<Result<'createPlan'>> => {
    const { account } = unit;
    if (account.capabilities.plans !== 'accept') throw new ProblemError('not-supported');
    const saved = account.paymentMethods.find(({ id }) => id === body.paymentMethodId);
    if (body.paymentMethodId !== undefined && saved?.kind !== 'saved') {
      throw invalid('/paymentMethodId', 'unknown');
    }
    const { offer, rhythm, itemIds } = await takeOffer(unit, body.offerId);
    if (body.terms.version !== offer.terms.version) throw invalid('/terms/version', 'outdated');

    const base = unit.newRecord();
    await moveItems(unit, base.id, itemIds);
    const instalments = offer.instalments.map(({ number, dueDate, amount }) => ({
      id: unit.context.ids.id(),
      number,
      dueDate,
      amountMinor: amount.amountMinor,
      paidMinor: 0,
      moves: 0,
    }));
    const costMinor = offer.total.amountMinor - principalMinor(offer);
    const agreed = {
      agreedMinor: principalMinor(offer),
      instalments,
      receipt: await newReceipt(unit, 'KP', [
        ...(account.restricted ? [step('serviceBack', unit.today)] : []),
        step('nothingDemanded'),
        step('firstInstalment', instalments[0]?.dueDate),
        step('lastInstalment', instalments.at(-1)?.dueDate),
      ]),
    };
    const documentId = await planConfirmation(unit, agreed, costMinor);
    const plan: PlanRecord = {
      ...base,
      state: 'active',
      ...agreed,
      costItemId: costMinor > 0 ? await addCost(unit, base.id, costMinor, instalments) : undefined,
      collection: saved ? 'directDebit' : account.collection.kind,
      rhythm,
      pauses: [],
      terms: body.terms,
      receipt: { ...agreed.receipt, documentId },
    };
    await unit.put('plan', { ...plan, dueOn: nextCollection(plan, unit.today) });
    unit.note('planAgreed');
    return { ...(await planResult(unit, plan)), location: `/plans/${plan.id}` };
  },
} satisfies Writes;
