import { describe, expect, it } from 'vitest';
import { euros, pay, payNow } from '../support/journeys.js';
import type { Suite } from './suite.js';

/** From "pay" to the receipt, and every other way it can go. */
export function describePayments({ customer, backend }: Suite): void {
  describe('a payment', () => {
    it('goes to the provider, comes back, and is booked', async () => {
      const someone = await customer('overdue');
      const options = (await someone.call('getPaymentOptions', {})).data;
      expect(options.methods.length).toBeGreaterThan(0);
      const { location, data: started } = await someone.call('createPayment', {
        body: {
          amount: await payNow(someone),
          purpose: { kind: 'balance' },
          returnUrl: `${backend().pageOrigin}/bill`,
        },
      });
      expect(location).toBe(`${new URL(backend().baseUrl).pathname}/payments/${started.id}`);
      expect(started.state).toBe('actionRequired');
      const { paymentOrigins } = (await someone.call('getSession', {})).data;
      expect(paymentOrigins).toContain(new URL(started.nextAction?.url ?? '').origin);

      await backend().reportPayment(someone.accountId, started.id, { state: 'processing' });
      const onItsWay = (await someone.call('getPayment', { id: started.id })).data;
      expect(onItsWay).toMatchObject({ state: 'processing', posted: false });
      expect((await payNow(someone)).amountMinor).toBe(0);

      await backend().reportPayment(someone.accountId, started.id, { state: 'succeeded' });
      const booked = (await someone.call('getPayment', { id: started.id })).data;
      expect(booked).toMatchObject({ state: 'succeeded', posted: true });
      expect(booked.receipt?.reference).toBeTruthy();
      const { data: account } = await someone.call('getAccount', {});
      expect(account.balance.payNow.amount.amountMinor).toBe(0);
      expect(account.timeline.map(({ kind }) => kind)).toContain('paymentBooked');
    });

    it('can be a part of it', async () => {
      const someone = await customer('overdue');
      const before = await payNow(someone);
      const { id } = await pay(someone, euros(1_000));
      await backend().reportPayment(someone.accountId, id, { state: 'succeeded' });
      expect((await payNow(someone)).amountMinor).toBe(before.amountMinor - 1_000);
    });

    it('can be for chosen items', async () => {
      const someone = await customer('overdue');
      const { data } = (await someone.call('listItems', { query: { status: 'open' } })).data;
      const [item] = data;
      const { id } = (
        await someone.call('createPayment', {
          body: {
            amount: item?.remaining ?? euros(0),
            purpose: { kind: 'items', ids: [item?.id ?? ''] },
            returnUrl: backend().pageOrigin,
          },
        })
      ).data;
      await backend().reportPayment(someone.accountId, id, { state: 'succeeded' });
      const paid = (await someone.call('getItem', { id: item?.id ?? '' })).data;
      expect(paid).toMatchObject({ status: 'paid', remaining: { amountMinor: 0 } });
    });

    it('can fail, which changes nothing, and be tried anew', async () => {
      const someone = await customer('overdue');
      const before = await payNow(someone);
      const { id } = await pay(someone);
      await backend().reportPayment(someone.accountId, id, {
        state: 'failed',
        failureCode: 'declined',
      });
      const failed = (await someone.call('getPayment', { id })).data;
      expect(failed).toMatchObject({ state: 'failed', failureCode: 'declined' });
      expect(await payNow(someone)).toEqual(before);
      await pay(someone);
    });

    it('is open once: a second one hears which, until it is given up', async () => {
      const someone = await customer('overdue');
      const first = await pay(someone);
      const { data } = (await someone.call('listPayments', { query: { state: 'open' } })).data;
      expect(data.map(({ id }) => id)).toEqual([first.id]);
      const { problem } = await someone.refused('createPayment', 'payment-open', {
        body: {
          amount: euros(1_000),
          purpose: { kind: 'balance' },
          returnUrl: backend().pageOrigin,
        },
      });
      expect(problem.id).toBe(first.id);
      expect((await someone.call('cancelPayment', { id: first.id })).data.state).toBe('cancelled');
      await pay(someone);
    });

    it('cannot be given up once it is made', async () => {
      const someone = await customer('overdue');
      const { id } = await pay(someone);
      await backend().reportPayment(someone.accountId, id, { state: 'succeeded' });
      await someone.refused('cancelPayment', 'state-conflict', { id });
    });

    it('that nobody goes on with expires', async () => {
      const someone = await customer('overdue');
      const { id } = await pay(someone);
      await backend().advanceDays(2);
      const later = await someone.as({});
      expect((await later.call('getPayment', { id })).data.state).toBe('expired');
    });

    it.each([
      [0, 'amount-out-of-range'],
      [-100, 'amount-out-of-range'],
      [9_007_199_254_740_991, 'amount-out-of-range'],
      [10.5, 'validation-failed'],
      [null, 'validation-failed'],
    ] as const)('of %s is refused', async (amountMinor, code) => {
      const someone = await customer('overdue');
      const body = {
        amount: { amountMinor, currency: 'EUR' },
        purpose: { kind: 'balance' },
        returnUrl: backend().pageOrigin,
      };
      const { problem } = await someone.refused('createPayment', code, { body });
      expect(problem.errors?.[0]?.pointer).toMatch(/^\/amount/);
    });

    it('in another currency is refused', async () => {
      const someone = await customer('overdue');
      const amount = { amountMinor: 1_000, currency: 'SEK' };
      const returnUrl = backend().pageOrigin;
      const body = { amount, purpose: { kind: 'balance' }, returnUrl };
      await someone.refused('createPayment', 'validation-failed', { body });
    });

    it.each([
      'https://evil.example/bill',
      'javascript:alert(1)',
      '//evil.example',
      'https://www.telco.example@evil.example/',
      'https://www.telco.example.evil.example/',
      '/bill',
    ])('does not come back to %s', async (returnUrl) => {
      const someone = await customer('overdue');
      const body = { amount: euros(1_000), purpose: { kind: 'balance' }, returnUrl };
      await someone.refused('createPayment', 'return-url-not-allowed', { body });
    });
  });
}
