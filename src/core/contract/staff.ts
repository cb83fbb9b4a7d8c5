import * as z from 'zod/mini';
import { component, Id, Instant, LocalDate, MoneyAsked, openEnum, Text } from './common.js';
import { reportMeasures } from './weekly-report.js';

/**
 * What the telco's own people read and tell (`/staff`). It has tokens of another audience, and no
 * page of a customer carries any of it.
 */

export const CaseQuery = z.strictObject({
  /** The customer number, exactly. It is in no path, and no log keeps queries. */
  q: z.string().check(z.minLength(1), z.maxLength(64)),
});

export const CaseList = component(
  'CaseList',
  z.object({
    data: z.array(
      z.object({
        /** Pseudonym of the account: random, and told to nobody but the telco's people. */
        ref: Id,
        label: Text,
        maskedReference: Text,
      }),
    ),
  }),
);
export type CaseList = z.infer<typeof CaseList>;

/** What somebody who picks up the phone should know. No scores, no notes, nothing that shames. */
export const AgentBrief = component(
  'AgentBrief',
  z.object({
    ref: Id,
    label: Text,
    maskedReference: Text,
    now: Instant,
    locale: Text,
    timeZone: Text,
    approach: openEnum(['first-slip', 'steady', 'repeat', 'protected']),
    approachReason: openEnum([
      'longPunctual',
      'firstLate',
      'usual',
      'severalMissed',
      'promisesMissed',
      'onYourRequest',
      'legalPause',
    ]),
    /** What may be asked for today; nothing is demanded under `protected`. */
    payNow: MoneyAsked,
    holds: z.array(
      z.object({
        kind: openEnum(['dispute', 'moratorium', 'promise', 'pause', 'review']),
        until: z.optional(LocalDate),
      }),
    ),
    /** What the customer told and asked for, newest first. */
    told: z.array(
      z.object({
        kind: openEnum([
          'callback',
          'message',
          'dispute',
          'pause',
          'promise',
          'paymentNotice',
          'thirdParty',
        ]),
        on: LocalDate,
        open: z.boolean(),
        reference: Text,
        /** In the customer's own words. */
        words: z.optional(Text),
        until: z.optional(LocalDate),
      }),
    ),
    /** What the customer chose, newest first. */
    chose: z.array(
      z.object({
        kind: openEnum(['payment', 'plan', 'promise', 'pause']),
        on: LocalDate,
        state: openEnum(['underWay', 'running', 'kept', 'ended']),
        amount: MoneyAsked,
        /** The next instalment or the promised day. */
        nextOn: z.optional(LocalDate),
      }),
    ),
    contact: z.object({
      language: Text,
      largePrint: z.boolean(),
      channels: z.array(
        z.object({
          channel: openEnum(['email', 'sms', 'phone', 'letter', 'app']),
          choice: openEnum(['preferred', 'allowed', 'never']),
        }),
      ),
      /** Local times `HH:MM`, ISO weekdays 1-7. */
      quietTimes: z.array(z.object({ weekdays: z.array(z.int()), from: Text, to: Text })),
    }),
    /** Flexible frames, in the order that helps; the words are the SDK's catalogue. */
    phrases: z.array(
      openEnum([
        'thanks',
        'nothingDemanded',
        'threeWays',
        'nextStepWithDate',
        'acknowledgeDispute',
        'confirmPlan',
        'debtAdvice',
        'sumUp',
      ]),
    ),
    avoid: z.array(
      openEnum([
        'askingForMoney',
        'askingForReasons',
        'disputedAmount',
        'askingAgainForPayment',
        'announcingConsequences',
        'calling',
        'anotherPlan',
      ]),
    ),
  }),
);
export type AgentBrief = z.infer<typeof AgentBrief>;

export const factKinds = ['complaint', 'cancellation', 'reactivation', 'callEnded'] as const;
export type FactKind = (typeof factKinds)[number];

/** Something that another system of the telco knows of a customer, by pseudonym. */
export const FactRequest = component(
  'FactRequest',
  z.strictObject({ pseudonym: Id, kind: z.enum(factKinds), on: LocalDate }),
);
export type FactRequest = z.infer<typeof FactRequest>;

/** What the telco changes, why, and by which measure it will be judged. */
export const ChangeRequest = component(
  'ChangeRequest',
  z.strictObject({
    what: z.string().check(z.minLength(1), z.maxLength(200)),
    why: z.string().check(z.minLength(1), z.maxLength(500)),
    measure: z.enum(reportMeasures),
    from: LocalDate,
  }),
);
export type ChangeRequest = z.infer<typeof ChangeRequest>;

/** What was kept, under the id that it has from now on. */
export const Kept = component('Kept', z.object({ id: Id }));
export type Kept = z.infer<typeof Kept>;
