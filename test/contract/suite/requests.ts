import { describe, expect, it } from 'vitest';
import type { SupportRequest } from '../../../src/core/contract/index.js';
import type { Customer } from '../support/customer.js';
import { euros, payNow } from '../support/journeys.js';
import type { Suite } from './suite.js';

type Ask = (someone: Customer) => Promise<{ data: SupportRequest; location: string | null }>;

const dayAfter = (now: Date, days: number) =>
  new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const asks: Readonly<Record<Exclude<SupportRequest['kind'], 'unknown'>, Ask>> = {
  callback: async (someone) => {
    const [slot] = (await someone.call('listCallbackSlots', {})).data.slots;
    const { contactPoints } = (await someone.call('getSupportOptions', {})).data;
    const phone = contactPoints.find(({ kind }) => kind === 'phone');
    return someone.call('createCallback', {
      body: { slotId: slot?.id ?? '', contactPointId: phone?.id ?? '', topicCode: 'plan' },
    });
  },
  message: (someone) =>
    someone.call('createMessage', { body: { topicCode: 'bill', text: 'Was ist das? \u{1f4de}' } }),
  dispute: async (someone) => {
    const { data } = (await someone.call('listItems', { query: { status: 'open' } })).data;
    const item = data.find(({ disputable }) => disputable);
    return someone.call('createDispute', {
      body: { itemIds: [item?.id ?? ''], reasonCode: 'notOrdered', comment: 'Nie bestellt.' },
    });
  },
  pause: (someone) => someone.call('createPause', { body: { reasonCode: 'illness' } }),
  promise: async (someone) => {
    const { amount, latest } = (await someone.call('getPromiseOptions', {})).data;
    return someone.call('createPromise', { body: { amount, payBy: latest } });
  },
  paymentNotice: async (someone) =>
    someone.call('createPaymentNotice', {
      body: { amount: await payNow(someone), paidOn: dayAfter(someone.backend.now(), -1) },
    }),
  thirdParty: (someone) =>
    someone.call('createThirdParty', {
      body: {
        kind: 'adviser',
        name: 'Beratung am Markt',
        contactPoint: 'rat@markt.example',
        mayRead: true,
        mayAct: false,
        until: dayAfter(someone.backend.now(), 180),
      },
    }),
};

/** Everything a customer can ask for: seen in one place, withdrawn in one way. */
export function describeRequests({ customer, backend }: Suite): void {
  const proved = () => customer('overdue', { stepUp: true });

  describe('a request', () => {
    it.each(Object.entries(asks))('(%s) is kept, shown and withdrawn', async (kind, ask) => {
      const someone = await proved();
      const before = (await someone.call('getAccount', {})).data;
      const { data: request, location } = await ask(someone);
      expect(request).toMatchObject({ kind, state: 'received', withdrawable: true });
      expect(request.receipt.reference).toBeTruthy();
      expect(location).toBe(`${new URL(backend().baseUrl).pathname}/requests/${request.id}`);
      expect((await someone.call('getRequest', { id: request.id })).data).toEqual(request);
      const list = async (state: 'open' | 'closed') =>
        (await someone.call('listRequests', { query: { state } })).data.data;
      expect(await list('open')).toEqual([request]);

      const { data: withdrawn } = await someone.call('withdrawRequest', { id: request.id });
      expect(withdrawn).toMatchObject({ id: request.id, state: 'withdrawn', withdrawable: false });
      expect(await list('open')).toEqual([]);
      expect(await list('closed')).toEqual([withdrawn]);
      await someone.refused('withdrawRequest', 'state-conflict', { id: request.id });
      const after = (await someone.call('getAccount', {})).data;
      expect(after.balance.payNow).toEqual(before.balance.payNow);
      expect(after.holds).toEqual(before.holds);
    });

    it.each(['dispute', 'pause', 'promise'] as const)(
      '(%s) holds what it is about',
      async (kind) => {
        const someone = await proved();
        await asks[kind](someone);
        const { data: account } = await someone.call('getAccount', {});
        expect(account.holds.map((hold) => hold.kind)).toContain(kind);
      },
    );

    it('(dispute) takes its amount out of what is asked for', async () => {
      const someone = await proved();
      const before = await payNow(someone);
      const { data } = await asks.dispute(someone);
      const held = data.detail.heldAmount?.amountMinor ?? 0;
      expect(held).toBeGreaterThan(0);
      expect((await payNow(someone)).amountMinor).toBe(before.amountMinor - held);
    });

    it('(callback) has a slot that nobody else gets once it is full', async () => {
      const someone = await proved();
      const [slot] = (await someone.call('listCallbackSlots', {})).data.slots;
      const book = async (who: Customer) => {
        const { contactPoints } = (await who.call('getSupportOptions', {})).data;
        const phone = contactPoints.find(({ kind }) => kind === 'phone');
        const contactPointId = phone?.id ?? '';
        const body = { slotId: slot?.id ?? '', contactPointId, topicCode: 'bill' };
        return who.send('createCallback', { body });
      };
      let response: Response;
      let booked = 0;
      do {
        response = await book(await proved());
        if (response.status === 201) booked += 1;
      } while (response.status === 201 && booked < 20);
      expect(await response.json()).toMatchObject({ code: 'slot-taken' });
      const left = (await someone.call('listCallbackSlots', {})).data.slots;
      expect(left.map(({ id }) => id)).not.toContain(slot?.id);
    });

    it('(promise) stays within its frame', async () => {
      const someone = await proved();
      const { amount, latest } = (await someone.call('getPromiseOptions', {})).data;
      const tooLate = { amount, payBy: dayAfter(new Date(latest), 30) };
      await someone.refused('createPromise', 'date-out-of-range', { body: tooLate });
      const tooMuch = { amount: euros(amount.amountMinor + 1), payBy: latest };
      await someone.refused('createPromise', 'amount-out-of-range', { body: tooMuch });
    });
  });

  describe('a pause', () => {
    it('stays within its frame, and ends as usual where nobody wishes otherwise', async () => {
      const someone = await proved();
      const { defaultUntil, earliest, latest } = (await someone.call('getPauseOptions', {})).data;
      expect([earliest, defaultUntil, latest].sort()).toEqual([earliest, defaultUntil, latest]);
      const tooLong = { until: dayAfter(new Date(latest), 1) };
      await someone.refused('createPause', 'date-out-of-range', { body: tooLong });
      const { data } = await someone.call('createPause', { body: {} });
      expect(data.detail.until).toBe(defaultUntil);
    });

    it('is asked for with a reason of the list, or without one', async () => {
      const someone = await proved();
      const response = await someone.send('createPause', { body: { reasonCode: 'curiosity' } });
      expect(await response.json()).toMatchObject({ code: 'validation-failed' });
    });
  });

  describe('what customers write', () => {
    it('is taken with a card number in it, which no answer ever shows', async () => {
      const someone = await proved();
      const reference = 'Karte 4111 1111 1111 1111';
      const amount = await payNow(someone);
      const paidOn = dayAfter(someone.backend.now(), -1);
      const { data } = await someone.call('createPaymentNotice', {
        body: { amount, paidOn, reference },
      });
      expect(data.state).toBe('received');
      const { data: list } = await someone.call('listRequests', { query: { state: 'open' } });
      expect(JSON.stringify(list)).not.toContain('1111');
    });
  });

  describe('a chat', () => {
    it('is handed over', async () => {
      const someone = await proved();
      const { data } = await someone.call('createChatSession', { body: { topicCode: 'hardship' } });
      expect(['url', 'hostEvent']).toContain(data.kind);
    });
  });
}
