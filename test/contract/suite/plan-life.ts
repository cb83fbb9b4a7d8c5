import { describe, expect, it } from 'vitest';
import type { Plan, PlanChangeRequest } from '../../../src/core/contract/index.js';
import { addDays } from '../../../src/core/domain/index.js';
import type { Customer } from '../support/customer.js';
import { acceptance, euros, sumOf } from '../support/journeys.js';
import type { Suite } from './suite.js';

/** One person's plan over months. What they do is stored, and every cent is where it belongs. */
class PlanLife {
  private constructor(
    private someone: Customer,
    readonly id: string,
    readonly totalMinor: number,
  ) {}

  /** Agrees to an own plan of four instalments, each after the 15th of the month. */
  static async begin(someone: Customer): Promise<PlanLife> {
    const { amount } = (await someone.call('listPlanOffers', {})).data.custom!;
    const { data: offer } = await someone.call('quotePlan', {
      body: {
        amountPerPeriod: euros(Math.ceil(amount.amountMinor / 4)),
        frequency: 'monthly',
        payday: 'fifteenth',
      },
    });
    const body = { offerId: offer.id, terms: (await acceptance(someone)).terms };
    const { data: plan } = await someone.call('createPlan', { body });
    expect(plan.instalments.map(({ dueDate, amount: each }) => [dueDate, each])).toEqual(
      offer.instalments.map(({ dueDate, amount: each }) => [dueDate, each]),
    );
    return new PlanLife(someone, plan.id, amount.amountMinor);
  }

  /** The plan as it is stored now; whatever was done to it, nothing is lost or made. */
  async plan(): Promise<Plan> {
    const { data: plan } = await this.someone.call('getPlan', { id: this.id });
    const { data: account } = await this.someone.call('getAccount', {});
    const remaining = plan.remaining.amountMinor;
    expect(sumOf(plan.instalments)).toBe(this.totalMinor);
    expect(plan.paid.amountMinor + remaining).toBe(this.totalMinor);
    const inPlan = account.balance.parts.find(({ kind }) => kind === 'inPlan');
    expect(inPlan?.amount.amountMinor ?? 0).toBe(remaining);
    expect(account.activePlanId).toBe(remaining > 0 ? plan.id : undefined);
    expect(account.balance.payNow.amount.amountMinor).toBe(0);
    return plan;
  }

  /** Asks for a change, sees what it does, and has it carried out. */
  async change(body: PlanChangeRequest): Promise<Plan> {
    // Time has passed: they prove once more who they are.
    this.someone = await this.someone.as({ stepUp: true });
    const { etag } = await this.someone.call('getPlan', { id: this.id });
    const { data: quote } = await this.someone.call('quotePlanChange', { id: this.id, body });
    const { data: changed } = await this.someone.call('changePlan', {
      id: this.id,
      body: { quoteId: quote.quoteId },
      ifMatch: etag,
    });
    const plan = await this.plan();
    expect({ ...plan, receipt: changed.receipt }).toEqual(changed);
    expect(
      plan.instalments.map(({ number, dueDate, amount }) => ({ number, dueDate, amount })),
    ).toEqual(quote.after);
    return plan;
  }

  async pay(amountMinor: number): Promise<Plan> {
    const { backend, accountId } = this.someone;
    const { data: payment } = await this.someone.call('createPayment', {
      body: {
        amount: euros(amountMinor),
        purpose: { kind: 'instalment' },
        returnUrl: backend.pageOrigin,
      },
    });
    await backend.reportPayment(accountId, payment.id, { state: 'succeeded' });
    return this.plan();
  }

  /** Lets time pass until an instalment is missed. */
  async miss({ nextInstalment }: Plan): Promise<Plan> {
    const { backend } = this.someone;
    const today = backend.now().toISOString().slice(0, 10);
    let days = 0;
    while (addDays(today, days) < addDays(nextInstalment?.dueDate ?? '', 4)) days += 1;
    await backend.advanceDays(days);
    this.someone = await this.someone.as({ stepUp: true });
    const plan = await this.plan();
    expect(plan.state).toBe('atRisk');
    expect(plan.allowedChanges).toEqual(expect.arrayContaining(['catchUp', 'toEnd', 'lower']));
    return plan;
  }

  get today(): string {
    return this.someone.backend.now().toISOString().slice(0, 10);
  }
}

/** The whole life of a plan, from a payday to the last cent. */
export function describePlanLife({ customer }: Pick<Suite, 'customer'>): void {
  describe('a plan over its life', () => {
    it('is moved, paused, lowered, paid ahead, missed, caught up, moved to its end and paid off', async () => {
      const life = await PlanLife.begin(await customer('overdue', { stepUp: true }));
      const begun = await life.plan();
      const [first, second] = begun.instalments;
      expect(begun.instalments).toHaveLength(4);

      const later = addDays(first!.dueDate, 7);
      const moved = await life.change({ kind: 'move', instalment: first!.id, to: later });
      expect(moved.instalments[0]).toMatchObject({ id: first!.id, state: 'moved' });
      expect(moved.instalments[0]!.dueDate >= later).toBe(true);

      const paused = await life.change({ kind: 'pause', from: second!.dueDate, periods: 1 });
      expect(paused.instalments[1]!.state).toBe('paused');
      expect(paused.instalments[1]!.dueDate).toBe(begun.instalments[2]!.dueDate);

      const amountPerPeriod = euros(Math.ceil(life.totalMinor / 5));
      const lowered = await life.change({ kind: 'lower', amountPerPeriod });
      expect(lowered.instalments).toHaveLength(5);

      const extra = await life.change({ kind: 'extra', amount: euros(500), effect: 'shorter' });
      expect(extra.nextInstalment?.amount).toEqual(euros(500));
      const ahead = await life.pay(500);
      expect(ahead.paid).toEqual(euros(500));
      expect(ahead.instalments[0]!.state).toBe('paid');

      const missed = await life.miss(ahead);
      const owed = missed.instalments.find(({ state }) => state === 'missed')!;
      const caughtUp = await life.change({ kind: 'catchUp', on: addDays(life.today, 5) });
      expect(caughtUp.state).toBe('active');
      const paid = await life.pay(owed.amount.amountMinor);
      expect(paid.paid).toEqual(euros(500 + owed.amount.amountMinor));

      const again = await life.miss(paid);
      const late = again.instalments.find(({ state }) => state === 'missed')!;
      const ended = await life.change({ kind: 'toEnd', instalment: late.id });
      expect(ended.state).toBe('active');
      expect(ended.instalments.at(-1)!.id).toBe(late.id);

      const done = await life.pay(ended.remaining.amountMinor);
      expect(done).toMatchObject({
        state: 'completed',
        paid: euros(life.totalMinor),
        remaining: euros(0),
        allowedChanges: [],
      });
      expect(done.nextInstalment).toBeUndefined();
    });

    it('follows another payday', async () => {
      const life = await PlanLife.begin(await customer('overdue', { stepUp: true }));
      const plan = await life.change({ kind: 'payday', payday: 'day-5' });
      expect(plan.instalments.every(({ dueDate }) => Number(dueDate.slice(8)) <= 11)).toBe(true);
    });
  });
}
