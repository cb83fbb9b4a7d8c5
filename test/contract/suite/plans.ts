import { describe, expect, it } from 'vitest';
import type { Plan, PlanChangeRequest } from '../../../src/core/contract/index.js';
import type { Customer } from '../support/customer.js';
import { acceptance, agree, euros, pay } from '../support/journeys.js';
import type { Suite } from './suite.js';

const sum = (instalments: readonly { readonly amount: { readonly amountMinor: number } }[]) =>
  instalments.reduce((total, { amount }) => total + amount.amountMinor, 0);

/** From the offers to the last change of a plan. */
export function describePlans({ customer, backend }: Suite): void {
  const proved = () => customer('overdue', { stepUp: true });

  describe('plan offers', () => {
    it('are at most three, add up, and stay the same while nothing changes', async () => {
      const someone = await proved();
      const { offers } = (await someone.call('listPlanOffers', {})).data;
      expect(offers.length).toBeGreaterThan(0);
      for (const offer of offers) {
        expect(sum(offer.instalments)).toBe(offer.total.amountMinor);
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
      expect(sum(data.instalments)).toBe(amount.amountMinor);
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
      expect(sum(plan.instalments)).toBe(offers[0]?.total.amountMinor);
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

  describe('a change of a plan', () => {
    const quoteOf = async (someone: Customer, plan: Plan, body: PlanChangeRequest) =>
      (await someone.call('quotePlanChange', { id: plan.id, body })).data;
    const first = (plan: Plan) => plan.instalments[0]?.id ?? '';
    const weekAfter = (date = '') =>
      new Date(Date.parse(date) + 7 * 86_400_000).toISOString().slice(0, 10);

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
      expect(sum(quote.before)).toBe(plan.total.amountMinor);
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

    it('(catchUp) brings a plan back on its way', async () => {
      const someone = await customer('planMissed', { stepUp: true });
      const [plan] = (await someone.call('listPlans', { query: { state: 'open' } })).data.data;
      if (!plan) throw new Error('no plan');
      expect(plan).toMatchObject({ state: 'atRisk' });
      expect(plan.allowedChanges).toContain('catchUp');
      const { etag } = await someone.call('getPlan', { id: plan.id });
      const on = weekAfter(backend().now().toISOString());
      const { quoteId } = await quoteOf(someone, plan, { kind: 'catchUp', on });
      const change = { id: plan.id, body: { quoteId }, ifMatch: etag };
      expect((await someone.call('changePlan', change)).data.state).toBe('active');
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
