import * as z from 'zod/mini';
import { component, Id, LocalDate, Money, openEnum, page, Text } from './common.js';

/** A bill, charge, fee, device rate or credit. Labels come worded from the telco. */
export const Item = component(
  'Item',
  z.object({
    id: Id,
    kind: openEnum(['bill', 'charge', 'debitReturnFee', 'reminderFee', 'device', 'credit']),
    label: Text,
    period: z.optional(z.object({ from: LocalDate, to: LocalDate })),
    issuedOn: LocalDate,
    receivedOn: z.optional(LocalDate),
    dueDate: z.optional(LocalDate),
    amount: Money,
    remaining: Money,
    status: openEnum(['open', 'overdue', 'disputed', 'inPlan', 'inTransit', 'paid', 'cancelled']),
    disputable: z.boolean(),
    /** Last day to object. Source: TKG §67 (8 weeks from receipt). */
    disputeUntil: z.optional(LocalDate),
    documentId: z.optional(Id),
    lines: z.optional(z.array(z.object({ id: Id, label: Text, amount: Money }))),
  }),
);
export type Item = z.infer<typeof Item>;

export const ItemPage = component('ItemPage', page(Item));
export const ItemQuery = z.strictObject({
  status: z.optional(z.enum(['open', 'paid', 'all'])),
  limit: z.optional(z.coerce.number().check(z.int(), z.gte(1), z.lte(100))),
  cursor: z.optional(z.string().check(z.maxLength(200))),
});
