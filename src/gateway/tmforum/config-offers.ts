import * as z from 'zod/mini';
import { Authorization, text, url } from './config-api.js';

/** Who makes offers of instalment plans, and answers what customers wish. */
export const PlanOffersConfig = z.discriminatedUnion(
  'source',
  [
    /** The rules of this gateway, by the bands of its policy. */
    z.strictObject({ source: z.literal('policy') }),
    /** The telco's own HTTP endpoint: `POST {baseUrl}/plan-offers`, see `PlanOffersQuestion`. */
    z.strictObject({
      source: z.literal('endpoint'),
      baseUrl: url,
      authorization: Authorization,
    }),
    /** TMF701, of which there is no public v5: a flow is started for each question. */
    z.strictObject({
      source: z.literal('processFlow'),
      baseUrl: url,
      authorization: Authorization,
      /** `processFlowSpecification` of the flows that are started. */
      specification: text,
      /**
       * `taskFlowSpecification` of the task that is completed with the offer that the customer has
       * accepted: a flow itself cannot be changed. Absent: nobody is told.
       */
      acceptTask: z.optional(text),
    }),
  ],
  { error: 'must be policy, endpoint or processFlow' },
);
export type PlanOffersConfig = z.infer<typeof PlanOffersConfig>;
