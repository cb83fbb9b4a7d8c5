import { describe, expect, test } from 'vitest';
import { bench, type Bench } from './bench.js';

const problem = (code: string, detail: object = {}) => expect.objectContaining({ code, ...detail });
const parts = async (b: Bench) =>
  Object.fromEntries(
    (await b.call('getAccount')).balance.parts.map(({ kind, amount }) => [
      kind,
      amount.amountMinor,
    ]),
  );
const openIds = async (b: Bench) =>
  (await b.call('listItems', { query: { status: 'open' } })).data.map(({ id }) => id);
const dispute = (b: Bench, itemIds: string[], facts: object = {}) =>
  b.call('createDispute', { body: { itemIds, reasonCode: 'wrongAmount', ...facts } });

describe('a dispute', () => {
  test('holds the item back until it is answered', async () => {
    const b = await bench('overdue');
    const [october] = await openIds(b);
    const request = await dispute(b, [october!]);
    expect(request).toMatchObject({
      kind: 'dispute',
      state: 'received',
      withdrawable: true,
      detail: { heldAmount: b.eur(4_495), respondBy: '2026-12-21', disputeState: 'received' },
      receipt: { reference: expect.stringMatching(/^KV-\d{4}-\d{4}$/) },
    });
    expect(await parts(b)).toEqual({ overdue: 3_995, disputed: 4_495 });
    expect(await b.payNow()).toBe(3_995);
    const account = await b.call('getAccount');
    expect(account.holds).toEqual([{ kind: 'dispute', until: '2026-12-21' }]);
    expect(account.timeline).toContainEqual({ kind: 'disputeAnswerDue', on: '2026-12-21' });
  });

  test('of a part holds that part', async () => {
    const b = await bench('debitReturned');
    await dispute(b, await openIds(b), { disputedAmount: b.eur(3_000) });
    expect(await b.payNow()).toBe(1_880);
  });

  test('withdrawn: it is owed as before', async () => {
    const b = await bench('debitReturned');
    const { id } = await dispute(b, await openIds(b));
    expect(await b.payNow()).toBe(0);
    expect(await b.call('withdrawRequest', { id })).toMatchObject({
      state: 'withdrawn',
      withdrawable: false,
    });
    expect(await b.payNow()).toBe(4_880);
    await expect(b.call('withdrawRequest', { id })).rejects.toEqual(problem('state-conflict'));
  });

  test('withdrawn after the money came that was on its way: nothing is owed', async () => {
    const b = await bench('debitReturned');
    const payment = await b.pay(4_880);
    const { id } = await dispute(b, await openIds(b));
    await b.notify(payment.id, { state: 'succeeded' });
    await b.call('withdrawRequest', { id });
    expect(await parts(b)).toEqual({});
  });

  test('is possible once an item, and not for somebody else’s', async () => {
    const b = await bench('overdue');
    const [october] = await openIds(b);
    await dispute(b, [october!]);
    await expect(dispute(b, [october!])).rejects.toEqual(problem('validation-failed'));
    await expect(dispute(b, ['nobody'])).rejects.toEqual(problem('not-found'));
  });

  test('is possible until eight weeks from receipt', async () => {
    const b = await bench('overdue');
    const [october] = await openIds(b);
    const { disputeUntil } = await b.call('getItem', { id: october! });
    expect(disputeUntil).toBe('2026-12-16');
    b.now = new Date(`${disputeUntil!}T12:00:00Z`);
    expect((await b.call('getItem', { id: october! })).disputable).toBe(true);
    b.now = new Date('2026-12-17T12:00:00Z');
    expect((await b.call('getItem', { id: october! })).disputable).toBe(false);
    await expect(dispute(b, [october!])).rejects.toEqual(problem('date-out-of-range'));
  });

  test('takes an item of a plan out of it: no instalment gets larger, nothing disputed is demanded', async () => {
    const b = await bench('overdue');
    const before = await b.agreePlan(6);
    const [october] = await openIds(b);
    await dispute(b, [october!]);
    const plan = await b.call('getPlan', { id: before.id });
    expect(plan.total).toEqual(b.eur(3_995));
    expect(plan.instalments.map(({ amount }) => amount.amountMinor)).toEqual([1_415, 1_415, 1_165]);
    expect(await parts(b)).toEqual({ inPlan: 3_995, disputed: 4_495 });
  });

  test('about all of a plan ends it', async () => {
    const b = await bench('debitReturned');
    const { id } = await b.agreePlan(3);
    await dispute(b, await openIds(b));
    expect(await b.call('getPlan', { id })).toMatchObject({ state: 'cancelled' });
    expect(await parts(b)).toEqual({ disputed: 4_880 });
  });

  test('makes a scheduled debit collect less, or not at all', async () => {
    const b = await bench('debitScheduled');
    const ids = await openIds(b);
    const { id } = await dispute(b, ids, { disputedAmount: b.eur(1_000) });
    expect((await b.call('getAccount')).scheduledDebit?.amount).toEqual(b.eur(3_495));
    await b.call('withdrawRequest', { id });
    expect((await b.call('getAccount')).scheduledDebit?.amount).toEqual(b.eur(4_495));
    await dispute(b, ids);
    expect((await b.call('getAccount')).scheduledDebit).toBeUndefined();
  });

  test('keeps words, but no card number', async () => {
    const b = await bench('debitReturned');
    const comment = 'Bezahlt mit 4111 1111 1111 1111, IBAN DE89 3704 0044 0532 0130 00.';
    const { id } = await dispute(b, await openIds(b), { comment });
    const record = await b.store.read(b.accountId, (tx) => tx.get('request', id));
    expect(record?.comment).toBe('Bezahlt mit […], IBAN DE89 3704 0044 0532 0130 00.');
    expect(JSON.stringify(await b.call('getRequest', { id }))).not.toContain('Bezahlt');
  });
});

