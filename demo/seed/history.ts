import type { Faker } from '@faker-js/faker';
import { addDays, addMonths } from '../../src/core/domain/index.js';
import type {
  AccountRecord,
  DocumentRecord,
  Entry,
  ItemRecord,
  PaymentRecord,
} from '../../src/gateway/reference/index.js';
import { billLabel, billWords } from './bill-words.js';

type Timeline = AccountRecord['timeline'];

export interface HistoryOptions {
  readonly months: number;
  /** The first day that is not history any more. */
  readonly before: string;
  /** What a month costs as a rule, in minor units. */
  readonly monthlyMinor: number;
  readonly faker: Faker;
}

/** Bills of months gone by, all paid, with their documents, payments and what happened meanwhile. */
export interface History {
  readonly entries: readonly Entry[];
  /** Oldest first. */
  readonly timeline: Timeline;
}

const daysToPay = 14;
const reminderAfterDays = 12;
/** Before a habit began: nobody has always been in arrears. */
const habitMonths = 9;

export function historyOf(account: AccountRecord, options: HistoryOptions): History {
  const monthsAgo = Array.from({ length: options.months }, (_, index) => options.months - index);
  const months = monthsAgo.map((ago) => monthOf(account, ago, options));
  return {
    entries: months.flatMap(({ entries }) => entries),
    timeline: months
      .flatMap(({ timeline }) => timeline)
      .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1)),
  };
}

function monthOf(account: AccountRecord, monthsAgo: number, options: HistoryOptions): History {
  const { before, faker } = options;
  const issuedOn = addMonths(before, -monthsAgo);
  const dueDate = addDays(issuedOn, daysToPay);
  const lateDays = daysLate(account.approachReason, monthsAgo, faker);
  const promptDays = account.collection.kind === 'directDebit' ? 0 : faker.number.int({ max: 6 });
  const paid = addDays(dueDate, lateDays > 0 ? lateDays : -promptDays);
  const paidOn = paid < before ? paid : addDays(before, -1);
  const bill = billOf(account, issuedOn, dueDate, options);
  const payment = paymentOf(account, bill, paidOn, faker);
  const remindedOn = addDays(dueDate, reminderAfterDays);
  return {
    entries: [
      { kind: 'document', record: documentOf(account, bill) },
      { kind: 'item', record: bill },
      { kind: 'payment', record: payment },
    ],
    timeline: [
      { kind: 'billSent', on: issuedOn },
      ...(remindedOn < paidOn ? ([{ kind: 'reminderSent', on: remindedOn }] as const) : []),
      { kind: 'paymentBooked', on: paidOn },
    ],
  };
}

/** How late a bill was paid, by what the telco says about the customer's habit. */
function daysLate(
  habit: AccountRecord['approachReason'],
  monthsAgo: number,
  faker: Faker,
): number {
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
  account: AccountRecord,
  issuedOn: string,
  dueDate: string,
  { monthlyMinor, faker }: HistoryOptions,
): ItemRecord {
  const words = billWords(account.locale);
  const extras = faker.datatype.boolean(0.4)
    ? faker.number.int({ min: 1, max: Math.ceil(monthlyMinor / 5) })
    : 0;
  const lines = [
    { id: 'line-1', label: words.basicFee, amountMinor: monthlyMinor },
    ...(extras > 0 ? [{ id: 'line-2', label: words.extras, amountMinor: extras }] : []),
  ];
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
    amountMinor: monthlyMinor + extras,
    paidMinor: monthlyMinor + extras,
    disputedMinor: 0,
    documentId: newId(faker),
    lines,
  };
}

function paymentOf(
  account: AccountRecord,
  bill: ItemRecord,
  paidOn: string,
  faker: Faker,
): PaymentRecord {
  const createdAt = `${paidOn}T09:30:00.000Z`;
  const digits = () => faker.string.numeric(4);
  return {
    id: newId(faker),
    accountId: account.accountId,
    createdAt,
    state: 'posted',
    amountMinor: bill.amountMinor,
    purpose: { kind: 'items', ids: [bill.id] },
    allocations: [{ itemId: bill.id, amountMinor: bill.amountMinor }],
    receipt: {
      reference: `KZ-${digits()}-${digits()}`,
      createdAt,
      nextSteps: [],
      confirmation: { channel: 'none' },
    },
  };
}

function documentOf(account: AccountRecord, bill: ItemRecord): DocumentRecord {
  const words = billWords(account.locale);
  const format = new Intl.NumberFormat(account.locale, {
    style: 'currency',
    currency: account.currency,
    currencyDisplay: 'code',
  });
  const amount = (minor: number) => format.format(minor / 100);
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

/** As opaque as the service's own. */
export function newId(faker: Faker): string {
  return faker.string.alphanumeric(22);
}
