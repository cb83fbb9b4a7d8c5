import * as z from 'zod/mini';
import { component, Id, Instant } from './common.js';
import {
  interactionChoices,
  interactionErrors,
  interactionKinds,
  interactionTags,
  interactionViews,
} from './event-names.js';

/** At most a day, on the page's monotonic clock. */
const Milliseconds = z.int().check(z.gte(0), z.lte(86_400_000));

/**
 * Interactions, reported only with consent. Everything that may be sent is listed here, word by
 * word; there is no room for an amount, a name, a reference, free text or a URL.
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
          /** The page's own: an event that comes twice is kept once. */
          id: Id,
          kind: z.enum(interactionKinds),
          tag: z.enum(interactionTags),
          view: z.enum(interactionViews),
          /** Which of the view's steps, in the order in which they were first reached. */
          step: z.optional(z.int().check(z.gte(1), z.lte(20))),
          choice: z.optional(z.enum(interactionChoices)),
          /** With `error` only. */
          code: z.optional(z.enum(interactionErrors)),
          /** Since the step was shown, without the time in which the page was hidden. */
          dwellMs: z.optional(Milliseconds),
          /** From when the step was shown to the first press or entry in it. */
          reactionMs: z.optional(Milliseconds),
          at: Instant,
        }),
      )
      .check(z.minLength(1), z.maxLength(50)),
  }),
);
export type EventBatch = z.infer<typeof EventBatch>;
