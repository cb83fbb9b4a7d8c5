import * as z from 'zod/mini';
import { component, Id, Instant, LocalDate, openEnum, Text } from './common.js';

export const surveyTriggers = [
  'paid',
  'plan',
  'pause',
  'help',
  'disputeClosed',
  'abandoned',
] as const;
/** The occasion on which a customer is asked. */
export type SurveyTrigger = (typeof surveyTriggers)[number];

export const SurveyQuery = z.strictObject({ trigger: z.enum(surveyTriggers) });

export const Survey = component(
  'Survey',
  z.object({
    surveyId: Id,
    kind: openEnum(['transactional', 'relational']),
    trigger: openEnum(surveyTriggers),
    secondItem: openEnum(['respect', 'effort', 'trust']),
    copyVersion: Text,
    expiresAt: Instant,
  }),
);
export type Survey = z.infer<typeof Survey>;

export const SurveyResponse = component(
  'SurveyResponse',
  z.strictObject({
    surveyId: Id,
    /** 0-10. Absent when declined. */
    score: z.optional(z.int().check(z.gte(0), z.lte(10))),
    declined: z.optional(z.boolean()),
    followUps: z
      .array(
        z.strictObject({
          item: z.enum(['respect', 'effort', 'trust']),
          value: z.int().check(z.gte(1), z.lte(5)),
        }),
      )
      .check(z.maxLength(3)),
    comment: z.optional(z.string().check(z.maxLength(500))),
    mayContact: z.boolean(),
  }),
);
export type SurveyResponse = z.infer<typeof SurveyResponse>;
export const SurveyReceipt = component('SurveyReceipt', z.object({ notBefore: LocalDate }));

/**
 * Interactions, reported only with consent. Everything that may be sent is listed here; no amount,
 * name, reference, free text or URL.
 */
export const EventBatch = component(
  'EventBatch',
  z.strictObject({
    consent: z.strictObject({
      version: z.string().check(z.regex(/^[\w.-]{1,32}$/)),
      givenAt: Instant,
      purposes: z.array(z.enum(['improvement', 'survey'])).check(z.minLength(1), z.maxLength(2)),
    }),
    events: z
      .array(
        z.strictObject({
          id: Id,
          kind: z.enum([
            'seen',
            'understood',
            'chose',
            'confirmed',
            'back',
            'repeatPress',
            'error',
          ]),
          tag: z.enum([
            'balance-card',
            'plan-chooser',
            'support-options',
            'nps-prompt',
            'contact-preferences',
            'care',
          ]),
          view: z.string().check(z.regex(/^[a-z][A-Za-z-]{0,31}$/)),
          choice: z.optional(z.string().check(z.regex(/^[a-z][A-Za-z-]{0,31}$/))),
          /** Milliseconds on the page's monotonic clock. */
          dwellMs: z.optional(z.int().check(z.gte(0), z.lte(86_400_000))),
          at: Instant,
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  }),
);
export type EventBatch = z.infer<typeof EventBatch>;
