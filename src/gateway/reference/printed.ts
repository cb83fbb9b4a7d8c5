import type { LocalDate } from '../../core/contract/index.js';
import { currencyDigits } from '../../core/domain/currency.js';
import { printWords } from './print-words.js';
import type { PaymentRecord, PlanRecord } from './records.js';
import type { WriteUnit } from './unit.js';

/** Documents that the service writes itself, in the account's language. */

function amountText(unit: WriteUnit, amountMinor: number): string {
  const { currency, locale } = unit.account;
  const digits = currencyDigits(currency) ?? 2;
  const style = { style: 'currency', currency, currencyDisplay: 'code' } as const;
  const format = new Intl.NumberFormat(locale, {
    ...style,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  return format.format(amountMinor / 10 ** digits);
}

function dateText(unit: WriteUnit, date: LocalDate): string {
  const format = new Intl.DateTimeFormat(unit.account.locale, {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(date));
}

async function keep(unit: WriteUnit, title: string, lines: readonly string[]): Promise<string> {
  const record = { ...unit.newRecord(), state: 'current', title, lines } as const;
  await unit.put('document', record);
  return record.id;
}

/** @returns id of the document */
export function paymentReceipt(
  unit: WriteUnit,
  payment: PaymentRecord,
  on: LocalDate,
): Promise<string> {
  const words = printWords(unit.account.locale);
  return keep(unit, words.receipt, [
    unit.account.label,
    `${words.amount}: ${amountText(unit, payment.amountMinor)}`,
    `${words.bookedOn}: ${dateText(unit, on)}`,
    `${words.reference}: ${payment.receipt.reference}`,
  ]);
}

/** @returns id of the document */
export function planConfirmation(
  unit: WriteUnit,
  plan: Pick<PlanRecord, 'agreedMinor' | 'instalments' | 'receipt'>,
): Promise<string> {
  const words = printWords(unit.account.locale);
  return keep(unit, words.plan, [
    unit.account.label,
    `${words.reference}: ${plan.receipt.reference}`,
    '',
    ...plan.instalments.map(
      ({ number, dueDate, amountMinor }) =>
        `${words.instalment} ${String(number)}: ${amountText(unit, amountMinor)}, ${dateText(unit, dueDate)}`,
    ),
    '',
    `${words.total}: ${amountText(unit, plan.agreedMinor)}`,
    `${words.costs}: ${amountText(unit, 0)}`,
    words.rights,
  ]);
}
