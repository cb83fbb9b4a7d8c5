/** Ten schemas as a contract of debt care needs them, by what zod and zod/mini both have. */
import * as z from 'zod/mini';

const Money = z.object({ amountMinor: z.int(), currency: z.string() });
const Period = z.object({ from: z.iso.date(), until: z.optional(z.iso.date()) });
const Item = z.object({
  id: z.string(),
  kind: z.enum(['invoice', 'fee', 'device']),
  open: Money,
  dueOn: z.iso.date(),
});
const Restriction = z.object({ state: z.enum(['none', 'announced', 'active']), period: Period });
const Account = z.object({
  id: z.string(),
  total: Money,
  items: z.array(Item),
  restriction: z.nullable(Restriction),
});
const Instalment = z.object({ amount: Money, dueOn: z.iso.date() });
const Plan = z.object({ id: z.string(), instalments: z.array(Instalment) });
const Session = z.object({
  now: z.iso.datetime(),
  locale: z.string(),
  capabilities: z.record(z.string(), z.boolean()),
  payments: z.array(
    z.union([
      z.object({ kind: z.literal('hosted'), url: z.url() }),
      z.object({ kind: z.literal('transfer'), iban: z.string() }),
    ]),
  ),
});
const Survey = z.object({ id: z.uuid(), trigger: z.string(), expiresOn: z.optional(z.iso.date()) });
const Problem = z.object({ type: z.url(), title: z.string(), status: z.optional(z.int()) });

const money = { amountMinor: 8490, currency: 'EUR' };
const day = '2026-11-02';

/** As a page does with the answers that it gets before it shows anything. */
export function checkAnswers() {
  Session.parse({
    now: '2026-11-22T10:00:00Z',
    locale: 'de',
    capabilities: { survey: true },
    payments: [{ kind: 'hosted', url: 'https://pay.example/' }],
  });
  Account.parse({
    id: 'a',
    total: money,
    items: [{ id: 'i', kind: 'invoice', open: money, dueOn: day }],
    restriction: { state: 'announced', period: { from: day } },
  });
  Plan.parse({ id: 'p', instalments: [{ amount: money, dueOn: day }] });
  Survey.parse({ id: '7c9e6679-7425-40de-944b-e07fc1f90ae7', trigger: 'paid' });
  Problem.parse({ type: 'https://telco.example/problem', title: 'Gone', status: 410 });
}
