import type { PlanOffer, PlanOffers, PlanQuoteRequest } from '../../core/contract/index.js';
import { aprPercent } from '../../core/domain/apr.js';
import { addDays } from '../../core/domain/civil-date.js';
import { sumMinor } from '../../core/domain/money.js';
import {
  proposePlans,
  schedulePlan,
  type PlanWish,
  type Schedule,
} from '../../core/domain/plan.js';
import type { PlanFrame } from '../../core/domain/plan-policy.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import { ProblemError } from '../../core/errors/index.js';
import { checkCurrency, refusalProblem } from './checks.js';
import { inCurrency, onItsWayByItem, undisputedMinor } from './figures.js';
import { invalid, need, type Writes } from './operation.js';
import { frameFor } from './plan-view.js';
import { precontractInformation } from './printed.js';
import type { ItemRecord, OfferRecord } from './records.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/** What a plan made now would be about. */
interface Plannable {
  readonly items: readonly ItemRecord[];
  readonly totalMinor: number;
}

/**
 * Everything that is due, but for items that are disputed or on their way in whole or in part; less
 * credit and deposit, which are used first.
 */
async function plannable(unit: ReadUnit): Promise<Plannable> {
  const onItsWay = await onItsWayByItem(unit);
  const items = (await unit.openItems()).filter(
    (item) =>
      item.state === 'open' &&
      item.disputedMinor === 0 &&
      !onItsWay.has(item.id) &&
      (item.dueDate === undefined || item.dueDate <= unit.today),
  );
  const { creditMinor, depositMinor } = unit.account;
  const owedMinor = sumMinor(items.map(undisputedMinor));
  return { items, totalMinor: Math.max(0, owedMinor - creditMinor - depositMinor) };
}

interface PlanOpening extends Plannable {
  readonly frame: PlanFrame;
}

/** What an account could agree to now; undefined: nothing due, too little, or a plan runs already. */
async function planOpening(unit: WriteUnit): Promise<PlanOpening | undefined> {
  if (await unit.activePlan()) return undefined;
  const about = await plannable(unit);
  const frame = frameFor(unit, about.totalMinor);
  return frame && { ...about, frame };
}

async function makeOffer(
  unit: WriteUnit,
  { items, totalMinor, frame }: PlanOpening,
  { rhythm, instalments }: Schedule,
  standing?: true,
): Promise<PlanOffer> {
  const { feeMinor } = frame.band;
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
    total: inCurrency(unit, totalMinor + feeMinor),
    fees: inCurrency(unit, feeMinor),
    interest: inCurrency(unit, 0),
    ...(feeMinor > 0 && (await creditFacts(unit, totalMinor, instalments, frame))),
    collection: account.collection.kind,
    effects: [restricted ? 'serviceRestored' : 'serviceContinues', 'noReminders'],
    terms: { ...policy.planTerms, locale: account.locale },
    expiresAt: expires.toISOString(),
  };
  const record: OfferRecord = {
    ...base,
    state: 'open',
    standing,
    dueOn: toCivilDate(expires, account.timeZone),
    offer,
    rhythm,
    balanceVersion: String(account.version),
    itemIds: items.map(({ id }) => id),
  };
  await unit.put('offer', record);
  return offer;
}

/** What the law asks for with a plan that costs something. */
async function creditFacts(
  unit: WriteUnit,
  totalMinor: number,
  instalments: Schedule['instalments'],
  { today, band }: PlanFrame,
): Promise<Required<Pick<PlanOffer, 'apr' | 'precontractDocument'>>> {
  const apr = aprPercent(totalMinor, instalments, today);
  const facts = { owedMinor: totalMinor, feeMinor: band.feeMinor, apr, instalments };
  const words = unit.policy.precontract[band.precontractDocument ?? ''] ?? [];
  return { apr, precontractDocument: await precontractInformation(unit, facts, words) };
}

/** Offers made before, as long as nothing has changed: reading again makes no new ones. */
async function standingOffers(unit: WriteUnit): Promise<PlanOffer[]> {
  const records = await unit.tx.list('offer', { states: ['open'] });
  return records
    .filter(
      ({ balanceVersion, createdAt, standing }) =>
        standing === true &&
        balanceVersion === String(unit.account.version) &&
        toCivilDate(new Date(createdAt), unit.account.timeZone) === unit.today,
    )
    .map(({ offer }) => offer)
    .sort((a, b) => a.instalments.length - b.instalments.length);
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

/** @throws ProblemError `validation-failed` unless an amount or a number is given, and not both */
function wishOf(unit: ReadUnit, body: PlanQuoteRequest): PlanWish {
  const { amountPerPeriod, numberOfInstalments, frequency, payday, startOn } = body;
  if ((amountPerPeriod === undefined) === (numberOfInstalments === undefined)) {
    throw invalid('/amountPerPeriod', 'exactly-one');
  }
  if (amountPerPeriod) checkCurrency(unit, amountPerPeriod, '/amountPerPeriod');
  if (amountPerPeriod && amountPerPeriod.amountMinor < 1) {
    throw new ProblemError('amount-out-of-range', {
      errors: [{ pointer: '/amountPerPeriod', code: 'range', params: { smallestMinor: 1 } }],
    });
  }
  const size = amountPerPeriod
    ? { amountMinor: amountPerPeriod.amountMinor }
    : { count: numberOfInstalments ?? 1 };
  return { size, frequency, payday: payday ?? unit.account.payday, startOn };
}

export const planOfferWrites = {
  listPlanOffers: async (unit) => {
    const opening = await planOpening(unit);
    const { plans, customPlan } = unit.account.capabilities;
    if (!opening || plans !== 'accept') return { data: { offers: [] } };
    const custom = customPlan ? { custom: customFrame(unit, opening, opening.frame) } : {};
    const standing = await standingOffers(unit);
    if (standing.length > 0) return { data: { offers: standing, ...custom } };

    const wish = { frequency: 'monthly', payday: unit.account.payday } as const;
    const schedules = proposePlans(opening.totalMinor, wish, opening.frame);
    const offers: PlanOffer[] = [];
    for (const schedule of schedules) {
      offers.push(await makeOffer(unit, opening, schedule, true));
    }
    return { data: { offers, ...custom } };
  },

  quotePlan: async (unit, { body }) => {
    need(unit, 'customPlan');
    const wish = wishOf(unit, body);
    const running = await unit.activePlan();
    if (running) throw new ProblemError('plan-already-active', { id: running.id });
    const opening = await planOpening(unit);
    if (!opening) throw new ProblemError('state-conflict');
    const outcome = schedulePlan(opening.totalMinor, wish, opening.frame);
    if (!outcome.ok) {
      const { refusal } = outcome;
      const count = body.amountPerPeriod ? '/amountPerPeriod' : '/numberOfInstalments';
      throw refusalProblem(refusal, refusal.reason === 'date' ? '/startOn' : count);
    }
    return { data: await makeOffer(unit, opening, outcome.value) };
  },
} satisfies Writes;
