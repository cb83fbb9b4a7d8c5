import * as z from 'zod/mini';

/**
 * What the build must know beyond a schema's shape: the name of the page-side check of a leaf
 * (`src/core/backend/check.ts`), or the known values of an open enum.
 */
export interface ContractHint {
  readonly leaf?: 'minor' | 'count' | 'text' | 'id' | 'currency' | 'localDate' | 'instant';
  readonly openEnum?: readonly string[];
  /** Name of the component in the OpenAPI document. */
  readonly component?: string;
}
export const contractHints = z.registry<ContractHint>();

function hinted<S extends z.core.$ZodType>(schema: S, hint: ContractHint): S {
  contractHints.add(schema, hint);
  return schema;
}

/** Names a schema in the OpenAPI document. */
export function component<S extends z.core.$ZodType>(name: string, schema: S): S {
  return hinted(schema, { component: name });
}

/**
 * An enum that later versions may extend: any string is accepted and what is not known becomes
 * `unknown`. A number, null or absence stays an error, and an unknown state is never confirmable.
 */
export function openEnum<const V extends readonly string[]>(values: V) {
  const known = new Set<string>(values);
  return hinted(
    z.pipe(
      z.string(),
      z.transform((value): V[number] | 'unknown' => (known.has(value) ? value : 'unknown')),
    ),
    { openEnum: values },
  );
}

/** Opaque, random, valid inside one account; never a customer, account or invoice number. */
export const Id = hinted(z.string().check(z.regex(/^[\w-]{1,64}$/)), { leaf: 'id' });
/** Free text or a label. Rendered as text only. */
export const Text = hinted(z.string(), { leaf: 'text' });
/** Civil date in the telco's time zone, `YYYY-MM-DD`; never shifted by a time zone. */
export const LocalDate = hinted(z.iso.date(), { leaf: 'localDate' });
/** RFC 3339 in UTC, ending in `Z`. */
export const Instant = hinted(z.iso.datetime(), { leaf: 'instant' });
/** ISO 4217 code. A code the page does not know is shown as it is, beside a plain number. */
export const Currency = hinted(z.string().check(z.regex(/^[A-Z]{3,8}$/)), { leaf: 'currency' });
/** `-0` is refused, because it would print as "-0.00". */
const noNegativeZero = z.refine((value) => !Object.is(value, -0));
/** Whole number, zero or more. */
export const Count = hinted(z.int().check(z.nonnegative(), noNegativeZero), { leaf: 'count' });
/** Safe integer in minor units (cents). */
export const MinorUnits = hinted(z.int().check(noNegativeZero), { leaf: 'minor' });

/** Positive: the customer owes it (balances), or it moved (payments). */
export const Money = component('Money', z.object({ amountMinor: MinorUnits, currency: Currency }));
export type Money = z.infer<typeof Money>;
/** The same in a request, where an unknown property is refused. */
export const MoneyRequest = component(
  'MoneyRequest',
  z.strictObject({ amountMinor: MinorUnits, currency: Currency }),
);
/** What is asked for, never below 0. */
export const MoneyAsked = component(
  'MoneyAsked',
  z.object({ amountMinor: Count, currency: Currency }),
);
export type LocalDate = z.infer<typeof LocalDate>;
export type Instant = z.infer<typeof Instant>;

/** A request without members: a body or a query that an operation does not have. */
export const Nothing = z.strictObject({});

/** What a customer may write in their own words: at most 1,000 characters. */
export const FreeText = z.string().check(z.minLength(1), z.maxLength(1000));

/** One page of a list; `nextCursor` is opaque and absent on the last page. */
export function page<S extends z.core.$ZodType>(item: S) {
  return z.object({ data: z.array(item), nextCursor: z.optional(Text) });
}

/** What a customer can keep after each commitment. */
export const Receipt = component(
  'Receipt',
  z.object({
    reference: Text,
    createdAt: Instant,
    nextSteps: z.array(
      z.object({
        code: openEnum([
          'confirmationSent',
          'firstInstalment',
          'lastInstalment',
          'weCall',
          'weAnswer',
          'weCheck',
          'nothingDemanded',
          'payBy',
          'pauseEnds',
          'accessStarts',
          'accessEnds',
          'serviceBack',
        ]),
        on: z.optional(LocalDate),
      }),
    ),
    changeUntil: z.optional(Instant),
    confirmation: z.optional(
      z.object({
        channel: openEnum(['email', 'sms', 'letter', 'app', 'none']),
        maskedContactPoint: z.optional(Text),
      }),
    ),
    documentId: z.optional(Id),
  }),
);
export type Receipt = z.infer<typeof Receipt>;
