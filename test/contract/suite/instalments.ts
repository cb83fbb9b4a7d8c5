import { describe, expect, it } from 'vitest';
import type { Plan, PlanChangeRequest } from '../../../src/core/contract/index.js';
import { addDays } from '../../../src/core/domain/index.js';
import type { Customer } from '../support/customer.js';
import { acceptance, euros, sumOf } from '../support/journeys.js';
import type { Suite } from './suite.js';

/** On which instalments money counts that arrives, in whatever amounts it does. */
export function describeInstalments({ customer, backend }: Suite): void {
  /** Agrees to four weekly instalments. */
  async function agreed(): Promise<readonly [Customer, Plan]> {
    const someone = await customer('overdue', { stepUp: true });
    const { data: offer } = await someone.call('quotePlan', {
      body: { frequency: 'weekly', numberOfInstalments: 4 },
    });
    const body = { offerId: offer.id, terms: (await acceptance(someone)).terms };
    const { data: plan } = await someone.call('createPlan', { body });
    return [someone, plan];
  }
  const planOf = async (someone: Customer, id: string): Promise<Plan> =>
    (await someone.call('getPlan', { id })).data;

  /** @returns the plan once the money has arrived, of which none is lost or made */
  async function paid(someone: Customer, before: Plan, amountMinor: number): Promise<Plan> {
    const { data: payment } = await someone.call('createPayment', {
      body: {
        amount: euros(amountMinor),
        purpose: { kind: 'instalment' },
        returnUrl: backend().pageOrigin,
      },
    });
    await backend().reportPayment(someone.accountId, payment.id, { state: 'succeeded' });
    const plan = await planOf(someone, before.id);
    expect(plan.paid).toEqual(euros(before.paid.amountMinor + amountMinor));
    expect(plan.remaining).toEqual(euros(before.remaining.amountMinor - amountMinor));
    expect(sumOf(plan.instalments)).toBe(plan.total.amountMinor);
    return plan;
  }
  async function moved(someone: Customer, plan: Plan, to: string): Promise<Plan> {
    const instalment = plan.instalments[0]?.id ?? '';
    const body: PlanChangeRequest = { kind: 'move', instalment, to };
    const { etag } = await someone.call('getPlan', { id: plan.id });
    const { data: quote } = await someone.call('quotePlanChange', { id: plan.id, body });
    const change = { id: plan.id, body: { quoteId: quote.quoteId }, ifMatch: etag };
    return (await someone.call('changePlan', change)).data;
  }
  const states = ({ instalments }: Plan) => instalments.map(({ state }) => state);

  describe('money for a plan', () => {
    it('counts on the earliest instalment that is open, and what is over on the next', async () => {
      const [someone, begun] = await agreed();
      const amounts = begun.instalments.map(({ amount }) => amount.amountMinor);
      const [first = 0, second = 0] = amounts;
      const part = await paid(someone, begun, first - 700);
      expect(states(part)).toEqual(['partlyPaid', 'upcoming', 'upcoming', 'upcoming']);
      expect(part.nextInstalment).toMatchObject({ id: begun.instalments[0]?.id });
      const over = await paid(someone, part, 1_200);
      expect(states(over)).toEqual(['paid', 'partlyPaid', 'upcoming', 'upcoming']);
      const whole = await paid(someone, over, second - 500);
      expect(states(whole)).toEqual(['paid', 'paid', 'upcoming', 'upcoming']);
      const done = await paid(someone, whole, whole.remaining.amountMinor);
      expect(done.state).toBe('completed');
    });

    it('counts on a moved instalment on its new day', async () => {
      const [someone, begun] = await agreed();
      const [first, second] = begun.instalments;
      const plan = await moved(someone, begun, addDays(second!.dueDate, 1));
      // It has come behind the next one, which is paid before it.
      expect(plan.instalments.map(({ id }) => id).slice(0, 2)).toEqual([second!.id, first!.id]);
      expect(states(plan)).toEqual(['upcoming', 'moved', 'upcoming', 'upcoming']);
      const ahead = await paid(someone, plan, second!.amount.amountMinor);
      expect(states(ahead)).toEqual(['paid', 'moved', 'upcoming', 'upcoming']);
      const part = await paid(someone, ahead, 700);
      expect(states(part)).toEqual(['paid', 'partlyPaid', 'upcoming', 'upcoming']);
      const whole = await paid(someone, part, first!.amount.amountMinor - 700);
      expect(states(whole)).toEqual(['paid', 'paid', 'upcoming', 'upcoming']);
    });

    it('stays on an instalment that is moved after it', async () => {
      const [someone, begun] = await agreed();
      const [first, second] = begun.instalments;
      const part = await paid(someone, begun, 700);
      const plan = await moved(someone, part, addDays(second!.dueDate, 1));
      expect(plan).toMatchObject({ paid: part.paid, remaining: part.remaining });
      expect(plan.instalments[1]).toMatchObject({ id: first!.id, state: 'partlyPaid' });
      const ahead = await paid(someone, plan, second!.amount.amountMinor);
      expect(states(ahead)).toEqual(['paid', 'partlyPaid', 'upcoming', 'upcoming']);
    });
  });
}
