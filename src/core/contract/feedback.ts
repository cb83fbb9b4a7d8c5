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
export const SurveyReceipt = component(
  'SurveyReceipt',
  z.object({
    notBefore: LocalDate,
    /** The comment's words call for a person: help comes first, and the score is not spoken of. */
    leadToHelp: z.optional(z.boolean()),
  }),
);
export type SurveyReceipt = z.infer<typeof SurveyReceipt>;
