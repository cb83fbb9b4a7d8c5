import * as z from 'zod/mini';
import {
  component,
  FreeText,
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

const topics = ['bill', 'payment', 'plan', 'hardship', 'restriction', 'contract', 'other'] as const;
const disputeReasons = [
  'notOrdered',
  'wrongAmount',
  'alreadyPaid',
  'serviceNotWorking',
  'thirdParty',
  'cancelled',
  'other',
] as const;
const pauseReasons = ['illness', 'jobLoss', 'bereavement', 'separation', 'other'] as const;

export const SupportOptions = component(
  'SupportOptions',
  z.object({
    options: z.array(
      z.object({
        kind: openEnum([
          'callback',
          'chat',
          'phone',
          'message',
          'debtHelp',
          'socialTariff',
          'accessibility',
        ]),
        org: z.optional(Text),
        phone: z.optional(Text),
        url: z.optional(Text),
        /** Local opening hours, ISO weekday 1-7 (Monday first), times `HH:MM`. */
        hours: z.optional(z.array(z.object({ weekday: z.int(), from: Text, to: Text }))),
      }),
    ),
    contactPoints: z.array(
      z.object({ id: Id, kind: openEnum(['phone', 'email', 'post']), masked: Text }),
    ),
  }),
);
export type SupportOptions = z.infer<typeof SupportOptions>;

export const CallbackSlots = component(
  'CallbackSlots',
  z.object({ slots: z.array(z.object({ id: Id, from: Instant, to: Instant })) }),
);
export type CallbackSlots = z.infer<typeof CallbackSlots>;

export const CallbackRequest = component(
  'CallbackRequest',
  z.strictObject({ slotId: Id, contactPointId: Id, topicCode: z.enum(topics) }),
);
export const MessageRequest = component(
  'MessageRequest',
  z.strictObject({ topicCode: z.enum(topics), text: FreeText }),
);
export const ChatRequest = component('ChatRequest', z.strictObject({ topicCode: z.enum(topics) }));
/** `url` opens the chat; `hostEvent` asks the host page to open its own. */
export const ChatHandover = component(
  'ChatHandover',
  z.object({
    kind: openEnum(['url', 'hostEvent']),
    url: z.optional(Text),
    handoverId: z.optional(Id),
    receipt: Receipt,
  }),
);
export const DisputeRequest = component(
  'DisputeRequest',
  z.strictObject({
    itemIds: z.array(Id).check(z.minLength(1), z.maxLength(50)),
    reasonCode: z.enum(disputeReasons),
    disputedAmount: z.optional(MoneyRequest),
    comment: z.optional(FreeText),
  }),
);
export const PauseRequest = component(
  'PauseRequest',
  z.strictObject({
    until: z.optional(LocalDate),
    /** Never asked for; offered, because it can change what we do. */
    reasonCode: z.optional(z.enum(pauseReasons)),
  }),
);
/** Days on which a pause can end, both included; without a wish it ends on `defaultUntil`. */
export const PauseOptions = component(
  'PauseOptions',
  z.object({ defaultUntil: LocalDate, earliest: LocalDate, latest: LocalDate }),
);
export const PromiseOptions = component(
  'PromiseOptions',
  z.object({
    amount: Money,
    minAmount: Money,
    earliest: LocalDate,
    latest: LocalDate,
    nonBusinessDays: z.array(LocalDate),
  }),
);
export const PromiseRequest = component(
  'PromiseRequest',
  z.strictObject({ amount: MoneyRequest, payBy: LocalDate }),
);
export const ThirdPartyRequest = component(
  'ThirdPartyRequest',
  z.strictObject({
    kind: z.enum(['adviser', 'relative']),
    name: z.string().check(z.minLength(1), z.maxLength(120)),
    contactPoint: z.string().check(z.minLength(3), z.maxLength(200)),
    mayRead: z.boolean(),
    mayAct: z.boolean(),
    until: LocalDate,
  }),
);

const requestKinds = [
  'callback',
  'message',
  'dispute',
  'pause',
  'promise',
  'paymentNotice',
  'thirdParty',
] as const;

/** Whatever a customer asked for: one place to show what is open, one way to withdraw it. */
export const SupportRequest = component(
  'SupportRequest',
  z.object({
    id: Id,
    kind: openEnum(requestKinds),
    state: openEnum([
      'received',
      'inProgress',
      'needsInfo',
      'done',
      'rejected',
      'withdrawn',
      'expired',
    ]),
    withdrawable: z.boolean(),
    receipt: Receipt,
    detail: z.object({
      topicCode: z.optional(openEnum(topics)),
      slot: z.optional(z.object({ from: Instant, to: Instant })),
      maskedContactPoint: z.optional(Text),
      itemIds: z.optional(z.array(Id)),
      reasonCode: z.optional(openEnum(disputeReasons)),
      disputeState: z.optional(
        openEnum(['received', 'inReview', 'needsInfo', 'upheld', 'partlyUpheld', 'rejected']),
      ),
      heldAmount: z.optional(Money),
      respondBy: z.optional(LocalDate),
      conciliationUrl: z.optional(Text),
      amount: z.optional(Money),
      on: z.optional(LocalDate),
      until: z.optional(LocalDate),
      name: z.optional(Text),
      /** Somebody else may also act, not only see. */
      mayAct: z.optional(z.boolean()),
    }),
  }),
);
export type SupportRequest = z.infer<typeof SupportRequest>;

export const SupportRequestPage = component('SupportRequestPage', page(SupportRequest));
export const SupportRequestQuery = z.strictObject({
  state: z.optional(z.enum(['open', 'closed'])),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.maxLength(200))),
});
