import * as z from 'zod/mini';
import type { Instant, LocalDate, Plan } from '../../core/contract/index.js';
import type { Json } from './client.js';
import type { ApiVersion, TmForumConfig } from './config.js';
import { fromMinor, isMinor, toMinor } from './money.js';
import { maybe, Money, PaymentPlan, reader, type PaymentPlanRecord } from './records.js';
import { typed } from './references.js';

/**
 * What a plan is known by: its stamp, or where the stack has dropped that, all the rest of it. Two plans
 * that are alike in the rest are one to such a stack.
 */
export interface PlanKey {
  /** The same whenever the same plan is written again. */
  readonly stamp: string;
  /** In the telco's words, such as `installment`; `promiseToPay` for a promise. */
  readonly planType: string;
  readonly startsAt: Instant;
  /** Minor units of the account's currency. */
  readonly totalMinor: number;
  readonly numberOfPayments: number;
}

export interface PlanDraft extends Omit<PlanKey, 'numberOfPayments'> {
  /** In the telco's words, such as `effective`. */
  readonly status: string;
  /** Absent: paid at once, as a promise is. */
  readonly frequency?: Plan['frequency'] | undefined;
  readonly endsAt?: Instant | undefined;
  /** Id of the stack. */
  readonly paymentMethodId?: string | undefined;
  /** Ids of the stack, of the bills that it is for. */
  readonly billIds?: readonly string[] | undefined;
  readonly instalments: readonly PlannedPayment[];
}

export interface PlannedPayment {
  readonly dueDate: LocalDate;
  readonly amountMinor: number;
}

/** A plan as the stack keeps it. */
export interface StoredPlan {
  /** Absent: written by somebody else, or the stack drops what its file does not name. */
  readonly stamp?: string | undefined;
  /** Absent for the same reasons. */
  readonly instalments?: readonly PlannedPayment[] | undefined;
  readonly planType?: string | undefined;
  readonly status?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly totalMinor: number;
  readonly numberOfPayments?: number | undefined;
}

/** `PaymentPlan` of TMF666 with what Kulanz adds to it. */
const ExtendedPlan = z.extend(PaymentPlan, {
  instalment: maybe(z.array(z.object({ dueDate: z.string(), amount: Money }))),
});
export type ExtendedPlan = z.infer<typeof ExtendedPlan>;
export const readPlan = reader('billingAccount.paymentPlan', ExtendedPlan);

/** What the shape of a plan depends on. */
export interface PlanTerms extends Pick<
  TmForumConfig,
  'currency' | 'planExtension' | 'planFrequencies'
> {
  readonly version: ApiVersion;
}

export const isKnownBy = (plan: PaymentPlanRecord, key: PlanKey, currency: string): boolean =>
  plan.stamp === undefined
    ? plan.planType === key.planType &&
      plan.numberOfPayments === key.numberOfPayments &&
      isMinor(plan.totalAmount, key.totalMinor, currency) &&
      Date.parse(plan.validFor?.startDateTime ?? '') === Date.parse(key.startsAt)
    : plan.stamp === key.stamp;

/** @throws ProblemError `upstream-error` for amounts that are none */
export function storedPlan(plan: ExtendedPlan, expected: PlanTerms): StoredPlan {
  const where = 'billingAccount.paymentPlan';
  return {
    stamp: plan.stamp,
    instalments: plan.instalment?.map(({ dueDate, amount }) => ({
      dueDate,
      amountMinor: toMinor(amount, expected, `${where}.instalment`),
    })),
    planType: plan.planType,
    status: plan.status,
    startsAt: plan.validFor?.startDateTime,
    totalMinor: toMinor(plan.totalAmount ?? {}, expected, `${where}.totalAmount`),
    numberOfPayments: plan.numberOfPayments,
  };
}

/** The plan as it is sent. */
export function planBody(plan: PlanDraft, terms: PlanTerms): Json {
  const { currency, planExtension, planFrequencies, version } = terms;
  const { frequency, endsAt, paymentMethodId, billIds = [] } = plan;
  const instalment = plan.instalments.map(({ dueDate, amountMinor }) => ({
    dueDate,
    amount: fromMinor(amountMinor, currency),
  }));
  const extension = {
    '@type': 'KulanzPaymentPlan',
    '@baseType': 'PaymentPlan',
    stamp: plan.stamp,
    instalment,
    ...(billIds.length > 0 && {
      bill: billIds.map((id) => ({ ...typed(version, 'BillRef'), id })),
    }),
  };
  return {
    ...typed(version, 'PaymentPlan'),
    ...(planExtension && extension),
    planType: plan.planType,
    status: plan.status,
    ...(frequency !== undefined && { paymentFrequency: wordOf(planFrequencies, frequency) }),
    numberOfPayments: plan.instalments.length,
    totalAmount: fromMinor(plan.totalMinor, currency),
    validFor: {
      startDateTime: plan.startsAt,
      ...(endsAt !== undefined && { endDateTime: endsAt }),
    },
    ...(paymentMethodId !== undefined && {
      paymentMethod: { ...typed(version, 'PaymentMethodRef'), id: paymentMethodId },
    }),
  };
}

/** The telco's word for a frequency; ours where it has named none. */
const wordOf = (meanings: TmForumConfig['planFrequencies'], frequency: string): string =>
  Object.entries(meanings).find(([, meaning]) => meaning === frequency)?.[0] ?? frequency;
