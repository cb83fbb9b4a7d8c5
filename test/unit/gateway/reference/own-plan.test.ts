import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanOffer, PlanQuoteRequest } from '../../../../src/core/contract/index.js';
import {
  addDays,
  ownPlanFrame,
  schedulePlan,
  toCivilDate,
  type PlanWish,
} from '../../../../src/core/domain/index.js';
import { ProblemError } from '../../../../src/core/errors/index.js';
import {
  createReferenceService,
  defaultPolicy,
  MemoryStore,
} from '../../../../src/gateway/reference/index.js';
import type { Handlers, Principal } from '../../../../src/gateway/http/index.js';
import { feePolicy, scenarios } from '../../../../src/testing/index.js';

const principal: Principal = {
  accountId: 'customer',
  subject: 'customer',
  scopes: new Set(['read', 'plan']),
  actor: { kind: 'self' },
  acr: undefined,
  authenticatedAt: undefined,
};

const notCalled = () => Promise.reject(new Error('No plan asks the payment provider'));
const noPayments = { createCheckout: notCalled, cancelCheckout: notCalled };

/** A customer who owes one bill, before the reference service. */
async function serve(now: Date, owedMinor: number, locale: string, hasFee = false) {
  const store = new MemoryStore();
  const clock = () => now;
  const today = toCivilDate(now, 'Europe/Berlin');
  const entries = scenarios.planOffered(today, { accountId: 'customer', locale });
  const bill = entries.findIndex(({ kind }) => kind === 'item');
  const kept = entries.filter(({ kind }, index) => kind !== 'item' || index === bill);
  await store.load(
    kept.map((entry) =>
      entry.kind === 'item'
        ? { kind: 'item', record: { ...entry.record, amountMinor: owedMinor } }
        : entry,
    ),
  );
  const { handlers } = createReferenceService({
    store,
    payments: noPayments,
    returnOrigins: [],
    paymentOrigins: [],
    clock,
    policy: { ...defaultPolicy, ...(hasFee && feePolicy) },
  });
  return { today, handlers };
}

const call = { principal, id: '', query: undefined, ifMatch: undefined, assured: false } as const;

async function offersOf(handlers: Handlers, now: Date) {
  const offers = await handlers.listPlanOffers?.({
    ...call,
    operation: 'listPlanOffers',
    body: undefined,
    now,
  });
  return offers?.data;
}

async function quote(handlers: Handlers, body: PlanQuoteRequest, now: Date) {
  const answer = await handlers.quotePlan?.({ ...call, operation: 'quotePlan', body, now });
  return answer?.data;
}

const scheduleOf = (offer: PlanOffer | undefined) =>
  offer?.instalments.map(({ number, dueDate, amount }) => ({
    number,
    dueDate,
    amountMinor: amount.amountMinor,
  }));

const day = fc.integer({ min: 0, max: 365 * 6 }).map((days) => addDays('2026-01-01', days));
const payday = fc.oneof(
  fc.constantFrom('first', 'fifteenth', 'last', 'weekly', 'none'),
  fc.integer({ min: 1, max: 31 }).map((date) => `day-${String(date)}`),
);
const frequency = fc.constantFrom('monthly' as const, 'fortnightly' as const, 'weekly' as const);

describe('an own plan previewed on the page', () => {
  it('is what the server quotes, to the cent and to the day', async () => {
    let quoted = 0;
    await fc.assert(
      fc.asyncProperty(
        day,
        fc.constantFrom('de-DE', 'sv-SE', 'nb-NO'),
        fc.integer({ min: 2_000, max: 900_000 }),
        fc.double({ min: 0.01, max: 1.1, noNaN: true }),
        payday,
        frequency,
        fc.boolean(),
        fc.boolean(),
        async (date, locale, owedMinor, share, wishedPayday, wishedFrequency, byCount, hasFee) => {
          const now = new Date(`${date}T10:00:00Z`);
          const { today, handlers } = await serve(now, owedMinor, locale, hasFee);
          const terms = (await offersOf(handlers, now))?.custom;
          if (!terms) return;

          const amountMinor = Math.max(1, Math.round(terms.amount.amountMinor * share));
          const count = Math.max(1, Math.round(terms.maxInstalments * share));
          const wish: PlanWish = {
            size: byCount ? { count } : { amountMinor },
            frequency: wishedFrequency,
            payday: wishedPayday,
          };
          const preview = schedulePlan(terms.amount.amountMinor, wish, ownPlanFrame(terms, today));
          const asked: PlanQuoteRequest = {
            ...(byCount
              ? { numberOfInstalments: count }
              : { amountPerPeriod: { ...terms.amount, amountMinor } }),
            frequency: wishedFrequency,
            payday: wishedPayday,
          };
          const answer = await quote(handlers, asked, now).catch((error: unknown) => error);

          if (preview.ok) {
            expect(scheduleOf(answer as PlanOffer)).toEqual(preview.value.instalments);
            quoted += 1;
          } else {
            expect(answer).toBeInstanceOf(ProblemError);
            const { errors } = (answer as ProblemError).detail;
            const { refusal } = preview;
            if (refusal.reason !== 'amount') return;
            const { smallestMinor, largestMinor } = refusal;
            expect(errors?.[0]?.params).toEqual({ smallestMinor, largestMinor });
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(quoted).toBeGreaterThan(100);
  });

  it('moves over holidays before the earliest start as the server does', async () => {
    // Good Friday, 3 April 2026: what falls due then moves over Easter Monday to 7 April.
    const now = new Date('2026-04-02T10:00:00Z');
    const { today, handlers } = await serve(now, 8_490, 'de-DE');
    const terms = (await offersOf(handlers, now))?.custom;
    const wish: PlanWish = { size: { count: 3 }, frequency: 'monthly', payday: 'day-2' };
    const preview = terms && schedulePlan(8_490, wish, ownPlanFrame(terms, today));
    expect(preview?.ok && preview.value.instalments[0]?.dueDate).toBe('2026-04-07');
  });
});
