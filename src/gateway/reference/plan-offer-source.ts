import type { LocalDate, PlanQuoteRequest } from '../../core/contract/index.js';
import { aprPercent } from '../../core/domain/apr.js';
import { isBusinessDay } from '../../core/domain/civil-date.js';
import { sumMinor } from '../../core/domain/money.js';
import type { PlanFrame } from '../../core/domain/plan-policy.js';
import type { Frequency } from '../../core/domain/schedule.js';
import { ProblemError } from '../../core/errors/index.js';

/** What a customer could agree to now, asked of another system. Amounts in minor units. */
export interface PlanQuestion {
  readonly accountId: string;
  /** The balance that it is about: the same as long as nothing owed has changed. */
  readonly balanceVersion: string;
  /** The telco's civil date. */
  readonly today: LocalDate;
  readonly currency: string;
  /** What the instalments have to come to, without what a plan costs. */
  readonly owedMinor: number;
  /** When the customer's money comes, as far as it is known. */
  readonly payday?: string | undefined;
  /** An answer that leaves it is refused. */
  readonly frame: PlanFrame;
  /** Absent: up to three plans are to be proposed. */
  readonly wish?: PlanQuoteRequest | undefined;
}

/** A plan that another system offers. Amounts in minor units of the question's currency. */
export interface SourcedPlan {
  /** In the order of their due dates. */
  readonly instalments: readonly { readonly dueDate: LocalDate; readonly amountMinor: number }[];
  readonly frequency: Frequency;
  readonly feeMinor: number;
  readonly interestMinor: number;
  /** Percent with one decimal; needed when it costs anything. */
  readonly apr?: number | undefined;
  /** https address of the pre-contract information; needed as the APR is. */
  readonly precontractDocument?: string | undefined;
  /** By which the source knows it again when it is accepted. */
  readonly reference?: string | undefined;
}

/**
 * Makes plan offers instead of the policy. When they expire, and whether one can be accepted, stays a
 * matter of the rules.
 */
export interface PlanOfferSource {
  /**
   * Asked while the account is held, so it answers within seconds. Asked again about the same thing, it
   * should answer the same.
   * @throws ProblemError `upstream-error`, `unavailable` or `upstream-timeout`
   */
  offersFor(question: PlanQuestion): Promise<readonly SourcedPlan[]>;
  /**
   * Which offers it would still hear of when they are accepted, by their references: also of such that
   * another source has made. Asked before an offer is shown again, and before it is accepted.
   * @throws ProblemError `upstream-error`, `unavailable` or `upstream-timeout`
   */
  holding(accountId: string, references: readonly string[]): Promise<ReadonlySet<string>>;
}

/** The offers that still hold. The policy's own do until they expire, whoever makes offers by now. */
export async function thoseThatHold<T extends Pick<SourcedPlan, 'reference'>>(
  offers: readonly T[],
  source: PlanOfferSource | undefined,
  accountId: string,
): Promise<readonly T[]> {
  const references = offers.flatMap(({ reference }) => reference ?? []);
  if (references.length === 0) return offers;
  const holding = await source?.holding(accountId, references);
  return offers.filter(({ reference }) => reference === undefined || holding?.has(reference));
}

/** The contract shows no more. */
const mostOffers = 3;

/**
 * What another system answered, if all of it can be shown: the sum is what is owed and what the plan
 * costs, dates are business days within the policy, and what costs anything has what the law asks for.
 * Source: Directive (EU) 2023/2225; BGB §193.
 * @throws ProblemError `upstream-error` naming the rule that is broken
 */
export function checkSourced(
  plans: readonly SourcedPlan[],
  question: PlanQuestion,
): readonly SourcedPlan[] {
  const most = question.wish ? 1 : mostOffers;
  const fault =
    plans.length > most
      ? `has more than ${String(most)}`
      : plans.map((plan) => faultOf(plan, question)).find((each) => each !== undefined);
  if (fault === undefined) return plans;
  throw new ProblemError('upstream-error', { cause: new Error(`An offer of a plan ${fault}`) });
}

function faultOf(plan: SourcedPlan, question: PlanQuestion): string | undefined {
  return (
    sumFault(plan, question) ??
    dateFault(plan, question.frame) ??
    costFault(plan, question) ??
    wishFault(plan, question)
  );
}

function sumFault(
  { instalments, feeMinor, interestMinor }: SourcedPlan,
  { owedMinor, frame: { band } }: PlanQuestion,
): string | undefined {
  const amounts = instalments.map(({ amountMinor }) => amountMinor);
  if (![...amounts, feeMinor, interestMinor].every(Number.isSafeInteger))
    return 'has an amount that is no whole number of minor units';
  if (feeMinor < 0 || interestMinor < 0) return 'costs less than nothing';
  if (sumMinor(amounts) !== sumMinor([owedMinor, feeMinor, interestMinor]))
    return 'does not come to what is owed';
  if (amounts.length > band.maxInstalments) return 'has more instalments than the policy allows';
  return amounts.every((amount) => amount >= band.minInstalmentMinor)
    ? undefined
    : 'has an instalment below the smallest of the policy';
}

function dateFault(
  { instalments, frequency }: SourcedPlan,
  { band, earliestStart, latestStart, latestEnd, holidays }: PlanFrame,
): string | undefined {
  const dates = instalments.map(({ dueDate }) => dueDate);
  const [first = ''] = dates;
  if (first < earliestStart || first > latestStart) return 'starts outside the policy';
  if ((dates.at(-1) ?? '') > latestEnd) return 'ends after the last day of the policy';
  if (!dates.every((date, index) => date > (dates[index - 1] ?? '')))
    return 'has dates that are not in order';
  if (!dates.every((date) => isBusinessDay(date, holidays)))
    return 'is due on a day that is no business day';
  return band.frequencies.includes(frequency) ? undefined : 'has a frequency that is not allowed';
}

/** The rate is worked out again: a wrong one is worse than none. */
function costFault(plan: SourcedPlan, { owedMinor, today }: PlanQuestion): string | undefined {
  const { instalments, apr, precontractDocument } = plan;
  if (!isDear(plan)) return undefined;
  if (apr === undefined || !precontractDocument)
    return 'costs something, and has no APR or pre-contract information';
  try {
    return aprPercent(owedMinor, instalments, today) === apr
      ? undefined
      : 'has an APR that is not its own';
  } catch (error) {
    if (error instanceof RangeError) return 'has no APR that can be told';
    throw error;
  }
}

/** An answer to a wish keeps it: no instalment is above the wish, or there are as many as wished. */
function wishFault(
  { instalments, frequency }: SourcedPlan,
  { wish }: PlanQuestion,
): string | undefined {
  if (!wish) return undefined;
  const { amountPerPeriod, numberOfInstalments = instalments.length, startOn = '' } = wish;
  const mostMinor = amountPerPeriod?.amountMinor ?? Infinity;
  const isKept =
    frequency === wish.frequency &&
    instalments.length === numberOfInstalments &&
    instalments.every(({ amountMinor, dueDate }) => amountMinor <= mostMinor && dueDate >= startOn);
  return isKept ? undefined : 'is not what was wished for';
}

/** Whether it is credit: a plan with a fee or interest. */
export const isDear = ({
  feeMinor,
  interestMinor,
}: Pick<SourcedPlan, 'feeMinor' | 'interestMinor'>): boolean => feeMinor > 0 || interestMinor > 0;
