import { describe, expect, test } from 'vitest';
import { defaultPolicy } from '../../../../src/gateway/reference/index.js';
import { bench, type Bench } from './bench.js';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const night = { weekdays: everyDay, from: '20:00', to: '08:00' };
/** The bench's clock shows ten in the morning: a day is quiet until the evening of the telco. */
const untilEvening = { weekdays: everyDay, from: '08:00', to: '17:00' };

/** Changes facts of the account that no customer can. */
async function change(b: Bench, changes: object): Promise<void> {
  const account = await b.store.read(b.accountId, (tx) => tx.get('account', b.accountId));
  await b.store.load([{ kind: 'account', record: { ...account!, ...changes } }]);
}

const kinds = async (b: Bench) => (await b.outbox()).map(({ kind, state }) => `${kind} ${state}`);

describe('the outbox of reminders', () => {
  test('is empty before something falls due, and names a day and no amount when it does', async () => {
    const b = await bench('dueSoon');
    await b.sleep(4);
    expect(await b.outbox()).toEqual([]);
    await b.sleep(1);
    expect(await b.outbox()).toEqual([
      {
        id: 'dueSoon/2026-12-01/-3',
        state: 'released',
        kind: 'dueSoon',
        template: 'reminder.dueSoon',
        params: { date: '2026-12-01' },
        subjects: [expect.any(String)],
        sending: {
          channel: 'email',
          contactPointId: 'contact-email',
          maskedContactPoint: 'j•••@example.org',
          at: '2026-11-28T09:00:00.000Z',
          language: 'de',
          largePrint: false,
        },
        passedOver: [
          { channel: 'sms', because: 'otherFirst' },
          { channel: 'phone', because: 'callsOnRequest' },
        ],
        decidedAt: '2026-11-28T09:00:00.000Z',
      },
    ]);
  });

  test('has two messages after the due date, at days that are the telco’s', async () => {
    const b = await bench('dueToday');
    await b.sleep(20);
    expect((await b.outbox()).map(({ sending }) => sending?.at.slice(0, 10))).toEqual([
      // The 14th day is a Monday.
      '2026-12-07',
      '2026-11-26',
    ]);
    const quick = { ...defaultPolicy.reminders.days, overdue: [1] };
    const other = await bench(
      'dueToday',
      {},
      { reminders: { ...defaultPolicy.reminders, days: quick } },
    );
    await other.sleep(3);
    expect((await other.outbox()).map(({ id }) => id)).toEqual(['overdue/2026-11-23/1']);
  });

  test('brings bills of one day together', async () => {
    const b = await bench('dueToday');
    const [item] = await b.store.read(b.accountId, (tx) => tx.list('item', { states: ['open'] }));
    await b.store.load([{ kind: 'item', record: { ...item!, id: 'second' } }]);
    await b.sleep(3);
    const [entry, ...others] = await b.outbox();
    expect(entry?.subjects.toSorted()).toEqual([item!.id, 'second'].toSorted());
    expect(others).toEqual([]);
  });

  test('waits with a message until nobody is disturbed, and lets it go then', async () => {
    const b = await bench('dueToday');
    await b.prefer({ quietTimes: [untilEvening, night] });
    await b.sleep(3);
    expect(await b.outbox()).toMatchObject([
      { state: 'planned', sending: { at: '2026-11-26T16:00:00.000Z' } },
    ]);
    b.now = new Date('2026-11-26T16:00:00.000Z');
    // Its moment has come, also before a job says so.
    expect(await b.outbox()).toMatchObject([{ state: 'released' }]);
    await b.sleep(1);
    expect(await b.outbox()).toMatchObject([
      { state: 'released', sending: { at: '2026-11-26T16:00:00.000Z' } },
    ]);
  });

  test('does not wait in a moratorium: nothing is made up for later', async () => {
    const b = await bench('dueToday');
    await change(b, { holds: [{ kind: 'moratorium', until: '2026-11-30' }] });
    await b.sleep(13);
    expect(await b.outbox()).toMatchObject([
      { id: 'overdue/2026-11-23/3', state: 'withheld', reason: 'moratorium', passedOver: [] },
    ]);
    await b.sleep(1);
    expect(await kinds(b)).toEqual(['overdue released', 'overdue withheld']);
  });

  test.each([
    ['accountClosed', { state: 'closed' }],
    ['handedOver', { state: 'external' }],
    ['protected', { approach: 'protected' }],
    ['review', { holds: [{ kind: 'review' }] }],
    ['nothingDue', { creditMinor: 4_495 }],
    ['alreadyReminded', { timeline: [{ kind: 'reminderSent', on: '2026-11-26' }] }],
    [
      'enoughThisWeek',
      {
        timeline: [
          { kind: 'reminderSent', on: '2026-11-20' },
          { kind: 'reminderSent', on: '2026-11-24' },
        ],
      },
    ],
  ])('withholds: %s', async (reason, changes) => {
    const b = await bench('dueToday');
    await change(b, changes);
    await b.sleep(3);
    expect(await b.outbox()).toMatchObject([{ state: 'withheld', reason }]);
  });

  test('withholds while what is owed is disputed, on its way, paused or reported as paid', async () => {
    const reasons: Record<string, (b: Bench) => Promise<unknown>> = {
      disputed: async (b) => {
        const { data } = await b.call('listItems', { query: { status: 'open' } });
        const itemIds = data.map(({ id }) => id);
        return b.call('createDispute', { body: { itemIds, reasonCode: 'wrongAmount' } });
      },
      onItsWay: async (b) => {
        const { id } = await b.pay(4_495);
        return b.notify(id, { state: 'processing' });
      },
      pause: (b) => b.call('createPause', { body: {} }),
      promise: (b) =>
        b.call('createPromise', { body: { amount: b.eur(4_495), payBy: '2026-12-07' } }),
      review: (b) =>
        b.call('createPaymentNotice', { body: { amount: b.eur(4_495), paidOn: '2026-11-23' } }),
    };
    for (const [reason, act] of Object.entries(reasons)) {
      const b = await bench('dueToday');
      await act(b);
      await b.sleep(3);
      expect(await b.outbox(), reason).toMatchObject([{ state: 'withheld', reason }]);
    }
  });
});

