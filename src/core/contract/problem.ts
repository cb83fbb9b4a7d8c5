import * as z from 'zod/mini';
import { component, Count, LocalDate, Text } from './common.js';

/** RFC 9457. Carries no personal data and no upstream text; `code` is one of `ProblemCode`. */
export const Problem = component(
  'Problem',
  z.object({
    type: Text,
    title: Text,
    status: z.int(),
    code: Text,
    errors: z.optional(
      z.array(
        z.object({
          /** JSON pointer into the request body, or `?name` of a query parameter. */
          pointer: Text,
          code: Text,
          params: z.optional(z.record(z.string(), z.union([z.string(), z.number()]))),
        }),
      ),
    ),
    retryable: z.boolean(),
    traceId: Text,
    /** What exists already (`plan-already-active`, `payment-open`). */
    id: z.optional(Text),
    /**
     * On `version-mismatch`, where the service knows what was seen: the members of the resource that
     * are not as they were, as JSON pointers such as `/instalments`.
     */
    changed: z.optional(z.array(Text)),
  }),
);
export type Problem = z.infer<typeof Problem>;

/** What would do instead, where a refusal is about an amount, a number or a day. */
const ProblemLimits = z.object({
  smallestMinor: z.optional(Count),
  largestMinor: z.optional(Count),
  smallest: z.optional(Count),
  largest: z.optional(Count),
  earliest: z.optional(LocalDate),
  latest: z.optional(LocalDate),
});

/** What the page reads of a problem: its message is never shown. */
export const ProblemSummary = z.extend(
  z.pick(Problem, { code: true, retryable: true, traceId: true, id: true, changed: true }),
  { errors: z.optional(z.array(z.object({ params: z.optional(ProblemLimits) }))) },
);
