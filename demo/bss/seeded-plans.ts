import { sumMinor } from '../../src/core/domain/index.js';
import type { Entry, PlanRecord } from '../../src/gateway/reference/index.js';
import type { ApiVersion } from '../../src/gateway/tmforum/index.js';
import { midnight, type BssAccount } from './portfolio.js';
import { moneyOf, typed, type Json } from './shapes.js';

/** By which the stack and the gateway's history know that a plan is the same. */
const stampOf = ({ accountId, id }: PlanRecord): string => `before-the-gateway ${accountId} ${id}`;

/** History that knows its running plans in the stack. */
export const withStamps = (entries: readonly Entry[]): readonly Entry[] =>
  entries.map((entry) =>
    entry.kind === 'plan' && entry.record.state === 'active'
      ? { ...entry, record: { ...entry.record, stamp: stampOf(entry.record) } }
      : entry,
  );

/** The account with its running plans, as the gateway would have written them: the stack collects them. */
export function withPlans(
  account: BssAccount,
  entries: readonly Entry[],
  version: ApiVersion,
): BssAccount {
  const paymentPlan = entries.flatMap((entry) => {
    if (entry.kind !== 'plan' || entry.record.state !== 'active') return [];
    const bills = entries.flatMap(({ kind, record }) =>
      kind === 'item' && record.planId === entry.record.id ? [record.id] : [],
    );
    return [planOf(entry.record, bills, account, version)];
  });
  return paymentPlan.length > 0 ? { ...account, paymentPlan } : account;
}

function planOf(
  plan: PlanRecord,
  billIds: readonly string[],
  { debit }: BssAccount,
  version: ApiVersion,
): Json {
  const { instalments, rhythm, collection } = plan;
  return {
    '@type': 'KulanzPaymentPlan',
    '@baseType': 'PaymentPlan',
    ...(version === 'v5' && { id: plan.id }),
    stamp: stampOf(plan),
    planType: 'installment',
    status: 'effective',
    paymentFrequency: rhythm.frequency,
    numberOfPayments: instalments.length,
    totalAmount: moneyOf(sumMinor(instalments.map(({ amountMinor }) => amountMinor)), version),
    validFor: {
      startDateTime: midnight(instalments[0]?.dueDate ?? rhythm.start),
      endDateTime: midnight(instalments.at(-1)?.dueDate ?? rhythm.start),
    },
    bill: billIds.map((id) => ({ ...typed(version, 'BillRef'), id })),
    instalment: instalments.map(({ dueDate, amountMinor }) => ({
      dueDate,
      amount: moneyOf(amountMinor, version),
    })),
    ...(collection === 'directDebit' &&
      debit && { paymentMethod: { ...typed(version, 'PaymentMethodRef'), id: debit.id } }),
  };
}
