import type { LocalDate, Money, OperationName } from '../../core/contract/index.js';
import { money } from '../../core/domain/money.js';
import { toCivilDate } from '../../core/domain/time-zone.js';
import type { Call, Result } from '../http/service.js';
import { readBalances, type Balances } from './balances.js';
import { readBills, type Bill } from './bills.js';
import type { TmForumConfig } from './config.js';
import type { TmForumHooks } from './hooks.js';
import type { OpaqueId } from './opaque-id.js';
import type { BillingAccountRecord } from './records.js';
import type { Stack } from './stack.js';

/** What every read works with. */
export interface Context {
  readonly config: TmForumConfig;
  readonly hooks: TmForumHooks;
  readonly stack: Stack;
  readonly opaqueId: OpaqueId;
}

export type Read<K extends OperationName> = (context: Context, call: Call<K>) => Promise<Result<K>>;
export type Reads = { readonly [K in OperationName]?: Read<K> };

/** An account as it is now. */
export interface AccountFacts {
  readonly record: BillingAccountRecord;
  /** Newest first. */
  readonly bills: readonly Bill[];
  readonly balances: Balances;
  readonly today: LocalDate;
}

export async function accountFacts(
  { stack, config }: Context,
  { principal, now }: Pick<Call<OperationName>, 'principal' | 'now'>,
): Promise<AccountFacts> {
  const [record, bills] = await Promise.all([
    stack.billingAccount(principal.accountId),
    stack.bills(principal.accountId),
  ]);
  return {
    record,
    bills: readBills(bills, config),
    balances: readBalances(record, config, now),
    today: toCivilDate(now, config.timeZone),
  };
}

/** An amount in the account's currency. */
export const inCurrency = ({ config }: Context, amountMinor: number): Money =>
  money(amountMinor, config.currency);
