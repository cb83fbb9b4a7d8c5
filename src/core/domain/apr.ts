import type { LocalDate } from '../contract/index.js';
import { addMonths, daysBetween } from './civil-date.js';

/**
 * The annual percentage rate of charge (APR) of a plan that costs something. Source: Directive (EU)
 * 2023/2225, Annex III: the rate X at which all payments A, each worth A / (1 + X)^t, make the
 * amount that was owed. Rates are fractions; no amount of money is ever worked out from one.
 */

export interface TimedPayment {
  readonly amountMinor: number;
  /** Time since the plan was made. */
  readonly years: number;
}

/** No plan costs that much: 10,000 % a year. */
const highestRate = 100;

/** What payments are worth on the first day, at a rate. */
function presentValue(payments: readonly TimedPayment[], rate: number): number {
  return payments.reduce(
    (sum, { amountMinor, years }) => sum + amountMinor / (1 + rate) ** years,
    0,
  );
}

/**
 * The rate itself, 0.0704 for 7.04 %.
 * @throws RangeError for payments that make less than the principal, or far too much
 */
export function annualRate(principalMinor: number, payments: readonly TimedPayment[]): number {
  if (
    !(principalMinor > 0) ||
    presentValue(payments, 0) < principalMinor ||
    presentValue(payments, highestRate) > principalMinor
  ) {
    throw new RangeError('These payments have no annual percentage rate');
  }
  let low = 0;
  let high = highestRate;
  // Halving a range of 100 for fifty times leaves less than 1e-13.
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (presentValue(payments, middle) > principalMinor) low = middle;
    else high = middle;
  }
  return high < 1e-12 ? 0 : high;
}

/**
 * Years between two days: whole months of 1/12 year, counted back from the later day, and for the
 * days that remain their share of the year before. Source: Annex III, remark (c).
 */
export function yearsBetween(start: LocalDate, end: LocalDate): number {
  let months = 0;
  while (addMonths(end, -months - 1) >= start) months += 1;
  const rest = addMonths(end, -months);
  return months / 12 + daysBetween(start, rest) / daysBetween(addMonths(rest, -12), rest);
}

/**
 * The rate in percent as it is shown, with one decimal.
 * @param start the day on which the plan is made
 */
export function aprPercent(
  principalMinor: number,
  instalments: readonly { readonly amountMinor: number; readonly dueDate: LocalDate }[],
  start: LocalDate,
): number {
  const payments = instalments.map(({ amountMinor, dueDate }) => ({
    amountMinor,
    years: yearsBetween(start, dueDate),
  }));
  return Math.round(annualRate(principalMinor, payments) * 1_000) / 10;
}
