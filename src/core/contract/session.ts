import * as z from 'zod/mini';
import { component, Count, Currency, Id, Instant, LocalDate, openEnum, Text } from './common.js';

export const approaches = ['first-slip', 'steady', 'repeat', 'protected'] as const;

/** What this backend can do; the tags offer nothing that is not here. */
export const Capabilities = z.object({
  plans: openEnum(['none', 'view', 'accept']),
  customPlan: z.boolean(),
  planChanges: z.array(
    openEnum(['move', 'toEnd', 'pause', 'lower', 'extra', 'catchUp', 'payday', 'cancel']),
  ),
  promise: z.boolean(),
  pause: z.boolean(),
  dispute: z.boolean(),
  payments: z.boolean(),
  partPayment: z.boolean(),
  transfer: z.boolean(),
  callback: z.boolean(),
  chat: z.boolean(),
  message: z.boolean(),
  preferences: z.boolean(),
  thirdParty: z.boolean(),
  survey: z.boolean(),
  files: z.boolean(),
});

export const Session = component(
  'Session',
  z.object({
    /** `major.minor`. A request field added later is sent only when this is high enough. */
    contractVersion: Text,
    now: Instant,
    /** ISO 3166-1 alpha-2. */
    jurisdiction: Text,
    customerKind: openEnum(['consumer', 'business']),
    actor: z.object({ kind: openEnum(['self', 'representative']), until: z.optional(LocalDate) }),
    capabilities: Capabilities,
    /** How words are chosen; never what is on offer. Decided from behaviour, not from the balance. */
    approach: openEnum(approaches),
    approachReason: openEnum([
      'longPunctual',
      'firstLate',
      'usual',
      'severalMissed',
      'promisesMissed',
      'onYourRequest',
      'legalPause',
    ]),
    locale: Text,
    timeZone: Text,
    currency: Currency,
    account: z.object({ label: Text, maskedReference: Text }),
    accounts: z.optional(z.array(z.object({ key: Id, label: Text }))),
    /** Exact origins a payment may go to; it can only narrow the host's own list. */
    paymentOrigins: z.array(Text),
    assurance: z.object({
      satisfied: z.boolean(),
      requiredFor: z.array(openEnum(['planAccept', 'planChange', 'thirdParty'])),
    }),
    experiments: z.array(z.object({ id: Id, variant: Count })),
  }),
);
export type Session = z.infer<typeof Session>;
export type Capabilities = z.infer<typeof Capabilities>;
export type Approach = Session['approach'];
