import type { LocalDate } from '../contract/index.js';
import { addDays, onBusinessDay, type Holidays } from './civil-date.js';

export interface PromisePolicy {
  /** Longest time from today to the promised day. */
  readonly maxDays: number;
  /** A promise counts as broken when the money is late by more than this. */
  readonly graceDays: number;
  /** Whole percent of what may be asked for that a promise covers at least: it holds back the rest. */
  readonly minPercent: number;
}

/** The smallest amount that can be promised, rounded up. */
export function smallestPromise(payNowMinor: number, { minPercent }: PromisePolicy): number {
  return Math.ceil((payNowMinor * minPercent) / 100);
}

/** Days on which a payment can be promised, both included. */
export function promiseWindow(
  today: LocalDate,
  { maxDays }: Pick<PromisePolicy, 'maxDays'>,
  holidays: Holidays,
): { readonly earliest: LocalDate; readonly latest: LocalDate } {
  return {
    earliest: onBusinessDay(addDays(today, 1), holidays),
    latest: onBusinessDay(addDays(today, maxDays), holidays),
  };
}
