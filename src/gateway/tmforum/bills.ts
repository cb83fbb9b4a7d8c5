import type { LocalDate } from '../../core/contract/index.js';
import { sumMinor } from '../../core/domain/money.js';
import { civilDate } from './civil.js';
import type { TmForumConfig } from './config.js';
import { meaningOf } from './meanings.js';
import { toMinor, type TmfMoney } from './money.js';
import type { BillRecord } from './records.js';
import { upstreamProblem } from './upstream.js';

/** A bill as the customer knows it. Amounts in minor units of the account's currency. */
export interface Bill {
  readonly id: string;
  readonly number: string | undefined;
  readonly kind: TmForumConfig['billKinds'][string];
  /** undefined: a state that the configuration does not name. */
  readonly meaning: Exclude<TmForumConfig['billStates'][string], 'hidden'> | undefined;
  readonly issuedOn: LocalDate;
  readonly dueDate: LocalDate | undefined;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | undefined;
  readonly amountMinor: number;
  readonly remainingMinor: number;
}

/**
 * Bills that the customer has been sent, newest first.
 * @throws ProblemError `upstream-error` for one without amount or date
 */
export function readBills(records: readonly BillRecord[], config: TmForumConfig): Bill[] {
  return records
    .flatMap((record) => billOf(record, config) ?? [])
    .sort((a, b) => (a.issuedOn === b.issuedOn ? 0 : a.issuedOn < b.issuedOn ? 1 : -1));
}

function billOf(record: BillRecord, config: TmForumConfig): Bill | undefined {
  const meaning = meaningOf(config.billStates, record.state);
  if (meaning === 'hidden') return undefined;
  const date = (text: string | undefined, name: string): LocalDate | undefined =>
    text === undefined ? undefined : civilDate(text, config.timeZone, `customerBill.${name}`);
  const dueDate = date(record.paymentDueDate, 'paymentDueDate');
  const from = date(record.billingPeriod?.startDateTime, 'billingPeriod.startDateTime');
  const to = date(record.billingPeriod?.endDateTime, 'billingPeriod.endDateTime');
  const issuedOn = date(record.billDate, 'billDate') ?? to ?? dueDate;
  if (issuedOn === undefined) throw upstreamProblem('upstream-error', 'customerBill has no date');
  const amountMinor = amountOf(record, config);
  const named = meaningOf(config.billKinds, record.category) ?? 'bill';
  const kind = amountMinor < 0 ? 'credit' : named;
  const isCredit = kind === 'credit';
  const isOwed = !isCredit && meaning !== 'paid' && meaning !== 'cancelled';
  return {
    id: record.id,
    number: record.billNo,
    kind,
    meaning,
    issuedOn,
    dueDate,
    period: from !== undefined && to !== undefined ? { from, to } : undefined,
    // A credit is negative whichever sign the stack gave it.
    amountMinor: isCredit ? -Math.abs(amountMinor) + 0 : amountMinor,
    remainingMinor: isOwed ? remainingOf(record, amountMinor, config) : 0,
  };
}

const minorOf = (money: TmfMoney, config: TmForumConfig, name: string): number =>
  toMinor(
    money,
    { currency: config.currency, version: config.apis.customerBill.version },
    `customerBill.${name}`,
  );

/** What the bill came to; `amountDue` can have what earlier bills left in it. */
function amountOf({ taxIncludedAmount, amountDue }: BillRecord, config: TmForumConfig): number {
  if (taxIncludedAmount) return minorOf(taxIncludedAmount, config, 'taxIncludedAmount');
  if (amountDue) return minorOf(amountDue, config, 'amountDue');
  throw upstreamProblem('upstream-error', 'customerBill has no amount');
}

/** What is left of it. Stacks that do not say count what was paid. */
function remainingOf(record: BillRecord, amountMinor: number, config: TmForumConfig): number {
  const { remainingAmount, appliedPayment = [] } = record;
  if (remainingAmount) return minorOf(remainingAmount, config, 'remainingAmount');
  const paid = appliedPayment.flatMap(({ appliedAmount }) =>
    appliedAmount ? [minorOf(appliedAmount, config, 'appliedPayment.appliedAmount')] : [],
  );
  return Math.max(0, amountMinor - sumMinor(paid));
}
