import { describe, expect, test } from 'vitest';
import { bench } from './bench.js';

describe('the daily run', () => {
  test('collects a scheduled debit on its day, and not before', async () => {
    const b = await bench('debitScheduled');
    await b.sleep(7);
    expect((await b.call('getAccount')).scheduledDebit?.on).toBe('2026-12-01');
    await b.sleep(1);
    const account = await b.call('getAccount');
    expect(account).toMatchObject({ stage: 'none', balance: { parts: [] } });
    expect(account.scheduledDebit).toBeUndefined();
    const [payment] = (await b.call('listPayments')).data;
    expect(payment).toMatchObject({ amount: b.eur(4_495), state: 'succeeded', posted: true });
  });

  test('does not collect while a pause holds', async () => {
    const b = await bench('debitScheduled');
    await b.call('createPause', { body: { until: '2026-12-05' } });
    await b.sleep(8);
    expect(await b.payNow()).toBe(4_495);
    expect((await b.call('getAccount')).scheduledDebit).toBeUndefined();
  });

  test('collects the instalments of a plan to its end', async () => {
    const b = await bench('planActive');
    await b.sleep(11);
    const plan = await b.call('getPlan', { id: 'plan-1' });
    expect(plan).toMatchObject({ paid: b.eur(4_245), nextInstalment: { dueDate: '2027-01-04' } });
    await b.sleep(92);
    expect(await b.call('getPlan', { id: 'plan-1' })).toMatchObject({
      state: 'completed',
      paid: b.eur(8_490),
    });
    const account = await b.call('getAccount');
    expect(account.timeline.map(({ kind }) => kind)).toContain('planCompleted');
    expect((await b.call('listItems', { query: { status: 'open' } })).data).toEqual([]);
  });

  test('does not collect what the customer has paid already, while that is on its way', async () => {
    const b = await bench('planActive');
    const payment = await b.pay(1_000, { kind: 'instalment' });
    await b.notify(payment.id, { state: 'processing' });
    await b.sleep(11);
    // Of 14.15, 4.15 are collected; with the 10.00 that come, the instalment is paid to the cent.
    expect((await b.call('getPlan', { id: 'plan-1' })).paid).toEqual(b.eur(2_830 + 415));
    await b.notify(payment.id, { state: 'succeeded' });
    expect((await b.call('getPlan', { id: 'plan-1' })).paid).toEqual(b.eur(4_245));
    const { balance } = await b.call('getAccount');
    expect(balance.parts).toEqual([{ kind: 'inPlan', amount: b.eur(8_490 - 4_245) }]);
  });

  test('does not fetch later what a moratorium kept back', async () => {
    const b = await bench('planActive');
    const setHolds = async (holds: readonly { kind: 'moratorium' }[]) => {
      const account = await b.store.read('planActive', (tx) => tx.get('account', 'planActive'));
      await b.store.load([{ kind: 'account', record: { ...account!, holds } }]);
    };
    await setHolds([{ kind: 'moratorium' }]);
    await b.sleep(20);
    await setHolds([]);
    await b.sleep(21);
    expect((await b.call('getPlan', { id: 'plan-1' })).paid).toEqual(b.eur(2_830));
    await b.sleep(1);
    expect((await b.call('getPlan', { id: 'plan-1' })).paid).toEqual(b.eur(4_245));
  });

  test('leaves instalments that the customer pays alone; late ones put the plan at risk', async () => {
    const b = await bench('planOffered');
    const { id } = await b.agreePlan(3);
    await b.sleep(26);
    expect((await b.call('getPlan', { id })).state).toBe('active');
    await b.sleep(1);
    const plan = await b.call('getPlan', { id });
    expect(plan).toMatchObject({ state: 'atRisk', paid: b.eur(0) });
    expect(plan.allowedChanges).toContain('catchUp');
    const { timeline } = await b.call('getAccount');
    expect(timeline).toContainEqual({ kind: 'instalmentMissed', on: '2026-12-16' });
  });

  test('ends what was left at the provider', async () => {
    const b = await bench('overdue');
    const { id } = await b.pay(100);
    await b.sleep(1);
    const record = await b.store.read('overdue', (tx) => tx.get('payment', id));
    expect(record?.state).toBe('expired');
  });

  test('removes offers, quotes and questions that have expired', async () => {
    const b = await bench('planActive');
    await b.call('quotePlanChange', { id: 'plan-1', body: { kind: 'cancel' } });
    await b.call('getNextSurvey', { query: { trigger: 'help' } });
    await b.sleep(8);
    const left = await b.store.read('planActive', async (tx) => [
      ...(await tx.list('planChangeQuote')),
      ...(await tx.list('survey')),
    ]);
    expect(left).toEqual([]);
  });

  test('ends a pause and a call-back whose time is over', async () => {
    const b = await bench('overdue');
    await b.call('createPause', { body: { until: '2026-11-24' } });
    const [slot] = (await b.call('listCallbackSlots')).slots;
    const body = { slotId: slot!.id, contactPointId: 'contact-phone', topicCode: 'bill' as const };
    await b.call('createCallback', { body });
    await b.sleep(2);
    const { data } = await b.call('listRequests');
    expect(data.map(({ kind, state }) => [kind, state]).sort()).toEqual([
      ['callback', 'done'],
      ['pause', 'done'],
    ]);
  });

  test('run twice on a day does nothing more', async () => {
    const b = await bench('planActive');
    await b.open('debitScheduled');
    await b.sleep(11);
    const snapshot = async () =>
      Promise.all(
        ['planActive', 'debitScheduled'].map((id) =>
          b.store.read(id, async (tx) => [
            await tx.list('account'),
            await tx.list('item'),
            await tx.list('payment'),
            await tx.list('plan'),
          ]),
        ),
      );
    const before = await snapshot();
    await b.service.runDailyJobs();
    expect(await snapshot()).toEqual(before);
  });

  test('goes on with the others when one account cannot be run, and says so', async () => {
    const b = await bench('debitScheduled', { accountId: 'a-broken' });
    await b.open('debitScheduled', { accountId: 'b-sound' });
    const broken = await b.store.read('a-broken', (tx) => tx.get('account', 'a-broken'));
    await b.store.load([{ kind: 'account', record: { ...broken!, timeZone: 'Europe/Nowhere' } }]);
    await expect(b.sleep(8)).rejects.toBeInstanceOf(AggregateError);
    await b.service.runDailyJobs(new Date('2026-12-01T09:00:00Z')).catch(() => undefined);
    b.accountId = 'b-sound';
    expect(await b.payNow()).toBe(0);
  });

  test('looks at many accounts, page by page', async () => {
    const b = await bench('debitScheduled', { accountId: 'account-000' });
    for (let index = 1; index < 205; index++) {
      const accountId = `account-${String(index).padStart(3, '0')}`;
      await b.open('debitScheduled', { accountId });
    }
    b.now = new Date('2026-12-01T09:00:00Z');
    expect(await b.service.runDailyJobs()).toEqual({ accounts: 205 });
    expect(await b.payNow()).toBe(0);
    expect(await b.service.runDailyJobs()).toEqual({ accounts: 0 });
  });
});
