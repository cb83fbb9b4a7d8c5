import type { PlanQuoteRequest } from '../../../../core/contract/index.js';
import { aprPercent } from '../../../../core/domain/apr.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import { ownPlanFrame, type OwnPlanTerms } from '../../../../core/domain/own-plan.js';
import { schedulePlan, type PlanWish, type Schedule } from '../../../../core/domain/plan.js';
import { parseAmount } from '../../../parts/later/parse-amount.js';
import { paydayOf, type PaydayDraft } from './payday.js';

/** What the customer sets: how much each time, or how many times. The other follows from it. */
export type Size = 'amount' | 'count';

/** What the customer has entered, as they have entered it. Only one size makes the plan. */
export interface Draft extends PaydayDraft {
  readonly by: Size;
  readonly amountText: string;
  readonly countText: string;
}

export const emptyDraft: Draft = {
  by: 'amount',
  amountText: '',
  countText: '',
  payday: undefined,
  dayText: '',
};

/** Amounts in minor units, or numbers of instalments, that would do. */
export interface Range {
  readonly smallest: number;
  readonly largest: number;
}

/** Why an entry makes no plan yet. */
export type Problem =
  | { readonly field: Size; readonly reason: 'not-a-number' }
  | {
      readonly field: Size;
      readonly reason: 'range';
      readonly range: Range;
      /** What would do and is nearest to what was entered. */
      readonly nearest: number;
    }
  | { readonly field: 'payday'; readonly reason: 'missing' | 'not-possible' }
  | { readonly field: 'payday'; readonly reason: 'late'; readonly latest: string }
  | { readonly field: 'day'; readonly reason: 'not-a-day' };

/** A plan as the page works it out, and what the server will be asked for. */
export interface OwnPlan {
  readonly wish: PlanQuoteRequest;
  readonly schedule: Schedule;
  /** In percent, with one decimal; absent: it is free. */
  readonly apr: number | undefined;
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

const sizeOf = (by: Size, value: number): PlanWish['size'] =>
  by === 'amount' ? { amountMinor: value } : { count: value };

/** What any plan of this draft may be in size; without a payday, from the earliest start. */
export function rangeOf(
  by: Size,
  draft: Draft,
  terms: OwnPlanTerms,
  today: string,
): Range | undefined {
  const wish = {
    // Nothing is never possible, and the refusal says what is.
    size: sizeOf(by, 0),
    frequency: frequencyOf(draft, terms),
    payday: paydayOf(draft) ?? 'none',
  };
  const outcome = schedulePlan(terms.amount.amountMinor, wish, ownPlanFrame(terms, today));
  if (outcome.ok) return undefined;
  const { refusal } = outcome;
  switch (refusal.reason) {
    case 'amount':
      return { smallest: refusal.smallestMinor, largest: refusal.largestMinor };
    case 'count':
      return refusal;
    default:
      return undefined;
  }
}

/** The amount in minor units, or the number of instalments; undefined while it is none. */
function enteredOf({ by, amountText, countText }: Draft, currency: string): number | undefined {
  return by === 'amount'
    ? parseAmount(amountText, currencyDigits(currency) ?? 2)
    : parseAmount(countText, 0);
}

/**
 * The plan that a draft makes, worked out with the server's own rules.
 * @returns otherwise the first thing that needs another look
 */
export function planOf(draft: Draft, terms: OwnPlanTerms, today: string): OwnPlan | Problem {
  const { amount } = terms;
  const { by } = draft;
  const entered = enteredOf(draft, amount.currency);
  if (entered === undefined) return { field: by, reason: 'not-a-number' };
  const payday = paydayOf(draft);
  const range = rangeOf(by, draft, terms, today);
  if (range && (entered < range.smallest || entered > range.largest)) {
    const nearest = entered < range.smallest ? range.smallest : range.largest;
    return { field: by, reason: 'range', range, nearest };
  }
  if (draft.payday === undefined) return { field: 'payday', reason: 'missing' };
  if (payday === undefined) return { field: 'day', reason: 'not-a-day' };

  const frequency = frequencyOf(draft, terms);
  const outcome = schedulePlan(
    amount.amountMinor,
    { size: sizeOf(by, entered), frequency, payday },
    ownPlanFrame(terms, today),
  );
  if (outcome.ok) {
    const size =
      by === 'amount'
        ? { amountPerPeriod: { ...amount, amountMinor: entered } }
        : { numberOfInstalments: entered };
    const schedule = outcome.value;
    const cost = costOf(schedule, terms, today);
    return cost
      ? { wish: { ...size, frequency, payday }, schedule, ...cost }
      : { field: 'payday', reason: 'not-possible' };
  }
  return outcome.refusal.reason === 'date'
    ? { field: 'payday', reason: 'late', latest: outcome.refusal.latest }
    : { field: 'payday', reason: 'not-possible' };
}

/** What the plan costs in a year; undefined where that cannot be told, so that it must not be agreed. */
function costOf(
  { instalments }: Schedule,
  { amount, fee }: OwnPlanTerms,
  today: string,
): Pick<OwnPlan, 'apr'> | undefined {
  if (fee.amountMinor === 0) return { apr: undefined };
  try {
    return { apr: aprPercent(amount.amountMinor, instalments, today) };
  } catch {
    return undefined;
  }
}

export const isPlan = (result: OwnPlan | Problem): result is OwnPlan => 'wish' in result;
