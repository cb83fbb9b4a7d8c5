import type { Faker } from '@faker-js/faker';
import { addDays, addMonths, currencyDigits, daysBetween } from '../../src/core/domain/index.js';
import type {
  AccountRecord,
  DocumentRecord,
  Entry,
  ItemRecord,
  PaymentRecord,
} from '../../src/gateway/reference/index.js';
import { billLabel, billWords } from './bill-words.js';

type Timeline = AccountRecord['timeline'];

/** Months gone by: what was billed, when it was paid, and what happened meanwhile. */
export interface History {
  readonly entries: readonly Entry[];
  readonly timeline: Timeline;
}

export interface HistoryOptions {
  readonly account: AccountRecord;
  readonly months: number;
  /** The day of the last bill; the others are whole months before it. */
  readonly until: string;
  /** The first day on which nothing has happened yet. */
  readonly today: string;
  /** Bills that there are already; no other one is made in their months. */
  readonly bills: readonly ItemRecord[];
  /** What a month costs as a rule, in minor units. */
  readonly monthlyMinor: number;
  readonly faker: Faker;
}

const daysToPay = 14;
const reminderAfterDays = 12;
/** Nobody has always been late. */
const habitMonths = 9;

/** Paid bills of the months before, each with its document and payment. */
export function historyOf(options: HistoryOptions): History {
  const months = Array.from({ length: options.months + 1 }, (_, index) => options.months - index)
    .map((monthsAgo) => ({ monthsAgo, issuedOn: addMonths(options.until, -monthsAgo) }))
    .filter(({ issuedOn }) => !options.bills.some((bill) => isSameMonth(bill, issuedOn)))
    .map(({ monthsAgo, issuedOn }) => monthOf(issuedOn, monthsAgo, options));
  return {
    entries: months.flatMap(({ entries }) => entries),
    timeline: months.flatMap(({ timeline }) => timeline),
  };
}

const isSameMonth = (bill: ItemRecord, issuedOn: string): boolean =>
  Math.abs(daysBetween(bill.issuedOn, issuedOn)) <= 20;

function monthOf(issuedOn: string, monthsAgo: number, options: HistoryOptions): History {
  const { account, today, faker } = options;
  const dueDate = addDays(issuedOn, daysToPay);
  const lateDays = daysLate(account.approachReason, monthsAgo, faker);
  const promptDays = account.collection.kind === 'directDebit' ? 0 : faker.number.int({ max: 6 });
  const paid = addDays(dueDate, lateDays > 0 ? lateDays : -promptDays);
  const paidOn = paid < today ? paid : addDays(today, -1);
  const remindedOn = addDays(dueDate, reminderAfterDays);
  const bill = billOf(issuedOn, dueDate, options);
  return {
    entries: [
      { kind: 'document', record: documentOf(account, bill) },
      { kind: 'item', record: bill },
      { kind: 'payment', record: paymentOf(bill, paidOn, faker) },
    ],
    timeline: [
      { kind: 'billSent', on: issuedOn },
      ...(remindedOn < paidOn ? [{ kind: 'reminderSent' as const, on: remindedOn }] : []),
      { kind: 'paymentBooked', on: paidOn },
    ],
  };
}

/** How late a bill was paid, by what the telco says about the customer's habit. */
function daysLate(habit: AccountRecord['approachReason'], monthsAgo: number, faker: Faker): number {
  switch (habit) {
    case 'longPunctual':
    case 'firstLate':
      return 0;
    case 'usual':
    case 'onYourRequest':
    case 'legalPause':
      return faker.datatype.boolean(0.15) ? faker.number.int({ min: 2, max: 18 }) : 0;
    case 'severalMissed':
    case 'promisesMissed': {
      const isHabit = monthsAgo <= habitMonths && faker.datatype.boolean(0.6);
      return isHabit ? faker.number.int({ min: 8, max: 40 }) : 0;
    }
  }
}

function billOf(
  issuedOn: string,
  dueDate: string,
  { account, monthlyMinor, faker }: HistoryOptions,
): ItemRecord {
  const words = billWords(account.locale);
  const hasExtras = faker.datatype.boolean(0.4);
  const extrasMinor = hasExtras
    ? faker.number.int({ min: 1, max: Math.ceil(monthlyMinor / 5) })
    : 0;
  const amountMinor = monthlyMinor + extrasMinor;
  return {
    id: newId(faker),
    accountId: account.accountId,
    createdAt: `${issuedOn}T05:00:00.000Z`,
    state: 'paid',
    kind: 'bill',
    label: billLabel(account.locale, issuedOn),
    period: { from: addMonths(issuedOn, -1), to: addDays(issuedOn, -1) },
    issuedOn,
    receivedOn: addDays(issuedOn, 1),
    dueDate,
    amountMinor,
    paidMinor: amountMinor,
    disputedMinor: 0,
    documentId: newId(faker),
    lines: [
      { id: 'line-1', label: words.basicFee, amountMinor: monthlyMinor },
      ...(hasExtras ? [{ id: 'line-2', label: words.extras, amountMinor: extrasMinor }] : []),
    ],
  };
}

function paymentOf(bill: ItemRecord, paidOn: string, faker: Faker): PaymentRecord {
  const createdAt = `${paidOn}T09:30:00.000Z`;
  const { id, accountId, amountMinor } = bill;
  return {
    id: newId(faker),
    accountId,
    createdAt,
    state: 'posted',
    amountMinor,
    purpose: { kind: 'items', ids: [id] },
    allocations: [{ itemId: id, amountMinor }],
    receipt: {
      reference: `KZ-${faker.string.numeric(4)}-${faker.string.numeric(4)}`,
      createdAt,
      nextSteps: [],
      confirmation: { channel: 'none' },
    },
  };
}

function documentOf(account: AccountRecord, bill: ItemRecord): DocumentRecord {
  const words = billWords(account.locale);
  const { currency } = account;
  const digits = currencyDigits(currency) ?? 2;
  const amount = (minor: number) =>
    `${(minor / 10 ** digits).toFixed(digits).replace('.', ',')} ${currency}`;
  return {
    id: bill.documentId ?? bill.id,
    accountId: account.accountId,
    createdAt: bill.createdAt,
    state: 'current',
    title: bill.label,
    lines: [
      account.label,
      `${words.customer}: ${account.reference}`,
      '',
      ...(bill.lines ?? []).map((line) => `${line.label}: ${amount(line.amountMinor)}`),
      `${words.total}: ${amount(bill.amountMinor)}`,
    ],
  };
}

/** As opaque as the service's own ids. */
function newId(faker: Faker): string {
  return faker.string.alphanumeric(22);
}
