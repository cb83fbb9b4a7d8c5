import { currencyDigits } from '../../core/domain/currency.js';
import { upstreamProblem } from './upstream.js';
import type { ApiVersion } from './config.js';

/** `Money` of TMF666 and TMF678: a float, and a currency that may be missing. */
export interface TmfMoney {
  readonly unit?: string | undefined;
  readonly value?: number | undefined;
}

/** From here on two neighbouring cents can be the same float of 32 bits. */
const float32Limit = 2 ** 23;

/**
 * What the noise of a float may come to, in minor units. A stack that keeps 32 bits is off by half a
 * unit in the last of 24 places; where that could hide a cent, only the noise of 64 bits is let pass.
 */
function noiseOf(minor: number): number {
  const size = Math.abs(minor);
  return size < float32Limit ? size * 2 ** -24 * 1.01 : size * 2 ** -50;
}

/**
 * Money of the stack in minor units of the account's currency; the only place where a float becomes one.
 * v4 says "a positive floating point number", v5 "signed".
 * @param where names the field in the error
 * @throws ProblemError `upstream-error` for what is no amount of that currency
 */
export function toMinor(
  { unit, value }: TmfMoney,
  expected: { readonly currency: string; readonly version: ApiVersion },
  where: string,
): number {
  const { currency, version } = expected;
  if (unit !== undefined && unit !== currency) {
    throw upstreamProblem('upstream-error', `${where}.unit is not the account's currency`);
  }
  const digits = currencyDigits(currency);
  if (value === undefined || !Number.isFinite(value) || digits === undefined) {
    throw upstreamProblem('upstream-error', `${where}.value is no number`);
  }
  if (version === 'v4' && value < 0) {
    throw upstreamProblem('upstream-error', `${where}.value is negative, which v4 does not know`);
  }
  const exact = value * 10 ** digits;
  const minor = Math.round(exact);
  if (!Number.isSafeInteger(minor) || Math.abs(exact - minor) > noiseOf(exact)) {
    throw upstreamProblem('upstream-error', `${where}.value is no whole number of minor units`);
  }
  // `-0` would print as "-0.00".
  return minor + 0;
}

/** Minor units as the stack's float. */
export function fromMinor(minor: number, currency: string): TmfMoney {
  return { unit: currency, value: minor / 10 ** digitsOf(currency) };
}

/** Whether an amount of the stack is this one, for records of which nobody knows what they hold. */
export const isMinor = (amount: TmfMoney | undefined, minor: number, currency: string): boolean =>
  (amount?.unit ?? currency) === currency &&
  Math.round((amount?.value ?? Number.NaN) * 10 ** digitsOf(currency)) === minor;

/** The configuration knows no other currency. @throws RangeError */
function digitsOf(currency: string): number {
  const digits = currencyDigits(currency);
  if (digits === undefined) throw new RangeError(`${currency} is no currency of ISO 4217`);
  return digits;
}
