import type { LocalDate, Receipt } from '../../core/contract/index.js';
import { currencyDigits } from '../../core/domain/currency.js';
import { sumMinor } from '../../core/domain/money.js';
import type { ScheduledInstalment } from '../../core/domain/plan.js';
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

type Dates = readonly Pick<ScheduledInstalment, 'number' | 'dueDate' | 'amountMinor'>[];

/** Every instalment, the total and what of it is cost. */
function scheduleLines(unit: WriteUnit, instalments: Dates, costMinor: number): string[] {
  const words = printWords(unit.account.locale);
  const totalMinor = sumMinor(instalments.map(({ amountMinor }) => amountMinor));
  return [
    '',
    ...instalments.map(
      ({ number, dueDate, amountMinor }) =>
        `${words.instalment} ${String(number)}: ${amountText(unit, amountMinor)}, ${dateText(unit, dueDate)}`,
    ),
    '',
    `${words.total}: ${amountText(unit, totalMinor)}`,
    `${words.costs}: ${amountText(unit, costMinor)}`,
  ];
}

/** @returns id of the document */
export function planConfirmation(
  unit: WriteUnit,
  plan: Pick<PlanRecord, 'instalments'> & { readonly receipt: Receipt },
  costMinor: number,
): Promise<string> {
  const words = printWords(unit.account.locale);
  return keep(unit, words.plan, [
    unit.account.label,
    `${words.reference}: ${plan.receipt.reference}`,
    ...scheduleLines(unit, plan.instalments, costMinor),
    words.rights,
  ]);
}

export interface CreditFacts {
  readonly owedMinor: number;
  readonly feeMinor: number;
  /** In percent, with one decimal. */
  readonly apr: number;
  readonly instalments: Dates;
}

/**
 * What is to be read before a plan with a fee is agreed: its figures, then the telco's own words.
 * Source: Directive (EU) 2023/2225, Article 10.
 *
 * @returns id of the document
 */
export function precontractInformation(
  unit: WriteUnit,
  { owedMinor, feeMinor, apr, instalments }: CreditFacts,
  telcoWords: readonly string[],
): Promise<string> {
  const { label, locale } = unit.account;
  const words = printWords(locale);
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  return keep(unit, words.precontract, [
    label,
    `${words.amount}: ${amountText(unit, owedMinor)}`,
    `${words.apr}: ${percent.format(apr / 100)}`,
    ...scheduleLines(unit, instalments, feeMinor),
    '',
    ...telcoWords,
  ]);
}