describe('what is planned', () => {
  const planned = async () => {
    const b = await bench('dueToday');
    await b.prefer({ quietTimes: [untilEvening, night] });
    await b.sleep(3);
    expect(await kinds(b)).toEqual(['overdue planned']);
    return b;
  };

  test('goes another way when the customer rules this one out', async () => {
    const b = await planned();
    b.now = new Date('2026-11-26T12:00:00.000Z');
    await b.prefer({ channels: [{ channel: 'email', choice: 'never' }] });
    expect(await b.outbox()).toMatchObject([
      {
        state: 'planned',
        sending: { channel: 'sms', at: '2026-11-26T16:00:00.000Z' },
        passedOver: [
          { channel: 'email', because: 'never' },
          { channel: 'phone', because: 'callsOnRequest' },
        ],
        decidedAt: '2026-11-26T12:00:00.000Z',
      },
    ]);
  });

  test('moves with the quiet times', async () => {
    const b = await planned();
    await b.prefer({ quietTimes: [{ ...night, from: '09:00', to: '09:30' }] });
    expect(await b.outbox()).toMatchObject([
      { state: 'released', sending: { at: '2026-11-26T09:00:00.000Z' } },
    ]);
  });

  test('is written in the language and print that hold when it goes', async () => {
    const b = await planned();
    await b.prefer({ language: 'de-x-du', largePrint: true });
    expect(await b.outbox()).toMatchObject([
      { sending: { language: 'de-x-du', largePrint: true } },
    ]);
    await b.prefer({ language: 'et' });
    expect(await b.outbox()).toMatchObject([{ sending: { language: 'en', insteadOf: 'et' } }]);
  });

  test.each([
    ['nothingDue', async (b: Bench) => b.notify((await b.pay(4_495)).id, { state: 'succeeded' })],
    ['onItsWay', async (b: Bench) => b.notify((await b.pay(4_495)).id, { state: 'processing' })],
    ['pause', (b: Bench) => b.call('createPause', { body: {} })],
  ])('is given up: %s', async (reason, act) => {
    const b = await planned();
    await act(b);
    expect(await b.outbox()).toMatchObject([
      { state: 'withdrawn', reason, sending: { channel: 'email' } },
    ]);
    // Later it is not taken up again.
    await b.sleep(2);
    expect(await kinds(b)).toEqual(['overdue withdrawn']);
  });

  test('is given up by the next run when other systems have changed the account', async () => {
    const b = await planned();
    await change(b, { approach: 'protected' });
    b.now = new Date('2026-11-26T10:00:00.000Z');
    await b.service.runDailyJobs();
    expect(await b.outbox()).toMatchObject([{ state: 'withdrawn', reason: 'protected' }]);
  });

  test('and gone is not touched by what comes later', async () => {
    const b = await planned();
    await b.sleep(1);
    const [gone] = await b.outbox();
    await b.prefer({ channels: [{ channel: 'email', choice: 'never' }] });
    expect(await b.outbox()).toEqual([gone]);
  });

  test('stays the same through calls that have nothing to do with it, and further runs', async () => {
    const b = await planned();
    const before = await b.outbox();
    b.now = new Date('2026-11-26T12:00:00.000Z');
    await b.call('createMessage', { body: { topicCode: 'bill', text: 'Hallo' } });
    await b.service.runDailyJobs();
    await b.service.runDailyJobs();
    expect(await b.outbox()).toEqual(before);
  });
});

