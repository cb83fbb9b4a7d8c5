import * as z from 'zod/mini';
import {
  component,
  Count,
  Id,
  Instant,
  LocalDate,
  Money,
  MoneyRequest,
  openEnum,
  page,
  Receipt,
  Text,
} from './common.js';

const frequencies = ['monthly', 'fortnightly', 'weekly'] as const;
export const Frequency = openEnum(frequencies);
/** When the customer's money comes; `none` is "not sure". */
const paydays = ['first', 'fifteenth', 'last', 'weekly', 'none'] as const;
/** A named payday, or a day of the month 1-31 as `day-17`. */
export const PaydayRequest = z.union([
  z.enum(paydays),
  z.string().check(z.regex(/^day-([1-9]|[12]\d|3[01])$/)),
]);

const Collection = openEnum(['directDebit', 'manual']);

export const PlanOffer = component(
  'PlanOffer',
  z.object({
    id: Id,
    instalments: z.array(z.object({ number: Count, dueDate: LocalDate, amount: Money })),
    frequency: Frequency,
    /** Of all instalments: what is owed, with fees and interest. */
    total: Money,
    fees: Money,
    interest: Money,
    /** Percent with one decimal, e.g. 7.0; needed when a fee or interest is not 0. */
    apr: z.optional(z.number()),
    /** Id of the document, or its https address; needed as the APR is. */
    precontractDocument: z.optional(Text),
    collection: Collection,
    effects: z.array(
      openEnum(['serviceContinues', 'serviceRestored', 'noReminders', 'restrictionRemains']),
    ),
    terms: z.object({ version: Text, url: Text, locale: Text }),
    expiresAt: Instant,
  }),
);
export type PlanOffer = z.infer<typeof PlanOffer>;

export const PlanOffers = component(
  'PlanOffers',
  z.object({
    /** At most three. */
    offers: z.array(PlanOffer).check(z.maxLength(3)),
    custom: z.optional(
      z.object({
        amount: Money,
        balanceVersion: Text,
        minInstalment: Money,
        maxInstalments: Count,
        maxDays: Count,
        frequencies: z.array(Frequency),
        paydays: z.array(openEnum(['first', 'fifteenth', 'last', 'day', 'weekly', 'none'])),
        earliestStart: LocalDate,
        latestStart: LocalDate,
        /** Holidays from ten days before the earliest start to the longest end; weekends are understood. */
        nonBusinessDays: z.array(LocalDate),
        fee: Money,
      }),
    ),
  }),
);
export type PlanOffers = z.infer<typeof PlanOffers>;

export const PlanQuoteRequest = component(
  'PlanQuoteRequest',
  z.strictObject({
    amountPerPeriod: z.optional(MoneyRequest),
    numberOfInstalments: z.optional(z.int().check(z.gte(1), z.lte(120))),
    frequency: z.enum(frequencies),
    payday: z.optional(PaydayRequest),
    startOn: z.optional(LocalDate),
  }),
);
export type PlanQuoteRequest = z.infer<typeof PlanQuoteRequest>;

export const PlanRequest = component(
  'PlanRequest',
  z.strictObject({
    offerId: Id,
    terms: z.strictObject({ version: Text, accepted: z.literal(true) }),
    paymentMethodId: z.optional(Id),
  }),
);
export type PlanRequest = z.infer<typeof PlanRequest>;

export const Plan = component(
  'Plan',
  z.object({
    id: Id,
    state: openEnum(['pending', 'active', 'atRisk', 'broken', 'completed', 'cancelled']),
    total: Money,
    paid: Money,
    remaining: Money,
    frequency: Frequency,
    collection: Collection,
    instalments: z.array(
      z.object({
        id: Id,
        number: Count,
        dueDate: LocalDate,
        amount: Money,
        paid: Money,
        state: openEnum(['upcoming', 'due', 'paid', 'partlyPaid', 'missed', 'moved', 'paused']),
      }),
    ),
    nextInstalment: z.optional(z.object({ id: Id, dueDate: LocalDate, amount: Money })),
    allowedChanges: z.array(
      openEnum(['move', 'toEnd', 'pause', 'lower', 'extra', 'catchUp', 'payday', 'cancel']),
    ),
    /** True when the schedule is an estimate and not the backend's own record. */
    derived: z.boolean(),
    receipt: z.optional(Receipt),
  }),
);
export type Plan = z.infer<typeof Plan>;

export const PlanPage = component('PlanPage', page(Plan));
export const PlanQuery = z.strictObject({
  state: z.optional(z.enum(['open', 'all'])),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.maxLength(200))),
});

export const PlanChangeRequest = component(
  'PlanChangeRequest',
  z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('move'), instalment: Id, to: LocalDate }),
    z.strictObject({ kind: z.literal('toEnd'), instalment: Id }),
    z.strictObject({
      kind: z.literal('pause'),
      from: LocalDate,
      periods: z.int().check(z.gte(1), z.lte(12)),
    }),
    z.strictObject({ kind: z.literal('lower'), amountPerPeriod: MoneyRequest }),
    z.strictObject({
      kind: z.literal('extra'),
      amount: MoneyRequest,
      effect: z.enum(['shorter', 'lower']),
    }),
    z.strictObject({ kind: z.literal('catchUp'), on: LocalDate }),
    z.strictObject({ kind: z.literal('payday'), payday: PaydayRequest }),
    z.strictObject({ kind: z.literal('cancel') }),
  ]),
);
export type PlanChangeRequest = z.infer<typeof PlanChangeRequest>;

const Schedule = z.array(z.object({ number: Count, dueDate: LocalDate, amount: Money }));

export const PlanChangeQuote = component(
  'PlanChangeQuote',
  z.object({
    quoteId: Id,
    before: Schedule,
    after: Schedule,
    fee: Money,
    /** Of an end: what is due again. Absent: all that the instalments no longer ask for. */
    released: z.optional(Money),
    expiresAt: Instant,
    planVersion: Text,
  }),
);
export type PlanChangeQuote = z.infer<typeof PlanChangeQuote>;

export const PlanChange = component('PlanChange', z.strictObject({ quoteId: Id }));
