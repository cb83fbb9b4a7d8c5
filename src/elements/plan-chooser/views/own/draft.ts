import type { PlanQuoteRequest } from '../../../../core/contract/index.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import { ownPlanFrame, type OwnPlanTerms } from '../../../../core/domain/own-plan.js';
import { schedulePlan, type PlanWish, type Schedule } from '../../../../core/domain/plan.js';
import { parseAmount } from '../../../parts/later/parse-amount.js';
import { paydayOf, type PaydayDraft } from './payday.js';

/** What the customer has entered, as they have entered it. */
export interface Draft extends PaydayDraft {
  readonly amountText: string;
}

/** Amounts that would do, in minor units. */
export interface Range {
  readonly smallest: number;
  readonly largest: number;
}

/** Why an entry makes no plan yet. */
export type Problem =
  | { readonly field: 'amount'; readonly reason: 'not-an-amount' }
  | { readonly field: 'amount'; readonly reason: 'range'; readonly range: Range }
  | { readonly field: 'payday'; readonly reason: 'missing' | 'not-possible' }
  | { readonly field: 'payday'; readonly reason: 'late'; readonly latest: string }
  | { readonly field: 'day'; readonly reason: 'not-a-day' };

/** A plan as the page works it out, and what the server will be asked for. */
export interface OwnPlan {
  readonly wish: PlanQuoteRequest;
  readonly schedule: Schedule;
}

/** Money that comes every week is best paid from every week. */
export function frequencyOf(
  { payday }: Draft,
  { frequencies }: OwnPlanTerms,
): PlanWish['frequency'] {
  if (payday === 'weekly' && frequencies.includes('weekly')) return 'weekly';
  const known = frequencies.filter((each) => each !== 'unknown');
  return known.includes('monthly') ? 'monthly' : (known[0] ?? 'monthly');
}

/** What any plan of this draft may cost in each period; without a payday, from the earliest start. */
export function rangeOf(draft: Draft, terms: OwnPlanTerms, today: string): Range | undefined {
  const wish = {
    size: { amountMinor: 1 },
    frequency: frequencyOf(draft, terms),
    payday: paydayOf(draft) ?? 'none',
  };
  const outcome = schedulePlan(terms.amount.amountMinor, wish, ownPlanFrame(terms, today));
  if (outcome.ok || outcome.refusal.reason !== 'amount') return undefined;
  const { smallestMinor, largestMinor } = outcome.refusal;
  return { smallest: smallestMinor, largest: largestMinor };
}

/**
 * The plan that a draft makes, worked out with the server's own rules.
 * @returns otherwise the first thing that needs another look
 */
export function planOf(draft: Draft, terms: OwnPlanTerms, today: string): OwnPlan | Problem {
  const { amount } = terms;
  const amountMinor = parseAmount(draft.amountText, currencyDigits(amount.currency) ?? 2);
  if (amountMinor === undefined) return { field: 'amount', reason: 'not-an-amount' };
  const payday = paydayOf(draft);
  const range = rangeOf(draft, terms, today);
  if (range && (amountMinor < range.smallest || amountMinor > range.largest)) {
    return { field: 'amount', reason: 'range', range };
  }
  if (draft.payday === undefined) return { field: 'payday', reason: 'missing' };
  if (payday === undefined) return { field: 'day', reason: 'not-a-day' };

  const frequency = frequencyOf(draft, terms);
  const size = { amountMinor };
  const outcome = schedulePlan(
    amount.amountMinor,
    { size, frequency, payday },
    ownPlanFrame(terms, today),
  );
  if (outcome.ok) {
    const wish = { amountPerPeriod: { ...amount, amountMinor }, frequency, payday };
    return { wish, schedule: outcome.value };
  }
  return outcome.refusal.reason === 'date'
    ? { field: 'payday', reason: 'late', latest: outcome.refusal.latest }
    : { field: 'payday', reason: 'not-possible' };
}

export const isPlan = (result: OwnPlan | Problem): result is OwnPlan => 'wish' in result;
