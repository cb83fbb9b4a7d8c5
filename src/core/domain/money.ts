import type { Money } from '../contract/index.js';

/**
 * Money is whole minor units (cents) and an ISO 4217 code. No function here makes a fraction, and
 * none adds amounts of two currencies.
 */

export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor)) {
    throw new RangeError(`Not a whole number of minor units: ${String(amountMinor)}`);
  }
  // `-0` would print as "-0.00".
  return { amountMinor: amountMinor + 0, currency };
}

/**
 * Sum of amounts in minor units.
 * @throws RangeError when the sum is no safe integer
 */
export function sumMinor(amounts: Iterable<number>): number {
  let total = 0;
  for (const amount of amounts) total += amount;
  if (!Number.isSafeInteger(total)) throw new RangeError('The sum is not a safe integer');
  return total;
}

/**
 * Splits a total over `count` instalments that differ by one minor unit at most: with b = floor(T/n)
 * and r = T mod n, the first r are b + 1. The sum is always the total.
 * @example splitMinor(28993, 6) // [4833, 4832, 4832, 4832, 4832, 4832]
 */
export function splitMinor(totalMinor: number, count: number): number[] {
  if (
    !Number.isSafeInteger(totalMinor) ||
    totalMinor < 0 ||
    !Number.isInteger(count) ||
    count < 1
  ) {
    throw new RangeError(`Cannot split ${String(totalMinor)} by ${String(count)}`);
  }
  const base = Math.floor(totalMinor / count);
  const odd = totalMinor % count;
  return [...Array(count).keys()].map((index) => (index < odd ? base + 1 : base));
}
