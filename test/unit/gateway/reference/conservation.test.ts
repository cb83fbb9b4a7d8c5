import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Account, Plan } from '../../../../src/core/contract/index.js';
import { sumMinor } from '../../../../src/core/domain/index.js';
import { ProblemError } from '../../../../src/core/errors/index.js';
import type { ScenarioName } from '../../../../src/testing/index.js';
import { bench, type Bench } from './bench.js';

/** What a customer, the payment provider or time may do next. Refusals are part of the game. */
type Step = (b: Bench) => Promise<unknown>;

const states = ['processing', 'succeeded', 'failed', 'cancelled', 'expired'] as const;
const at = <T>(list: readonly T[], index: number): T | undefined => list[index % list.length];

const steps: fc.Arbitrary<[name: string, step: Step]> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 1, max: 20_000 }), fc.constantFrom('balance', 'instalment'))
    .map(([amount, kind]): [string, Step] => [
      `pay ${String(amount)} ${kind}`,
      (b) => b.pay(amount, { kind: kind as 'balance' }),
    ]),
  fc.tuple(fc.nat(20), fc.constantFrom(...states)).map(([index, state]): [string, Step] => [
    `notify ${String(index)} ${state}`,
    async (b) => {
      const payment = at((await b.call('listPayments', { query: { state: 'all' } })).data, index);
      if (payment) await b.notify(payment.id, { state });
    },
  ]),
  fc.nat(20).map((index): [string, Step] => [
    `cancel payment ${String(index)}`,
    async (b) => {
      const payment = at((await b.call('listPayments')).data, index);
      if (payment) await b.call('cancelPayment', { id: payment.id });
    },
  ]),
  fc.nat(2).map((index): [string, Step] => [
    `accept offer ${String(index)}`,
    async (b) => {
      const offer = at((await b.call('listPlanOffers')).offers, index);
      if (offer) await b.acceptOffer(offer);
    },
  ]),
  fc
    .tuple(fc.nat(10), fc.option(fc.integer({ min: 1, max: 5_000 })))
    .map(([index, amount]): [string, Step] => [
      `dispute ${String(index)} ${String(amount)}`,
      async (b) => {
        const item = at((await b.call('listItems')).data, index);
        if (!item) return;
        const part = amount === null ? {} : { disputedAmount: b.eur(amount) };
        await b.call('createDispute', {
          body: { itemIds: [item.id], reasonCode: 'other', ...part },
        });
      },
    ]),
  fc.nat(10).map((index): [string, Step] => [
    `withdraw ${String(index)}`,
    async (b) => {
      const request = at((await b.call('listRequests', { query: { state: 'open' } })).data, index);
      if (request) await b.call('withdrawRequest', { id: request.id });
    },
  ]),
  fc.integer({ min: 1, max: 9_000 }).map((amount): [string, Step] => [
    `promise ${String(amount)}`,
    async (b) => {
      const { latest } = await b.call('getPromiseOptions');
      await b.call('createPromise', { body: { amount: b.eur(amount), payBy: latest } });
    },
  ]),
  fc.constant<[string, Step]>(['pause', (b) => b.call('createPause', { body: {} })]),
  fc
    .tuple(fc.constantFrom('cancel', 'extra', 'lower', 'toEnd', 'pause'), fc.nat(5))
    .map(([kind, index]): [string, Step] => [
      `change plan ${kind}`,
      async (b) => {
        const [plan] = (await b.call('listPlans', { query: { state: 'open' } })).data;
        if (!plan) return;
        const instalment = at(plan.instalments, index)!.id;
        const bodies = {
          cancel: { kind: 'cancel' },
          extra: { kind: 'extra', amount: b.eur(777), effect: 'lower' },
          lower: { kind: 'lower', amountPerPeriod: b.eur(1_200) },
          toEnd: { kind: 'toEnd', instalment },
          pause: { kind: 'pause', from: b.today, periods: 1 },
        } as const;
        const body = bodies[kind as keyof typeof bodies];
        const { quoteId } = await b.call('quotePlanChange', { id: plan.id, body });
        const { etag } = await b.result('getPlan', { id: plan.id });
        await b.call('changePlan', { id: plan.id, body: { quoteId }, ifMatch: etag! });
      },
    ]),
  fc
    .integer({ min: 1, max: 35 })
    .map((days): [string, Step] => [`sleep ${String(days)}`, (b) => b.sleep(days)]),
);

