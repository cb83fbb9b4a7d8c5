import type { Money } from '../contract/index.js';
import { compactIban, isIban } from './iban.js';

/** A credit transfer in euros, as a customer would type it at a bank. */
export interface CreditTransfer {
  readonly holder: string;
  readonly iban: string;
  readonly bic?: string | undefined;
  readonly reference: string;
  readonly money: Money;
}

const longestHolder = 70;
const longestReference = 140;
const largestMinor = 99_999_999_999;
/** What a line can hold: everything but what ends it or cannot be seen. */
const oneLine = /^[^\p{Cc}\p{Zl}\p{Zp}\p{Cs}]+$/u;
const bicShape = /^[A-Z]{6}[A-Z\d]{2}(?:[A-Z\d]{3})?$/;

/**
 * The text that banking apps read from a code: version 002, UTF-8, the reference as free text.
 * Source: EPC069-12, "Quick Response Code: Guidelines to Enable Data Capture for the Initiation of a
 * SEPA Credit Transfer", version 2.1.
 *
 * @returns undefined where a member would have to be changed to fit, because an app must fill in
 * exactly what stands beside the code
 */
export function epcText(transfer: CreditTransfer): string | undefined {
  const { iban, money, bic = '' } = transfer;
  const holder = transfer.holder.trim();
  const reference = transfer.reference.trim();
  const { amountMinor, currency } = money;
  const fits =
    currency === 'EUR' &&
    Number.isSafeInteger(amountMinor) &&
    amountMinor >= 1 &&
    amountMinor <= largestMinor &&
    isIban(iban) &&
    isLine(holder, longestHolder) &&
    isLine(reference, longestReference);
  if (!fits) return undefined;
  const compactBic = bic.replace(/\s/g, '').toUpperCase();
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    // Optional within the European Economic Area: one that cannot be right is left out.
    bicShape.test(compactBic) ? compactBic : '',
    holder,
    compactIban(iban),
    `EUR${String(Math.floor(amountMinor / 100))}.${String(amountMinor % 100).padStart(2, '0')}`,
    // Neither a purpose nor a structured reference.
    '',
    '',
    reference,
  ].join('\n');
}

const isLine = (text: string, longest: number): boolean =>
  [...text].length <= longest && oneLine.test(text);
