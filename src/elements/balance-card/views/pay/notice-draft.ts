import type { Money, PaymentNoticeRequest } from '../../../../core/contract/index.js';
import { parseCivilDate } from '../../../../core/domain/civil-date.js';
import { currencyDigits } from '../../../../core/domain/currency.js';
import type { ErrorLimits, KulanzError } from '../../../../core/errors/kulanz-error.js';
import { parseAmount } from '../../../parts/later/parse-amount.js';

/** What the customer says about a payment that is made already, as they have entered it. */
export interface NoticeDraft {
  readonly amountText: string;
  readonly dateText: string;
  /** Where it was another one than ours. */
  readonly referenceText: string;
}

/** A field that needs another look; `limits` say what would do. */
export interface NoticeProblem {
  readonly field: 'amount' | 'date';
  readonly limits?: ErrorLimits | undefined;
}

/**
 * What the server is told.
 * @returns otherwise the first field that needs another look
 */
export function noticeOf(
  { amountText, dateText, referenceText }: NoticeDraft,
  { currency }: Money,
): PaymentNoticeRequest | NoticeProblem {
  const amountMinor = parseAmount(amountText, currencyDigits(currency) ?? 2);
  if (!amountMinor) return { field: 'amount' };
  if (!parseCivilDate(dateText)) return { field: 'date' };
  const reference = referenceText.trim();
  return {
    amount: { amountMinor, currency },
    paidOn: dateText,
    ...(reference && { reference }),
  };
}

export const isNotice = (
  result: PaymentNoticeRequest | NoticeProblem,
): result is PaymentNoticeRequest => 'amount' in result;

/** The field that a refusal of the server is about; undefined where it is about none. */
export function refusedField({ code, limits }: KulanzError): NoticeProblem | undefined {
  if (code === 'amount-out-of-range') return { field: 'amount', limits };
  return code === 'date-out-of-range' ? { field: 'date', limits } : undefined;
}
