import type { LocalDate } from '../../core/contract/index.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import type { AccountRecord } from '../reference/records.js';
import { contentTag } from '../reference/content-tag.js';
import { readBalances, type Balances } from './balances.js';
import { readBills, type Bill } from './bills.js';
import type { TmForumConfig } from './config.js';
import { contactPointsOf } from './contact-points.js';
import { itemIdOf, type OpaqueId } from './opaque-id.js';
import {
  customerOf,
  type BillingAccountRecord,
  type IndividualRecord,
  type PaymentMethodRecord,
  type RateRecord,
} from './records.js';
import type { Stack } from './stack.js';
import type { ToldFacts } from './told.js';

/** An account as its stack has it now. */
export interface StackFacts {
  readonly record: BillingAccountRecord;
  /** Newest first. */
  readonly bills: readonly Bill[];
  readonly rates: readonly RateRecord[];
  readonly balances: Balances;
  readonly methods: readonly PaymentMethodRecord[];
  readonly individual: IndividualRecord | undefined;
  readonly contactPoints: AccountRecord['contactPoints'];
  readonly refusedChannels: AccountRecord['refusedChannels'];
  readonly told: ToldFacts;
  /** As long as it is to come: what should have been collected shows in the bills, or did not come. */
  readonly scheduledDebit: AccountRecord['scheduledDebit'];
  readonly today: LocalDate;
  /** Digest of all of it. */
  readonly tag: string;
}

/** @throws ProblemError `not-found`, or why the stack could not be read */
export async function readFacts(
  config: TmForumConfig,
  stack: Stack,
  opaqueId: OpaqueId,
  tell: ((accountId: string) => Promise<ToldFacts>) | undefined,
  accountId: string,
  now: Date,
): Promise<StackFacts> {
  const [{ record, methods, individual, refusedChannels }, { bills, rates }, told = {}] =
    await Promise.all([
      readCustomer(config, stack, accountId),
      readBilled(stack, accountId),
      tell?.(accountId),
    ]);
  const today = toCivilDate(now, config.timeZone);
  return {
    record,
    bills: readBills(bills, config),
    rates,
    balances: readBalances(record, config, now),
    methods,
    individual,
    contactPoints: await contactPointsOf(individual, accountId, now, opaqueId),
    refusedChannels,
    told,
    scheduledDebit: await scheduledDebitOf(told, accountId, today, opaqueId),
    today,
    // What a derived plan has had paid follows from the day.
    tag: contentTag({ record, bills, rates, methods, individual, refusedChannels, told, today }),
  };
}

/** By the ids of the contract; undefined for one whose day is past. */
export async function scheduledDebitOf(
  { scheduledDebit }: ToldFacts,
  accountId: string,
  today: LocalDate,
  opaqueId: OpaqueId,
): Promise<AccountRecord['scheduledDebit']> {
  if (!scheduledDebit || scheduledDebit.on < today) return undefined;
  const { billIds, ...debit } = scheduledDebit;
  const itemIds = await Promise.all(billIds.map((id) => itemIdOf(opaqueId, accountId, id)));
  return { ...debit, itemIds };
}

async function readCustomer(config: TmForumConfig, stack: Stack, accountId: string) {
  const record = await stack.billingAccount(accountId);
  const { version } = config.apis.accountManagement;
  const customer = customerOf(record, config.customerRole, version);
  if (customer === undefined) {
    return { record, methods: [], individual: undefined, refusedChannels: [] };
  }
  const [methods, individual, refusedChannels] = await Promise.all([
    stack.paymentMethods(accountId, customer),
    stack.individual(accountId, customer),
    stack.refusedChannels(accountId, customer),
  ]);
  return { record, methods, individual, refusedChannels };
}

async function readBilled(stack: Stack, accountId: string) {
  const bills = await stack.bills(accountId);
  return { bills, rates: await stack.rates(accountId, bills) };
}
