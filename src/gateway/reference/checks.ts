import type { LocalDate, Money } from '../../core/contract/index.js';
import type { Refusal } from '../../core/domain/plan.js';
import { ProblemError } from '../../core/errors/index.js';
import { invalid } from './operation.js';
import type { ReadUnit } from './unit.js';

/** Refusals of requests, each with what would do. */

/**
 * An amount of the account's currency between two bounds, in minor units.
 * @throws ProblemError `amount-out-of-range`, or `validation-failed` for another currency
 */
export function checkAmount(
  unit: ReadUnit,
  amount: Money,
  smallestMinor: number,
  largestMinor: number,
  pointer = '/amount',
): number {
  checkCurrency(unit, amount, pointer);
  const { amountMinor } = amount;
  if (amountMinor < smallestMinor || amountMinor > largestMinor) {
    throw amountOutOfRange(pointer, smallestMinor, largestMinor);
  }
  return amountMinor;
}

export function checkCurrency(unit: ReadUnit, amount: Money, pointer: string): void {
  if (amount.currency !== unit.account.currency) throw invalid(`${pointer}/currency`, 'currency');
}

function amountOutOfRange(
  pointer: string,
  smallestMinor: number,
  largestMinor: number,
): ProblemError {
  return new ProblemError('amount-out-of-range', {
    errors: [{ pointer, code: 'range', params: { smallestMinor, largestMinor } }],
  });
}

/** @throws ProblemError `date-out-of-range` */
export function checkDate(
  date: LocalDate,
  earliest: LocalDate,
  latest: LocalDate,
  pointer: string,
): void {
  if (date < earliest || date > latest) throw dateOutOfRange(pointer, earliest, latest);
}

export function dateOutOfRange(
  pointer: string,
  earliest: LocalDate,
  latest: LocalDate,
): ProblemError {
  return new ProblemError('date-out-of-range', {
    errors: [{ pointer, code: 'range', params: { earliest, latest } }],
  });
}

/** A refusal of the plan kernel as a problem of the contract. */
export function refusalProblem(refusal: Refusal, pointer: string): ProblemError {
  switch (refusal.reason) {
    case 'amount':
      return amountOutOfRange(pointer, refusal.smallestMinor, refusal.largestMinor);
    case 'date':
      return dateOutOfRange(pointer, refusal.earliest, refusal.latest);
    case 'count':
      return new ProblemError('amount-out-of-range', {
        errors: [
          {
            pointer,
            code: 'count',
            params: { smallest: refusal.smallest, largest: refusal.largest },
          },
        ],
      });
    case 'notPossible':
      return new ProblemError('state-conflict');
  }
}