describe('a promise', () => {
  const promise = (b: Bench, amountMinor: number, payBy: string) =>
    b.call('createPromise', { body: { amount: b.eur(amountMinor), payBy } });

  test('holds until its day, and is done when the money is booked', async () => {
    const b = await bench('overdue');
    const options = await b.call('getPromiseOptions');
    expect(options).toMatchObject({
      amount: b.eur(8_490),
      minAmount: b.eur(4_245),
      earliest: '2026-11-24',
      latest: '2026-12-14',
    });
    const { id } = await promise(b, 8_490, '2026-12-01');
    expect((await b.call('getAccount')).holds).toEqual([{ kind: 'promise', until: '2026-12-01' }]);
    const first = await b.pay(4_000, { kind: 'promise', ids: [id] });
    await b.notify(first.id, { state: 'succeeded' });
    expect((await b.call('getRequest', { id })).state).toBe('received');
    const second = await b.pay(4_490);
    await b.notify(second.id, { state: 'succeeded' });
    expect((await b.call('getRequest', { id })).state).toBe('done');
  });

  test('that is not kept expires after the days of grace', async () => {
    const b = await bench('deferredByPromise');
    const [request] = (await b.call('listRequests', { query: { state: 'open' } })).data;
    await b.sleep(12);
    expect((await b.call('getRequest', { id: request!.id })).state).toBe('received');
    expect((await b.call('getAccount')).holds).toEqual([]);
    await b.sleep(1);
    expect((await b.call('getRequest', { id: request!.id })).state).toBe('expired');
  });

  test('on a Sunday is one for the Monday after', async () => {
    const b = await bench('overdue');
    expect((await promise(b, 8_490, '2026-11-29')).detail.on).toBe('2026-11-30');
  });

  test.each([
    ['too little', 4_244, '2026-12-01', 'amount-out-of-range'],
    ['too much', 8_491, '2026-12-01', 'amount-out-of-range'],
    ['today', 8_490, '2026-11-23', 'date-out-of-range'],
    ['too late', 8_490, '2026-12-15', 'date-out-of-range'],
  ])('is refused: %s', async (_name, amount, payBy, code) => {
    const b = await bench('overdue');
    await expect(promise(b, amount, payBy)).rejects.toEqual(problem(code));
  });

  test('is one at a time; withdrawn, there can be another', async () => {
    const b = await bench('overdue');
    const { id } = await promise(b, 4_245, '2026-12-01');
    await expect(promise(b, 8_490, '2026-12-02')).rejects.toEqual(
      problem('state-conflict', { detail: { id } }),
    );
    await b.call('withdrawRequest', { id });
    expect((await promise(b, 8_490, '2026-12-02')).state).toBe('received');
  });

  test('keeps an announced restriction from happening, as long as it stands', async () => {
    const b = await bench('restrictionAnnounced');
    const verdict = async () => (await b.call('getAccount')).restriction;
    expect(await verdict()).toMatchObject({ verdict: 'announced' });
    const { id } = await promise(b, 16_480, '2026-12-01');
    expect(await verdict()).toEqual({ verdict: 'notPossible', reasons: ['promiseActive'] });
    await b.call('withdrawRequest', { id });
    expect(await verdict()).toMatchObject({ verdict: 'announced' });
  });
});