/** Money in the books of an account: paid on items, and kept as credit or deposit. */
async function books(b: Bench) {
  return b.store.read(b.accountId, async (tx) => {
    const account = (await tx.get('account', b.accountId))!;
    const items = await tx.list('item');
    const payments = await tx.list('payment');
    const plans = await tx.list('plan');
    const posted = payments.filter(({ state }) => state === 'posted');
    return { account, items, payments, plans, posted };
  });
}

async function moneyIn(b: Bench): Promise<number> {
  const { account, items } = await books(b);
  const paid = sumMinor(items.map(({ paidMinor }) => paidMinor));
  return paid + account.creditMinor + account.depositMinor;
}

async function postedMinor(b: Bench): Promise<number> {
  return sumMinor((await books(b)).posted.map(({ amountMinor }) => amountMinor));
}

async function checkBooks(b: Bench): Promise<void> {
  const { account, items, payments, plans } = await books(b);
  for (const item of items) {
    expect(item.paidMinor).toBeLessThanOrEqual(item.amountMinor);
    expect(item.disputedMinor).toBeGreaterThanOrEqual(0);
    expect(item.disputedMinor).toBeLessThanOrEqual(item.amountMinor - item.paidMinor);
    expect(item.state === 'paid').toBe(item.paidMinor === item.amountMinor);
  }
  const remaining = sumMinor(items.map((item) => item.amountMinor - item.paidMinor));
  const inTransit = sumMinor(
    payments
      .filter(({ state }) => state === 'processing' || state === 'succeeded')
      .map(({ amountMinor }) => amountMinor),
  );
  const view = Account.parse(await b.call('getAccount'));
  const { total, payNow, parts } = view.balance;
  expect(total.amountMinor).toBe(
    remaining - inTransit - account.creditMinor - account.depositMinor,
  );
  expect(sumMinor(parts.map(({ amount }) => amount.amountMinor))).toBe(total.amountMinor);
  expect(payNow.amount.amountMinor).toBeGreaterThanOrEqual(0);
  expect(account.creditMinor).toBeGreaterThanOrEqual(0);

  const running = plans.filter(({ state }) => state === 'active');
  expect(running.length).toBeLessThanOrEqual(1);
  const inPlan = items.filter(({ state }) => state === 'inPlan');
  for (const plan of running) {
    const open = sumMinor(plan.instalments.map((each) => each.amountMinor - each.paidMinor));
    expect(inPlan.every(({ planId }) => planId === plan.id)).toBe(true);
    expect(open).toBe(sumMinor(inPlan.map((item) => item.amountMinor - item.paidMinor)));
    const shown = Plan.parse(await b.call('getPlan', { id: plan.id }));
    expect(shown.paid.amountMinor + shown.remaining.amountMinor).toBe(shown.total.amountMinor);
  }
  if (running.length === 0) expect(inPlan).toEqual([]);
}

const starts: readonly ScenarioName[] = [
  'overdue',
  'partlyDisputed',
  'debitReturned',
  'debitScheduled',
  'planActive',
  'planMissed',
  'inTransit',
  'restricted',
  'inCredit',
  'dueSoon',
];

test(
  'whatever happens in whatever order, no cent is lost or made',
  { timeout: 60_000 },
  async () => {
    let done = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...starts),
        fc.array(steps, { minLength: 1, maxLength: 14 }),
        async (start, drawn) => {
          const b = await bench(start);
          const before = { in: await moneyIn(b), posted: await postedMinor(b) };
          for (const [, step] of drawn) {
            try {
              await step(b);
              done += 1;
            } catch (error) {
              // A refusal is an answer, too; anything else is a defect.
              if (!(error instanceof ProblemError)) throw error;
            }
            await checkBooks(b);
            const grown = (await moneyIn(b)) - before.in;
            expect(grown).toBe((await postedMinor(b)) - before.posted);
          }
        },
      ),
      { numRuns: 250 },
    );
    expect(done).toBeGreaterThan(500);
  },
);
