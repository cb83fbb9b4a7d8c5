import * as z from 'zod/mini';
import {
  component,
  Count,
  FreeText,
  Id,
  LocalDate,
  Money,
  MoneyRequest,
  openEnum,
  page,
  Receipt,
  Text,
} from './common.js';

export const PaymentOptions = component(
  'PaymentOptions',
  z.object({
    methods: z.array(
      z.object({
        id: Id,
        kind: openEnum(['saved', 'hosted']),
        label: Text,
        maskedDetail: z.optional(Text),
      }),
    ),
    transfer: z.optional(
      z.object({ holder: Text, iban: Text, bic: z.optional(Text), reference: Text }),
    ),
    collection: z.optional(
      z.object({
        kind: openEnum(['directDebit', 'manual']),
        maskedAccount: z.optional(Text),
        next: z.optional(z.object({ amount: Money, on: LocalDate })),
      }),
    ),
  }),
);
export type PaymentOptions = z.infer<typeof PaymentOptions>;

export const PaymentRequest = component(
  'PaymentRequest',
  z.strictObject({
    amount: MoneyRequest,
    purpose: z.strictObject({
      kind: z.enum(['balance', 'items', 'instalment', 'promise']),
      ids: z.optional(z.array(Id).check(z.minLength(1), z.maxLength(100))),
    }),
    /** Exact origin must be allowed; the server appends only `?payment={id}`. */
    returnUrl: z.string().check(z.maxLength(2000)),
    paymentMethodId: z.optional(Id),
  }),
);
export type PaymentRequest = z.infer<typeof PaymentRequest>;

export const Payment = component(
  'Payment',
  z.object({
    id: Id,
    amount: Money,
    purpose: z.object({
      kind: openEnum(['balance', 'items', 'instalment', 'promise']),
      ids: z.optional(z.array(Id)),
    }),
    state: openEnum([
      'created',
      'actionRequired',
      'processing',
      'succeeded',
      'failed',
      'cancelled',
      'expired',
    ]),
    failureCode: z.optional(
      openEnum(['declined', 'insufficientFunds', 'authenticationFailed', 'providerError', 'other']),
    ),
    retryable: z.boolean(),
    /** True once it is booked on the account. */
    posted: z.boolean(),
    nextAction: z.optional(
      z.object({ kind: openEnum(['redirect']), url: Text, expiresAt: z.optional(Text) }),
    ),
    pollAfterMs: z.optional(Count),
    receipt: z.optional(Receipt),
    receiptDocumentId: z.optional(Id),
  }),
);
export type Payment = z.infer<typeof Payment>;

export const PaymentPage = component('PaymentPage', page(Payment));
export const PaymentQuery = z.strictObject({
  state: z.optional(z.enum(['open', 'all'])),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.maxLength(200))),
});

/** "I have already paid", or a transfer that the customer announces. */
export const PaymentNoticeRequest = component(
  'PaymentNoticeRequest',
  z.strictObject({ amount: MoneyRequest, paidOn: LocalDate, reference: z.optional(FreeText) }),
);
export type PaymentNoticeRequest = z.infer<typeof PaymentNoticeRequest>;