describe('a pause', () => {
  test('holds for two weeks when nothing is said', async () => {
    const b = await bench('overdue');
    const { receipt } = await b.call('createPause', { body: {} });
    expect((await b.call('getAccount')).holds).toEqual([{ kind: 'pause', until: '2026-12-07' }]);
    expect(receipt.nextSteps).toContainEqual({ code: 'pauseEnds', on: '2026-12-07' });
  });

  test('with a reason protects; the reason is told to nobody', async () => {
    const b = await bench('overdue');
    const { id } = await b.call('createPause', { body: { reasonCode: 'illness' } });
    expect(await b.call('getSession')).toMatchObject({
      approach: 'protected',
      approachReason: 'onYourRequest',
    });
    expect(JSON.stringify(await b.call('getRequest', { id }))).not.toContain('illness');
    await b.call('withdrawRequest', { id });
    expect((await b.call('getSession')).approach).toBe('steady');
  });

  test('is refused for longer than the policy, and for yesterday', async () => {
    const b = await bench('overdue');
    for (const until of ['2026-12-24', '2026-11-22']) {
      await expect(b.call('createPause', { body: { until } })).rejects.toEqual(
        problem('date-out-of-range'),
      );
    }
  });

  test('lets an instalment rest that falls due in it, and gives it a new day at the end', async () => {
    const b = await bench('planActive');
    await b.call('createPause', { body: { until: '2026-12-10' } });
    await b.sleep(17);
    let plan = await b.call('getPlan', { id: 'plan-1' });
    expect(plan).toMatchObject({ state: 'active', paid: b.eur(2_830) });
    await b.sleep(1);
    plan = await b.call('getPlan', { id: 'plan-1' });
    expect(plan.instalments[2]).toMatchObject({ dueDate: '2026-12-14', state: 'paused' });
    await b.sleep(3);
    expect((await b.call('getPlan', { id: 'plan-1' })).paid).toEqual(b.eur(4_245));
  });
});

describe('a call-back', () => {
  const book = (b: Bench, slotId: string) =>
    b.call('createCallback', {
      body: { slotId, contactPointId: 'contact-phone', topicCode: 'bill' },
    });

  test('at a free time of the next days, in the hours of the telco', async () => {
    const b = await bench('overdue');
    const { slots } = await b.call('listCallbackSlots');
    // 09:00 in Berlin is 08:00 UTC; two hours of notice from 10:00.
    expect(slots[0]?.from).toBe('2026-11-23T11:00:00.000Z');
    expect(slots.at(-1)?.to).toBe('2026-11-27T16:00:00.000Z');
    const request = await book(b, slots[3]!.id);
    expect(request.detail).toMatchObject({
      slot: { from: slots[3]!.from },
      maskedContactPoint: '••••\u00a042',
    });
  });

  test('has one taker for each line, whatever the account', async () => {
    const b = await bench('overdue', { accountId: 'a' });
    for (const accountId of ['b', 'c', 'd']) await b.open('overdue', { accountId });
    const { slots } = await b.call('listCallbackSlots');
    const results = await Promise.allSettled(
      ['a', 'b', 'c', 'd'].map((accountId) => {
        b.accountId = accountId;
        return book(b, slots[0]!.id);
      }),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
    ]);
    expect((await b.call('listCallbackSlots')).slots[0]?.id).not.toBe(slots[0]!.id);
    await expect(book(b, slots[0]!.id)).rejects.toEqual(problem('slot-taken'));
  });

  test('withdrawn: the time is free again', async () => {
    const hours = {
      weekdays: [1],
      from: '13:00',
      to: '13:30',
      minutes: 30,
      capacity: 1,
      days: 1,
      leadMinutes: 0,
    };
    const b = await bench('overdue', {}, { callback: hours });
    const [slot] = (await b.call('listCallbackSlots')).slots;
    const { id } = await book(b, slot!.id);
    expect((await b.call('listCallbackSlots')).slots).toEqual([]);
    await b.call('withdrawRequest', { id });
    expect((await b.call('listCallbackSlots')).slots).toEqual([slot]);
  });

  test('needs a telephone number of the account', async () => {
    const b = await bench('overdue');
    const [slot] = (await b.call('listCallbackSlots')).slots;
    const body = { slotId: slot!.id, contactPointId: 'contact-email', topicCode: 'bill' as const };
    await expect(b.call('createCallback', { body })).rejects.toEqual(problem('not-found'));
  });
});

