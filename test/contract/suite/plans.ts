import { describe, expect, it } from 'vitest';
import type { Plan, PlanChangeRequest, PlanOffer } from '../../../src/core/contract/index.js';
import type { ProblemCode } from '../../../src/core/errors/index.js';
import type { Customer } from '../support/customer.js';
import { acceptance, agree, euros, pay, sumOf } from '../support/journeys.js';
import type { Suite } from './suite.js';

const day = 86_400_000;

/** From the offers to the last change of a plan. */
export function describePlans({ customer, backend }: Suite): void {
  const proved = () => customer('overdue', { stepUp: true });

  describe('plan offers', () => {
    it('are at most three, add up, and stay the same while nothing changes', async () => {
      const someone = await proved();
      const { offers } = (await someone.call('listPlanOffers', {})).data;
      expect(offers.length).toBeGreaterThan(0);
      for (const offer of offers) {
        expect(sumOf(offer.instalments)).toBe(offer.total.amountMinor);
        expect([offer.fees.amountMinor, offer.interest.amountMinor]).toEqual([0, 0]);
      }
      expect((await someone.call('listPlanOffers', {})).data.offers).toEqual(offers);
    });

    it('can be made to measure', async () => {
      const someone = await proved();
      const { custom } = (await someone.call('listPlanOffers', {})).data;
      const { amount = euros(0), minInstalment = euros(0), maxInstalments = 1 } = custom ?? {};
      const smallest = Math.ceil(amount.amountMinor / maxInstalments);
      const amountPerPeriod = euros(Math.max(minInstalment.amountMinor, smallest));
      const { data } = await someone.call('quotePlan', {
        body: { amountPerPeriod, frequency: 'monthly', payday: 'fifteenth' },
      });
      expect(sumOf(data.instalments)).toBe(amount.amountMinor);
      expect(data.instalments.length).toBeLessThanOrEqual(maxInstalments);
    });

    it('say what would do', async () => {
      const someone = await proved();
      const quote = { frequency: 'monthly' };
      const both = { ...quote, amountPerPeriod: euros(2_000), numberOfInstalments: 3 };
      await someone.refused('quotePlan', 'validation-failed', { body: both });
      await someone.refused('quotePlan', 'validation-failed', { body: quote });
      const small = { ...quote, amountPerPeriod: euros(1) };
      await someone.refused('quotePlan', 'amount-out-of-range', { body: small });
      const late = { ...quote, numberOfInstalments: 3, startOn: '2036-01-01' };
      await someone.refused('quotePlan', 'date-out-of-range', { body: late });
    });

    it('name what would do: an amount, a number, a day', async () => {
      const someone = await proved();
      const { custom } = (await someone.call('listPlanOffers', {})).data;
      const ask = async (code: ProblemCode, body: object) =>
        (await someone.refused('quotePlan', code, { body: { frequency: 'monthly', ...body } }))
          .problem.errors?.[0]?.params;
      const largestMinor = custom!.amount.amountMinor;
      for (const amountMinor of [1, largestMinor + 1]) {
        const params = await ask('amount-out-of-range', { amountPerPeriod: euros(amountMinor) });
        expect(params).toMatchObject({ smallestMinor: expect.any(Number), largestMinor });
      }
      const count = await ask('amount-out-of-range', { numberOfInstalments: 120 });
      expect(count).toEqual({ smallest: 1, largest: expect.any(Number) });
      const bounds = { earliest: custom!.earliestStart, latest: custom!.latestStart };
      for (const startOn of ['0001-01-01', '2026-12-01', '9999-12-31']) {
        for (const payday of [undefined, 'last']) {
          const body = { numberOfInstalments: 3, startOn, payday };
          expect(await ask('date-out-of-range', body)).toEqual(bounds);
        }
      }
      for (const wrong of [
        { numberOfInstalments: 3, startOn: '2027-02-30' },
        { numberOfInstalments: 3, payday: 'day-32' },
        { numberOfInstalments: 3, frequency: 'daily' },
        { numberOfInstalments: 0 },
        { amountPerPeriod: { amountMinor: 20.5, currency: 'EUR' } },
        { amountPerPeriod: { amountMinor: 2_000, currency: 'EURO' } },
      ]) {
        await ask('validation-failed', wrong);
      }
    });

    it.each<[string, (offer: PlanOffer) => Partial<PlanOffer>]>([
      ['a fee without APR and document', () => ({ fees: euros(300) })],
      ['interest without a document', () => ({ interest: euros(300), apr: 7 })],
      ['instalments that do not add up', ({ total }) => ({ total: euros(total.amountMinor + 1) })],
      ['a rhythm that nobody knows', () => ({ frequency: 'unknown' })],
    ])('with %s are neither shown nor agreed to', async (_fault, change) => {
      const someone = await proved();
      const body = await acceptance(someone);
      await backend().alterOffer(someone.accountId, body.offerId, change);
      await someone.refused('listPlanOffers', 'upstream-error');
      await someone.refused('createPlan', 'state-conflict', { body });
      expect((await someone.call('listPlans', {})).data.data).toEqual([]);
    });

    it('end, and end with the balance that they are for', async () => {
      const someone = await proved();
      const offer = await acceptance(someone);
      const { id } = await pay(someone, euros(500));
      await backend().reportPayment(someone.accountId, id, { state: 'succeeded' });
      await someone.refused('createPlan', 'balance-changed', { body: offer });
      const fresh = await acceptance(someone);
      backend().passSeconds(3 * 86_400);
      const later = await someone.as({ stepUp: true });
      await later.refused('createPlan', 'offer-expired', { body: fresh });
    });
  });

  describe('a plan', () => {
    it('is agreed with a receipt, and the account knows it', async () => {
      const someone = await proved();
      const { offers } = (await someone.call('listPlanOffers', {})).data;
      const body = await acceptance(someone);
      const { data: plan, location, etag } = await someone.call('createPlan', { body });
      expect(location).toBe(`${new URL(backend().baseUrl).pathname}/plans/${plan.id}`);
      expect(plan.state).toBe('active');
      expect(sumOf(plan.instalments)).toBe(offers[0]?.total.amountMinor);
      expect(plan.receipt?.reference).toBeTruthy();
      expect(await someone.call('getPlan', { id: plan.id })).toMatchObject({ data: plan, etag });
      const open = (await someone.call('listPlans', { query: { state: 'open' } })).data;
      expect(open.data).toEqual([plan]);
      const { data: account } = await someone.call('getAccount', {});
      expect(account.activePlanId).toBe(plan.id);
      expect(account.balance.parts.map(({ kind }) => kind)).toContain('inPlan');
      const confirmation = await someone.call('getDocument', {
        id: plan.receipt?.documentId ?? '',
      });
      expect(confirmation.text).toMatch(/^%PDF-/);
    });

    it('is one: a second hears which', async () => {
      const someone = await proved();
      const { id } = await agree(someone);
      const body = { offerId: 'any', terms: { version: '1', accepted: true } };
      const { problem } = await someone.refused('createPlan', 'plan-already-active', { body });
      expect(problem.id).toBe(id);
      expect((await someone.call('listPlanOffers', {})).data.offers).toEqual([]);
    });

    it('is agreed to the terms that were shown', async () => {
      const someone = await proved();
      const offer = await acceptance(someone);
      const other = { ...offer, terms: { version: '1999-01', accepted: true } };
      await someone.refused('createPlan', 'validation-failed', { body: other });
      const silent = { ...offer, terms: { ...offer.terms, accepted: false } };
      await someone.refused('createPlan', 'validation-failed', { body: silent });
    });

    it('is paid instalment by instalment', async () => {
      const someone = await proved();
      const plan = await agree(someone);
      const next = plan.nextInstalment;
      const { data } = await someone.call('createPayment', {
        body: {
          amount: next?.amount ?? euros(0),
          purpose: { kind: 'instalment', ids: [next?.id ?? ''] },
          returnUrl: backend().pageOrigin,
        },
      });
      await backend().reportPayment(someone.accountId, data.id, { state: 'succeeded' });
      const paid = (await someone.call('getPlan', { id: plan.id })).data;
      expect(paid.instalments[0]?.state).toBe('paid');
      expect(paid.remaining.amountMinor).toBe(
        plan.total.amountMinor - (next?.amount.amountMinor ?? 0),
      );
    });
  });

  describe('a plan that time passes over', () => {
    it('is missed for months and still there: it never cancels by itself', async () => {
      const someone = await proved();
      const { id, instalments } = await agree(someone);
      const last = Date.parse(instalments.at(-1)?.dueDate ?? '');
      // The last one counts as missed after three days of grace.
      await backend().advanceDays(Math.ceil((last - backend().now().getTime()) / day) + 4);
      const { data: plan } = await (await someone.as({})).call('getPlan', { id });
      expect(plan.state).toBe('atRisk');
      expect(plan.instalments.every(({ state }) => state === 'missed')).toBe(true);
      expect(plan.allowedChanges).toEqual(expect.arrayContaining(['catchUp', 'toEnd', 'lower']));
    });

    it('is collected by the telco on its days, where that was agreed', async () => {
      const someone = await customer('planActive');
      const open = async () =>
        (await (await someone.as({})).call('listPlans', { query: { state: 'open' } })).data.data;
      const [before] = await open();
      const due = before?.nextInstalment?.dueDate ?? '';
      const days = (Date.parse(due) - Date.parse(backend().now().toISOString().slice(0, 10))) / day;
      await backend().advanceDays(days - 1);
      expect((await open())[0]?.paid).toEqual(before?.paid);
      await backend().advanceDays(1);
      const [after] = await open();
      expect(after?.paid.amountMinor).toBe(
        (before?.paid.amountMinor ?? 0) + (before?.nextInstalment?.amount.amountMinor ?? 0),
      );
      const { balance } = (await (await someone.as({})).call('getAccount', {})).data;
      expect(balance.parts.find(({ kind }) => kind === 'inPlan')?.amount).toEqual(after?.remaining);
    });
  });

  describe('a change of a plan', () => {
    const quoteOf = async (someone: Customer, plan: Plan, body: PlanChangeRequest) =>
      (await someone.call('quotePlanChange', { id: plan.id, body })).data;
    const missedIn = (instalments: Plan['instalments']) =>
      instalments.find(({ state }) => state === 'missed')?.id ?? '';
    const first = (plan: Plan) => plan.instalments[0]?.id ?? '';
    const weekAfter = (date = '') =>
      new Date(Date.parse(date) + 7 * day).toISOString().slice(0, 10);

    it.each<[PlanChangeRequest['kind'], (plan: Plan) => PlanChangeRequest]>([
      [
        'move',
        (plan) => ({
          kind: 'move',
          instalment: first(plan),
          to: weekAfter(plan.instalments[0]?.dueDate),
        }),
      ],
      ['toEnd', (plan) => ({ kind: 'toEnd', instalment: first(plan) })],
      [
        'pause',
        (plan) => ({ kind: 'pause', from: plan.instalments[0]?.dueDate ?? '', periods: 1 }),
      ],
      ['lower', () => ({ kind: 'lower', amountPerPeriod: euros(2_200) })],
      ['extra', () => ({ kind: 'extra', amount: euros(500), effect: 'shorter' })],
      ['payday', () => ({ kind: 'payday', payday: 'first' })],
      ['cancel', () => ({ kind: 'cancel' })],
    ])('(%s) is what was quoted', async (kind, changeOf) => {
      const someone = await proved();
      const plan = await agree(someone);
      expect(plan.allowedChanges).toContain(kind);
      const { etag } = await someone.call('getPlan', { id: plan.id });
      const quote = await quoteOf(someone, plan, changeOf(plan));
      expect(sumOf(quote.before)).toBe(plan.total.amountMinor);
      const { data } = await someone.call('changePlan', {
        id: plan.id,
        body: { quoteId: quote.quoteId },
        ifMatch: etag,
      });
      expect(data.instalments.map(({ dueDate, amount }) => ({ dueDate, amount }))).toEqual(
        quote.after.map(({ dueDate, amount }) => ({ dueDate, amount })),
      );
      expect(data.state).toBe(kind === 'cancel' ? 'cancelled' : 'active');
    });

    it('that ends it makes the rest due again, and another plan possible', async () => {
      const someone = await proved();
      const before = (await someone.call('getAccount', {})).data.balance;
      const plan = await agree(someone);
      const { etag } = await someone.call('getPlan', { id: plan.id });
      const quote = await quoteOf(someone, plan, { kind: 'cancel' });
      expect(quote).toMatchObject({ after: [], fee: euros(0) });
      // Looking at it ends nothing.
      expect((await someone.call('getPlan', { id: plan.id })).etag).toBe(etag);
      await someone.call('changePlan', {
        id: plan.id,
        body: { quoteId: quote.quoteId },
        ifMatch: etag,
      });
      const { data: account } = await someone.call('getAccount', {});
      expect(account.activePlanId).toBeUndefined();
      expect(account.balance.payNow).toEqual(before.payNow);
      expect(account.balance.parts).toEqual(before.parts);
      const open = await someone.call('listPlans', { query: { state: 'open' } });
      expect(open.data.data).toEqual([]);
      const kept = (await someone.call('getPlan', { id: plan.id })).data;
      expect(kept).toMatchObject({ state: 'cancelled', remaining: euros(0), allowedChanges: [] });
      const again = { id: plan.id, body: { kind: 'cancel' } };
      await someone.refused('quotePlanChange', 'state-conflict', again);
      expect((await agree(someone)).id).not.toBe(plan.id);
    });

    it.each<[string, (plan: Plan, today: string) => PlanChangeRequest]>([
      ['catchUp', (_plan, today) => ({ kind: 'catchUp', on: weekAfter(today) })],
      ['toEnd', ({ instalments }) => ({ kind: 'toEnd', instalment: missedIn(instalments) })],
      ['lower', () => ({ kind: 'lower', amountPerPeriod: euros(1_200) })],
    ])('(%s) brings a plan back on its way after a miss', async (kind, changeOf) => {
      const someone = await customer('planMissed', { stepUp: true });
      const [plan] = (await someone.call('listPlans', { query: { state: 'open' } })).data.data;
      if (!plan) throw new Error('no plan');
      expect(plan).toMatchObject({ state: 'atRisk' });
      expect(plan.allowedChanges).toContain(kind);
      const { etag } = await someone.call('getPlan', { id: plan.id });
      const request = changeOf(plan, backend().now().toISOString());
      const { quoteId } = await quoteOf(someone, plan, request);
      const change = { id: plan.id, body: { quoteId }, ifMatch: etag };
      expect((await someone.call('changePlan', change)).data.state).toBe('active');
    });

    it('that cannot be names what could, or that it cannot', async () => {
      const someone = await proved();
      const plan = await agree(someone);
      const refused = async (code: ProblemCode, body: PlanChangeRequest) =>
        (await someone.refused('quotePlanChange', code, { id: plan.id, body })).problem.errors?.[0];
      const instalment = first(plan);
      const bounds = { earliest: expect.any(String), latest: expect.any(String) };
      for (const to of ['0001-01-01', '9999-12-31']) {
        expect(await refused('date-out-of-range', { kind: 'move', instalment, to })).toEqual({
          pointer: '/to',
          code: 'range',
          params: bounds,
        });
      }
      const amounts = { smallestMinor: expect.any(Number), largestMinor: expect.any(Number) };
      for (const amountMinor of [1, plan.total.amountMinor]) {
        const lower = { kind: 'lower', amountPerPeriod: euros(amountMinor) } as const;
        expect((await refused('amount-out-of-range', lower))?.params).toEqual(amounts);
      }
      const extra = { kind: 'extra', amount: euros(plan.total.amountMinor + 1) } as const;
      await refused('amount-out-of-range', { ...extra, effect: 'shorter' });
      await refused('validation-failed', {
        kind: 'extra',
        amount: { amountMinor: 500, currency: 'SEK' },
        effect: 'lower',
      });
      const from = plan.instalments[0]?.dueDate ?? '';
      await refused('amount-out-of-range', { kind: 'pause', from, periods: 12 });
      await refused('date-out-of-range', { kind: 'pause', from: '2020-01-01', periods: 1 });
      await refused('state-conflict', { kind: 'pause', from: '9999-12-31', periods: 1 });
      await refused('state-conflict', { kind: 'catchUp', on: from });
      await refused('state-conflict', { kind: 'toEnd', instalment: 'nobody' });
      await refused('validation-failed', { kind: 'sooner' } as never);
    });

    it('is decided on the version that was seen, once', async () => {
      const someone = await proved();
      const plan = await agree(someone);
      const { etag } = await someone.call('getPlan', { id: plan.id });
      const quote = await quoteOf(someone, plan, { kind: 'payday', payday: 'first' });
      const other = await quoteOf(someone, plan, { kind: 'cancel' });
      const change = (quoteId: string, ifMatch: string) => ({
        id: plan.id,
        body: { quoteId },
        ifMatch,
      });
      const old = change(quote.quoteId, '"old"');
      const refusal = await someone.refused('changePlan', 'version-mismatch', old);
      expect(refusal.problem.changed).toBeUndefined();
      const changed = await someone.call('changePlan', change(quote.quoteId, etag));
      expect(changed.etag).not.toBe(etag);
      const late = change(other.quoteId, etag);
      const { problem } = await someone.refused('changePlan', 'version-mismatch', late);
      // What the person saw is no longer so: other days, and with them the next instalment.
      expect(problem.changed).toEqual(['/instalments', '/nextInstalment']);
      await someone.refused('changePlan', 'version-mismatch', change(other.quoteId, changed.etag));
    });
  });
}
