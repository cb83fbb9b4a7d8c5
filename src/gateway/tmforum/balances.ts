import { sumMinor } from '../../core/domain/money.js';
import type { TmForumConfig } from './config.js';
import { meaningOf } from './meanings.js';
import { toMinor } from './money.js';
import type { BillingAccountRecord } from './records.js';
import { upstreamProblem } from './upstream.js';

type Meaning = Exclude<TmForumConfig['balanceTypes'][string], 'ignored'>;

/** The balances of TMF666 by their meaning, in minor units; none is negative but the total. */
export interface Balances {
  readonly amounts: ReadonlyMap<Meaning, number>;
  /** There are balances that the configuration does not name. */
  readonly hasUnknown: boolean;
}

/** What the telco holds for the customer: v5 writes it with a minus, v4 cannot. */
const isHeld = (meaning: Meaning): boolean =>
  meaning === 'credit' || meaning === 'deposit' || meaning === 'inTransit';

/** @throws ProblemError `upstream-error` for an amount of the wrong sign, or none */
export function readBalances(
  { accountBalance = [] }: BillingAccountRecord,
  config: TmForumConfig,
  now: Date,
): Balances {
  const { version } = config.apis.accountManagement;
  const amounts = new Map<Meaning, number>();
  let hasUnknown = false;
  for (const { balanceType, amount, validFor } of accountBalance) {
    // An hour ago's balance is kept by some stacks, with its end.
    if (validFor?.endDateTime !== undefined && Date.parse(validFor.endDateTime) <= now.getTime()) {
      continue;
    }
    const meaning = meaningOf(config.balanceTypes, balanceType);
    hasUnknown ||= meaning === undefined;
    if (meaning === undefined || meaning === 'ignored') continue;
    const where = 'billingAccount.accountBalance.amount';
    const minor = toMinor(amount ?? {}, { currency: config.currency, version }, where);
    const size = version === 'v5' && isHeld(meaning) ? 0 - minor : minor;
    if (size < 0 && meaning !== 'total') {
      throw upstreamProblem('upstream-error', `${where} has the wrong sign for "${meaning}"`);
    }
    amounts.set(meaning, sumMinor([amounts.get(meaning) ?? 0, size]));
  }
  return { amounts, hasUnknown };
}
