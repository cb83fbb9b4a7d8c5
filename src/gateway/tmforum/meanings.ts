import * as z from 'zod/mini';

/** What the words of a stack can stand for; which word stands for what is the telco's to say. */

/** What one of the telco's balances is about. `ignored`: it says nothing about what is owed. */
export const BalanceMeaning = z.enum(
  ['total', 'credit', 'deposit', 'inTransit', 'disputed', 'inPlan', 'ignored'],
  { error: 'must be total, credit, deposit, inTransit, disputed, inPlan or ignored' },
);
/** `hidden`: the customer has not been told of it yet. */
export const BillMeaning = z.enum(['open', 'paid', 'disputed', 'inPlan', 'cancelled', 'hidden'], {
  error: 'must be open, paid, disputed, inPlan, cancelled or hidden',
});
export const ItemKind = z.enum(
  ['bill', 'charge', 'debitReturnFee', 'reminderFee', 'device', 'credit'],
  {
    error: 'must be bill, charge, debitReturnFee, reminderFee, device or credit',
  },
);
export const AccountMeaning = z.enum(['open', 'serviceLimited', 'serviceStopped', 'closed'], {
  error: 'must be open, serviceLimited, serviceStopped or closed',
});
export const PlanMeaning = z.enum(['active', 'completed', 'cancelled'], {
  error: 'must be active, completed or cancelled',
});
export const DecisionMeaning = z.enum(['upheld', 'partlyUpheld', 'rejected'], {
  error: 'must be upheld, partlyUpheld or rejected',
});
export const FrequencyMeaning = z.enum(['monthly', 'fortnightly', 'weekly'], {
  error: 'must be monthly, fortnightly or weekly',
});

/**
 * What a word of the stack stands for; undefined for one that the telco has not named. Own entries
 * alone: a stack may say anything, `constructor` as well.
 */
export const meaningOf = <Meaning>(
  meanings: Readonly<Record<string, Meaning>>,
  word: string | undefined,
): Meaning | undefined =>
  word !== undefined && Object.hasOwn(meanings, word) ? meanings[word] : undefined;
