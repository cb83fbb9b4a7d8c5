import * as z from 'zod/mini';
import { PlanQuoteRequest } from '../../core/contract/index.js';
import type { PlanQuestion, SourcedPlan } from '../reference/plan-offer-source.js';
import { upstreamProblem } from './upstream.js';

/** What a telco is asked, and answers, when it makes offers of plans itself. */

/** Whole minor units of a currency of ISO 4217. */
const Money = z.strictObject({ amountMinor: z.int().check(z.gte(0)), currency: z.string() });
const frequency = z.enum(['monthly', 'fortnightly', 'weekly']);
const isHttps = (address: string): boolean =>
  URL.canParse(address) && new URL(address).protocol === 'https:';

/** Which plans can one account agree to? Dates are civil dates of the telco. */
export const PlanOffersQuestion = z.strictObject({
  /** The same whenever the same is asked again. */
  questionId: z.string(),
  /** Id of the billing account in the stack. */
  accountId: z.string(),
  askedOn: z.iso.date(),
  /** What the instalments have to come to, without what a plan costs. */
  owed: Money,
  /** When the customer's money comes: `first`, `fifteenth`, `last`, `weekly`, `none` or `day-17`. */
  payday: z.optional(z.string()),
  /** An offer outside of them is refused. */
  bounds: z.strictObject({
    minInstalment: Money,
    maxInstalments: z.int(),
    earliestStart: z.iso.date(),
    latestStart: z.iso.date(),
    latestEnd: z.iso.date(),
    frequencies: z.array(frequency),
  }),
  /** As the customer has put it; one offer answers it, or none. Absent: up to three are proposed. */
  wish: z.optional(PlanQuoteRequest),
});
export type PlanOffersQuestion = z.infer<typeof PlanOffersQuestion>;

export const PlanOffersAnswer = z.strictObject({
  offers: z.array(
    z.strictObject({
      /** The telco's own, by which it is told that the offer was accepted. */
      id: z.string().check(z.minLength(1)),
      /** By due date; all due days are business days. They come to `owed`, `fees` and `interest`. */
      instalments: z.array(z.strictObject({ dueDate: z.iso.date(), amount: Money })),
      frequency,
      fees: Money,
      interest: Money,
      /**
       * Percent with one decimal, and the https address of the pre-contract information: both are
       * needed when it costs anything. Source: Directive (EU) 2023/2225.
       */
      apr: z.optional(z.number()),
      precontractDocument: z.optional(z.string().check(z.refine(isHttps))),
    }),
  ),
});
export type PlanOffersAnswer = z.infer<typeof PlanOffersAnswer>;

export function questionBody(
  { accountId, today, currency, owedMinor, payday, frame, wish }: PlanQuestion,
  questionId: string,
): PlanOffersQuestion {
  const { band, earliestStart, latestStart, latestEnd } = frame;
  const money = (amountMinor: number) => ({ amountMinor, currency });
  return {
    questionId,
    accountId,
    askedOn: today,
    owed: money(owedMinor),
    ...(payday !== undefined && { payday }),
    bounds: {
      minInstalment: money(band.minInstalmentMinor),
      maxInstalments: band.maxInstalments,
      earliestStart,
      latestStart,
      latestEnd,
      frequencies: [...band.frequencies],
    },
    ...(wish && { wish }),
  };
}

/**
 * The offers of an answer. Whether they keep the rules is looked at by whoever has asked.
 * @param referenceOf what the offer with this id of the telco is accepted by
 * @throws ProblemError `upstream-error` for another shape or currency, and for ids that are not unique
 */
export function readOffers(
  answer: unknown,
  { currency }: Pick<PlanQuestion, 'currency'>,
  referenceOf: (id: string) => string,
): SourcedPlan[] {
  const read = PlanOffersAnswer.safeParse(answer);
  if (!read.success) {
    const path = ['planOffers', ...(read.error.issues[0]?.path ?? [])].join('.');
    throw upstreamProblem('upstream-error', `${path} is missing or of another type`);
  }
  const { offers } = read.data;
  if (new Set(offers.map(({ id }) => id)).size < offers.length) {
    throw upstreamProblem('upstream-error', 'planOffers has an id twice');
  }
  const minor = (money: z.infer<typeof Money>): number => {
    if (money.currency === currency) return money.amountMinor;
    throw upstreamProblem('upstream-error', 'planOffers is not in the currency of the account');
  };
  return offers.map(({ id, instalments, fees, interest, ...others }) => ({
    ...others,
    instalments: instalments.map(({ dueDate, amount }) => ({
      dueDate,
      amountMinor: minor(amount),
    })),
    feeMinor: minor(fees),
    interestMinor: minor(interest),
    reference: referenceOf(id),
  }));
}
