import * as z from 'zod/mini';
import { component, Id, Instant, LocalDate, Money, MoneyAsked, openEnum, Text } from './common.js';

/** Services that a restriction can touch. */
export const ServiceKind = openEnum([
  'emergency',
  'voiceIncoming',
  'voiceOutgoing',
  'smsIncoming',
  'smsOutgoing',
  'mobileData',
  'internet',
  'roaming',
  'premium',
  'tv',
]);

export const Balance = component(
  'Balance',
  z.object({
    /** Sum of all parts; credit, deposit and inTransit count negative. */
    total: Money,
    /** What may be asked for today, computed by the server. */
    payNow: z.object({ amount: MoneyAsked, dueDate: z.optional(LocalDate) }),
    parts: z.array(
      z.object({
        kind: openEnum([
          'overdue',
          'dueNow',
          'notYetDue',
          'disputed',
          'inPlan',
          'inTransit',
          'credit',
          'deposit',
          'fees',
          'other',
        ]),
        amount: Money,
      }),
    ),
    /** False when the parts cannot be shown to add up: then they are hidden, `payNow` is not. */
    partsComplete: z.boolean(),
    asOf: Instant,
  }),
);

/** The server's verdict. `unknown` says nothing about what cannot happen. Source: TKG §61. */
export const Restriction = component(
  'Restriction',
  z.object({
    verdict: openEnum(['possible', 'notPossible', 'announced', 'active', 'unknown']),
    reasons: z.array(
      openEnum([
        'belowThreshold',
        'noRepeatedNonPayment',
        'noNotice',
        'noticeTooRecent',
        'contested',
        'prepaid',
        'planActive',
        'promiseActive',
        'moratorium',
        'thresholdReached',
      ]),
    ),
    earliestDate: z.optional(LocalDate),
    noticeSentOn: z.optional(LocalDate),
    prevent: z.optional(z.object({ amount: Money, payBy: LocalDate })),
    services: z.optional(
      z.array(
        z.object({
          kind: ServiceKind,
          working: openEnum(['yes', 'no', 'limited', 'unknown']),
          until: z.optional(LocalDate),
        }),
      ),
    ),
  }),
);

export const Account = component(
  'Account',
  z.object({
    balanceVersion: Text,
    balance: Balance,
    nextDue: z.optional(z.object({ amount: Money, dueDate: z.optional(LocalDate) })),
    stage: openEnum([
      'none',
      'upcoming',
      'due',
      'overdue',
      'serviceLimited',
      'serviceStopped',
      'closed',
      'external',
    ]),
    external: z.optional(
      z.object({
        org: Text,
        phone: z.optional(Text),
        url: z.optional(Text),
        reference: Text,
        payTo: openEnum(['agency', 'us']),
      }),
    ),
    /** Past and announced steps, oldest first. */
    timeline: z.array(
      z.object({
        kind: openEnum([
          'billSent',
          'dueDate',
          'reminderSent',
          'debitReturned',
          'noticeSent',
          'restrictionPossible',
          'restricted',
          'restored',
          'planAgreed',
          'planCompleted',
          'instalmentDue',
          'instalmentMissed',
          'paymentBooked',
          'debitScheduled',
          'disputeReceived',
          'disputeAnswerDue',
          'promiseDue',
          'pauseEnds',
          'nextBill',
          'accountClosed',
          'handedOver',
        ]),
        on: LocalDate,
        services: z.optional(z.array(ServiceKind)),
      }),
    ),
    restriction: z.optional(Restriction),
    holds: z.array(
      z.object({
        kind: openEnum(['dispute', 'moratorium', 'promise', 'pause', 'review']),
        until: z.optional(LocalDate),
      }),
    ),
    activePlanId: z.optional(Id),
    scheduledDebit: z.optional(z.object({ amount: Money, on: LocalDate, maskedAccount: Text })),
  }),
);
export type Account = z.infer<typeof Account>;
export type Balance = z.infer<typeof Balance>;
export type Restriction = z.infer<typeof Restriction>;