describe('occasions', () => {
  test('a debit is announced before it is collected', async () => {
    const b = await bench('debitScheduled');
    await b.sleep(9);
    expect(await b.outbox()).toMatchObject([
      {
        kind: 'debitAhead',
        params: { date: '2026-12-01' },
        sending: { at: '2026-11-28T09:00:00.000Z' },
      },
    ]);
  });

  test('an instalment that the telco collects is announced, each one', async () => {
    const b = await bench('planActive');
    await b.sleep(45);
    expect(await kinds(b)).toEqual(['debitAhead released', 'debitAhead released']);
  });

  test('of an instalment that the customer pays: ahead of its day, and when it is missed', async () => {
    const b = await bench('planOffered');
    const { id } = await b.agreePlan(3);
    const [first] = (await b.call('getPlan', { id })).instalments;
    await b.sleep(40);
    const about = (await b.outbox()).filter(({ subjects }) => subjects.includes(first!.id));
    expect(about.map(({ kind }) => kind).toReversed()).toEqual([
      'instalmentDue',
      'instalmentMissed',
      'instalmentMissed',
    ]);
    // The bills themselves are agreed upon.
    expect((await b.outbox()).map(({ kind }) => kind)).not.toContain('overdue');
  });

  test('an instalment that is on its way is not asked for', async () => {
    const b = await bench('planMissed');
    const { instalments } = await b.call('getPlan', { id: (await planId(b))! });
    const open = instalments.filter(({ state }) => state !== 'paid');
    const payment = await b.pay(1_415 * open.length, { kind: 'instalment' });
    await b.notify(payment.id, { state: 'processing' });
    await b.sleep(20);
    const outbox = await b.outbox();
    expect(outbox.length).toBeGreaterThan(1);
    expect(new Set(outbox.map(({ reason }) => reason))).toEqual(new Set(['onItsWay']));
  });

  test('a promise: before its day, and nothing else until it has passed', async () => {
    const b = await bench('deferredByPromise');
    await b.sleep(9);
    expect(await b.outbox()).toMatchObject([
      { kind: 'promiseDue', state: 'released', params: { date: '2026-12-02' } },
    ]);
  });

  async function planId(b: Bench) {
    return (await b.call('getAccount')).activePlanId;
  }
});

test('an account without an outbox is not found', async () => {
  const b = await bench('dueToday');
  await expect(b.service.outbox('nobody')).rejects.toMatchObject({ code: 'not-found' });
});
