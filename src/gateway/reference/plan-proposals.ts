import type { PlanOffer, PlanQuoteRequest } from '../../core/contract/index.js';
import { aprPercent } from '../../core/domain/apr.js';
import {
  proposePlans,
  schedulePlan,
  type PlanWish,
  type Schedule,
} from '../../core/domain/plan.js';
import { rhythmFrom } from '../../core/domain/schedule.js';
import { ProblemError } from '../../core/errors/index.js';
import { checkCurrency, refusalProblem } from './checks.js';
import { invalid } from './operation.js';
import {
  checkSourced,
  isDear,
  type PlanOfferSource,
  type SourcedPlan,
} from './plan-offer-source.js';
import type { PlanOpening } from './plan-opening.js';
import { precontractInformation } from './printed.js';
import type { ReadUnit, WriteUnit } from './unit.js';

/** A plan that can become an offer, whoever has made it. Amounts in minor units. */
export interface PlanProposal extends Schedule {
  readonly feeMinor: number;
  readonly interestMinor: number;
  /** What the law asks for with a plan that costs something. */
  readonly credit?: Pick<PlanOffer, 'apr' | 'precontractDocument'> | undefined;
  readonly reference?: string | undefined;
}

/** At most three plans, by the policy or by whoever makes offers instead. */
export async function proposals(unit: WriteUnit, opening: PlanOpening): Promise<PlanProposal[]> {
  const { planOffers: source } = unit.context;
  if (source) return askSource(source, unit, opening);
  const wish = { frequency: 'monthly', payday: unit.account.payday } as const;
  const made: PlanProposal[] = [];
  for (const schedule of proposePlans(opening.totalMinor, wish, opening.frame)) {
    made.push(await byPolicy(unit, opening, schedule));
  }
  return made;
}

/**
 * The plan of a wish. What the policy refuses is refused before anybody else is asked, because the page
 * has told the customer its bounds.
 * @throws ProblemError `amount-out-of-range`, `date-out-of-range` or `state-conflict`
 */
export async function proposalFor(
  unit: WriteUnit,
  opening: PlanOpening,
  body: PlanQuoteRequest,
  wish: PlanWish,
): Promise<PlanProposal> {
  const outcome = schedulePlan(opening.totalMinor, wish, opening.frame);
  if (!outcome.ok) {
    const { refusal } = outcome;
    const count = body.amountPerPeriod ? '/amountPerPeriod' : '/numberOfInstalments';
    throw refusalProblem(refusal, refusal.reason === 'date' ? '/startOn' : count);
  }
  const { planOffers: source } = unit.context;
  if (!source) return byPolicy(unit, opening, outcome.value);
  const [proposal] = await askSource(source, unit, opening, body);
  if (!proposal) throw new ProblemError('state-conflict');
  return proposal;
}

async function askSource(
  source: PlanOfferSource,
  unit: WriteUnit,
  { totalMinor, frame }: PlanOpening,
  wish?: PlanQuoteRequest,
): Promise<PlanProposal[]> {
  const { id, version, currency, payday } = unit.account;
  const question = {
    accountId: id,
    balanceVersion: String(version),
    today: unit.today,
    currency,
    owedMinor: totalMinor,
    payday,
    frame,
    wish,
  };
  return checkSourced(await source.offersFor(question), question).map(bySource);
}

function bySource(plan: SourcedPlan): PlanProposal {
  const { instalments, frequency, feeMinor, interestMinor, reference } = plan;
  const { apr, precontractDocument } = plan;
  return {
    rhythm: rhythmFrom(instalments[0]?.dueDate ?? '', frequency),
    instalments: instalments.map((each, index) => ({ ...each, number: index + 1 })),
    feeMinor,
    interestMinor,
    reference,
    ...(isDear(plan) && { credit: { apr, precontractDocument } }),
  };
}

async function byPolicy(
  unit: WriteUnit,
  opening: PlanOpening,
  schedule: Schedule,
): Promise<PlanProposal> {
  const { feeMinor } = opening.frame.band;
  const credit = feeMinor > 0 ? await creditFacts(unit, opening, schedule) : undefined;
  return { ...schedule, feeMinor, interestMinor: 0, credit };
}

async function creditFacts(
  unit: WriteUnit,
  { totalMinor, frame: { today, band } }: PlanOpening,
  { instalments }: Schedule,
): Promise<Required<Pick<PlanOffer, 'apr' | 'precontractDocument'>>> {
  const apr = aprPercent(totalMinor, instalments, today);
  const facts = { owedMinor: totalMinor, feeMinor: band.feeMinor, apr, instalments };
  const words = unit.policy.precontract[band.precontractDocument ?? ''] ?? [];
  return { apr, precontractDocument: await precontractInformation(unit, facts, words) };
}

/** @throws ProblemError `validation-failed` unless an amount or a number is given, and not both */
export function wishOf(unit: ReadUnit, body: PlanQuoteRequest): PlanWish {
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
