import type { PlanOffer, PlanOffers } from '../../core/contract/index.js';
import { addDays } from '../../core/domain/civil-date.js';
import { sumMinor } from '../../core/domain/money.js';
import type { PlanFrame } from '../../core/domain/plan-policy.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { ProblemError } from '../../core/errors/index.js';
import { inCurrency } from './figures.js';
import { need, type Writes } from './operation.js';
import { thoseThatHold } from './plan-offer-source.js';
import { planOpening, type Plannable, type PlanOpening } from './plan-opening.js';
import { proposalFor, proposals, wishOf, type PlanProposal } from './plan-proposals.js';
import type { OfferRecord } from './records.js';
import type { WriteUnit } from './unit.js';

async function makeOffer(
  unit: WriteUnit,
  { items, totalMinor }: PlanOpening,
  { rhythm, instalments, feeMinor, interestMinor, credit, reference }: PlanProposal,
  standing?: true,
): Promise<PlanOffer> {
  const { account, policy } = unit;
  const base = unit.newRecord();
  const expires = new Date(unit.now.getTime() + policy.offerValidHours * 3_600_000);
  const restricted = account.restricted !== undefined;
  const offer: PlanOffer = {
    id: base.id,
    instalments: instalments.map(({ number, dueDate, amountMinor }) => ({
      number,
      dueDate,
      amount: inCurrency(unit, amountMinor),
    })),
    frequency: rhythm.frequency,
    total: inCurrency(unit, sumMinor([totalMinor, feeMinor, interestMinor])),
    fees: inCurrency(unit, feeMinor),
    interest: inCurrency(unit, interestMinor),
    ...credit,
    collection: account.collection.kind,
    effects: [restricted ? 'serviceRestored' : 'serviceContinues', 'noReminders'],
    terms: { ...policy.planTerms, locale: account.locale },
    expiresAt: expires.toISOString(),
  };
  const record: OfferRecord = {
    ...base,
    state: 'open',
    standing,
    reference,
    dueOn: toCivilDate(expires, account.timeZone),
    offer,
    rhythm,
    balanceVersion: String(account.version),
    itemIds: items.map(({ id }) => id),
  };
  await unit.put('offer', record);
  return offer;
}

/** Always the same order, also of plans of one length. */
const shortestFirst = (a: PlanOffer, b: PlanOffer): number =>
  a.instalments.length - b.instalments.length || (a.id < b.id ? -1 : 1);

/** Offers made before, as long as nothing has changed: reading again makes no new ones. */
async function standingOffers(unit: WriteUnit): Promise<PlanOffer[]> {
  const { account, context, today } = unit;
  const records = (await unit.tx.list('offer', { states: ['open'] })).filter(
    ({ balanceVersion, createdAt, standing }) =>
      standing === true &&
      balanceVersion === String(account.version) &&
      toCivilDate(new Date(createdAt), account.timeZone) === today,
  );
  const held = await thoseThatHold(records, context.planOffers, account.id);
  return held.map(({ offer }) => offer).sort(shortestFirst);
}

function customFrame(
  unit: WriteUnit,
  { totalMinor }: Plannable,
  frame: PlanFrame,
): NonNullable<PlanOffers['custom']> {
  const { band, earliestStart, latestStart, latestEnd, holidays } = frame;
  // A payday shortly before may move to the earliest start, over the holidays between.
  const before = addDays(earliestStart, -10);
  return {
    amount: inCurrency(unit, totalMinor),
    balanceVersion: String(unit.account.version),
    minInstalment: inCurrency(unit, band.minInstalmentMinor),
    maxInstalments: band.maxInstalments,
    maxDays: band.maxDays,
    frequencies: [...band.frequencies],
    paydays: ['first', 'fifteenth', 'last', 'day', 'weekly', 'none'],
    earliestStart,
    latestStart,
    nonBusinessDays: [...holidays].filter((day) => day > before && day <= latestEnd).sort(),
    fee: inCurrency(unit, band.feeMinor),
  };
}

export const planOfferWrites = {
  listPlanOffers: async (unit) => {
    const opening = await planOpening(unit);
    const { plans, customPlan } = unit.account.capabilities;
    if (!opening || plans !== 'accept') return { data: { offers: [] } };
    const custom = customPlan ? { custom: customFrame(unit, opening, opening.frame) } : {};
    const standing = await standingOffers(unit);
    if (standing.length > 0) return { data: { offers: standing, ...custom } };

    const offers: PlanOffer[] = [];
    for (const proposal of await proposals(unit, opening)) {
      offers.push(await makeOffer(unit, opening, proposal, true));
    }
    return { data: { offers: offers.sort(shortestFirst), ...custom } };
  },

  quotePlan: async (unit, { body }) => {
    need(unit, 'customPlan');
    const wish = wishOf(unit, body);
    const running = await unit.activePlan();
    if (running) throw new ProblemError('plan-already-active', { id: running.id });
    const opening = await planOpening(unit);
    if (!opening) throw new ProblemError('state-conflict');
    const proposal = await proposalFor(unit, opening, body, wish);
    return { data: await makeOffer(unit, opening, proposal) };
  },
} satisfies Writes;
