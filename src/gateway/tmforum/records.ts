import * as z from 'zod/mini';
import type { ApiVersion } from './config.js';
import { upstreamProblem } from './upstream.js';

/**
 * What is read of the stack's records, in one shape for both versions. Everything that the official
 * files leave optional is optional here, and members that nobody asked for are dropped.
 */

export const maybe = <S extends z.core.$ZodType>(schema: S) => z.optional(schema);
export const text = maybe(z.string());
export const Money = z.object({ unit: text, value: maybe(z.number()) });
export const Period = z.object({ startDateTime: text, endDateTime: text });
export const Ref = z.object({ id: z.string() });

/** v4 names the party itself, v5 one level below. */
export const RelatedParty = z.object({
  id: text,
  role: text,
  partyOrPartyRole: maybe(z.object({ id: text })),
});

export const PaymentPlan = z.object({
  id: text,
  planType: text,
  status: text,
  paymentFrequency: text,
  numberOfPayments: maybe(z.int()),
  totalAmount: maybe(Money),
  validFor: maybe(Period),
  paymentMethod: maybe(Ref),
  /** What Kulanz has written on it; dropped by stacks that keep only what the file names. */
  stamp: text,
});
export type PaymentPlanRecord = z.infer<typeof PaymentPlan>;

const BillingAccount = z.object({
  id: z.string(),
  name: text,
  state: text,
  relatedParty: maybe(z.array(RelatedParty)),
  accountBalance: maybe(
    z.array(z.object({ balanceType: text, amount: maybe(Money), validFor: maybe(Period) })),
  ),
  paymentPlan: maybe(z.array(PaymentPlan)),
  defaultPaymentMethod: maybe(Ref),
});
export type BillingAccountRecord = z.infer<typeof BillingAccount>;

const CustomerBill = z.object({
  id: z.string(),
  billNo: text,
  category: text,
  state: text,
  billDate: text,
  paymentDueDate: text,
  nextBillDate: text,
  billingPeriod: maybe(Period),
  taxIncludedAmount: maybe(Money),
  amountDue: maybe(Money),
  remainingAmount: maybe(Money),
  appliedPayment: maybe(z.array(z.object({ appliedAmount: maybe(Money) }))),
  billingAccount: maybe(Ref),
});
export type BillRecord = z.infer<typeof CustomerBill>;

const BillingRate = z.object({
  id: z.string(),
  name: text,
  description: text,
  taxIncludedAmount: maybe(Money),
  bill: maybe(Ref),
  billingAccount: maybe(Ref),
});
export type RateRecord = z.infer<typeof BillingRate>;

const PaymentMethod = z.object({
  id: z.string(),
  '@type': text,
  accountNumber: text,
  relatedParty: maybe(Ref),
  account: maybe(z.array(Ref)),
});
export type PaymentMethodRecord = z.infer<typeof PaymentMethod>;

const Address = { emailAddress: text, phoneNumber: text };

const Individual = z.object({
  id: z.string(),
  fullName: text,
  languageAbility: maybe(
    z.array(z.object({ languageCode: text, isFavouriteLanguage: maybe(z.boolean()) })),
  ),
  contactMedium: maybe(
    z.array(
      z.object({
        preferred: maybe(z.boolean()),
        validFor: maybe(Period),
        /** v4 */
        characteristic: maybe(z.object(Address)),
        /** v5 */
        ...Address,
      }),
    ),
  ),
});
export type IndividualRecord = z.infer<typeof Individual>;

/** Reads a record. @throws ProblemError `upstream-error` naming the member that is wrong */
export const reader =
  <S extends z.core.$ZodType>(name: string, schema: S) =>
  (value: unknown): z.infer<S> => {
    const result = z.safeParse(schema, value);
    if (result.success) return result.data;
    const path = [name, ...(result.error.issues[0]?.path ?? [])].join('.');
    throw upstreamProblem('upstream-error', `${path} is missing or of another type`);
  };

export const readBillingAccount = reader('billingAccount', BillingAccount);
export const readBill = reader('customerBill', CustomerBill);
export const readRate = reader('appliedCustomerBillingRate', BillingRate);
export const readPaymentMethod = reader('paymentMethod', PaymentMethod);
export const readIndividual = reader('individual', Individual);

/** The customer behind an account, by the role that the telco gives them. */
export function customerOf(
  { relatedParty = [] }: BillingAccountRecord,
  role: string,
  version: ApiVersion,
): string | undefined {
  const party = relatedParty.find((each) => each.role === role);
  return version === 'v4' ? party?.id : party?.partyOrPartyRole?.id;
}