describe('other requests', () => {
  test('“already paid” is checked, and nothing is demanded meanwhile', async () => {
    const b = await bench('overdue');
    const body = { amount: b.eur(8_490), paidOn: '2026-11-20', reference: 'K-20481-7735' };
    const { receipt } = await b.call('createPaymentNotice', { body });
    expect(receipt.nextSteps[0]).toEqual({ code: 'weCheck', on: '2026-11-30' });
    expect((await b.call('getAccount')).holds).toEqual([{ kind: 'review', until: '2026-11-30' }]);
    const late = { ...body, paidOn: '2026-01-01' };
    await expect(b.call('createPaymentNotice', { body: late })).rejects.toEqual(
      problem('date-out-of-range'),
    );
  });

  test('a message is answered in two business days', async () => {
    const b = await bench('overdue');
    const { receipt } = await b.call('createMessage', {
      body: { topicCode: 'bill', text: 'Guten Tag' },
    });
    expect(receipt.nextSteps[0]).toEqual({ code: 'weAnswer', on: '2026-11-25' });
  });

  test('a third party has access until a day, or until it is withdrawn', async () => {
    const b = await bench('overdue');
    const body = {
      kind: 'adviser' as const,
      name: 'Beratung am Hafen',
      contactPoint: 'rat@hafen.example',
      mayRead: true,
      mayAct: false,
      until: '2027-05-31',
    };
    const { id, detail } = await b.call('createThirdParty', { body });
    expect(detail).toEqual({
      name: 'Beratung am Hafen',
      maskedContactPoint: 'r•••@hafen.example',
      mayAct: false,
      until: '2027-05-31',
    });
    expect((await b.call('withdrawRequest', { id })).state).toBe('withdrawn');
    await expect(
      b.call('createThirdParty', { body: { ...body, until: '2026-11-23' } }),
    ).rejects.toEqual(problem('date-out-of-range'));
  });

  test('a chat is handed over with a receipt', async () => {
    const b = await bench('overdue');
    const chat = await b.call('createChatSession', { body: { topicCode: 'bill' } });
    expect(chat).toMatchObject({ kind: 'hostEvent', receipt: { reference: expect.any(String) } });
  });

  test('all are listed in one place, newest first, page by page', async () => {
    const b = await bench('partlyDisputed');
    await b.call('createPause', { body: {} });
    b.now = new Date(b.now.getTime() + 1_000);
    await b.call('createMessage', { body: { topicCode: 'bill', text: 'Guten Tag' } });
    const first = await b.call('listRequests', { query: { state: 'open', limit: 2 } });
    expect(first.data.map(({ kind }) => kind)).toEqual(['message', 'pause']);
    const query = { state: 'open' as const, limit: 2, cursor: first.nextCursor! };
    const second = await b.call('listRequests', { query });
    expect(second.data.map(({ kind }) => kind)).toEqual(['dispute']);
    expect(second.nextCursor).toBeUndefined();
    expect((await b.call('listRequests', { query: { state: 'closed' } })).data).toEqual([]);
  });

  test.each(['x', '%%%', btoa('2026 nonsense')])(
    'a cursor such as %s is refused',
    async (cursor) => {
      const b = await bench('overdue');
      await expect(b.call('listRequests', { query: { cursor } })).rejects.toEqual(
        problem('validation-failed'),
      );
    },
  );

  test('references are never the same', async () => {
    const b = await bench('overdue');
    const body = { topicCode: 'bill' as const, text: 'Guten Tag' };
    const references = new Set<string>();
    for (let index = 0; index < 50; index++) {
      references.add((await b.call('createMessage', { body })).receipt.reference);
    }
    expect(references.size).toBe(50);
  });
});
