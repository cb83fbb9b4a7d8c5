/** The outbox over every store: what is kept, decided once, and found again. */
import { afterAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { MemoryStore, type Store } from '../../src/gateway/reference/index.js';
import { openTestDatabase } from '../support/postgres.js';
import { Bench } from '../unit/gateway/reference/bench.js';

const postgres = await openTestDatabase();
const stores: [string, Store][] = [
  ['memory', new MemoryStore()],
  ['PGlite', await openSqlStore({ memory: true })],
];
/** A second process on the same records, where there can be one. */
const seconds = new Map<Store, Store>(stores.map(([, store]) => [store, store]));
if (postgres) {
  const [one, two] = [
    await openSqlStore({ databaseUrl: postgres.url }),
    await openSqlStore({ databaseUrl: postgres.url }),
  ];
  stores.push(['PostgreSQL', one]);
  seconds.set(one, two);
}

afterAll(async () => {
  const open = new Set([...seconds.keys(), ...seconds.values()]);
  for (const store of open) await store.close();
  await postgres?.close();
});

const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** The bench's clock shows ten in the morning in the telco's time zone. */
const untilEvening = { weekdays: everyDay, from: '08:00', to: '17:00' };
let accounts = 0;

/** A customer whose bill is due on the first day. */
async function owing(store: Store): Promise<Bench> {
  const accountId = `outbox-${String((accounts += 1))}`;
  return new Bench({}, store).open('dueToday', { accountId });
}

describe.each(stores)('the outbox in %s', (_name, store) => {
  test('says what would be sent, by which channel, when, and why not by others', async () => {
    const b = await owing(store);
    await b.prefer({
      channels: [{ channel: 'sms', choice: 'never' }],
      quietTimes: [untilEvening],
    });
    await b.sleep(3);
    const outbox = await b.outbox();
    expect(outbox).toEqual([
      {
        id: 'overdue/2026-11-23/3',
        state: 'planned',
        kind: 'overdue',
        template: 'reminder.overdue',
        params: { date: '2026-11-23' },
        subjects: [expect.any(String)],
        sending: {
          channel: 'email',
          contactPointId: 'contact-email',
          maskedContactPoint: 'j•••@example.org',
          at: '2026-11-26T16:00:00.000Z',
          language: 'de',
          largePrint: false,
        },
        passedOver: [
          { channel: 'sms', because: 'never' },
          { channel: 'phone', because: 'callsOnRequest' },
        ],
        decidedAt: '2026-11-26T09:00:00.000Z',
      },
    ]);
  });

  test('is the same after further runs, and by two processes at once', async () => {
    const [one, two] = [await owing(store), new Bench({}, seconds.get(store))];
    await one.prefer({ quietTimes: [untilEvening] });
    for (const day of ['2026-11-26', '2026-11-27', '2026-12-07', '2026-12-08']) {
      one.now = two.now = new Date(`${day}T09:00:00.000Z`);
      await Promise.all([
        one.service.runDailyJobs(),
        two.service.runDailyJobs(),
        one.service.runDailyJobs(),
      ]);
    }
    expect((await one.outbox()).map(({ id, state }) => [id, state])).toEqual([
      ['overdue/2026-11-23/14', 'released'],
      ['overdue/2026-11-23/3', 'released'],
    ]);
    two.accountId = one.accountId;
    expect(await two.outbox()).toEqual(await one.outbox());
    // Nobody has to look at it any more.
    expect(await store.due('2026-12-08T09:00:00.000Z')).not.toContain(one.accountId);
  });

  test('follows a change of preferences until a message has gone', async () => {
    const b = await owing(store);
    await b.prefer({ quietTimes: [untilEvening] });
    await b.sleep(3);
    await b.prefer({
      channels: [{ channel: 'email', choice: 'never' }],
      quietTimes: [{ ...untilEvening, to: '17:30' }],
    });
    const planned = { channel: 'sms', at: '2026-11-26T16:30:00.000Z' };
    expect(await b.outbox()).toMatchObject([{ state: 'planned', sending: planned }]);
    await b.sleep(1);
    await b.prefer({ channels: [{ channel: 'email', choice: 'preferred' }] });
    expect(await b.outbox()).toMatchObject([{ state: 'released', sending: planned }]);
  });

  test('gives up what was planned when the customer agrees to a pause, and says why', async () => {
    const b = await owing(store);
    await b.prefer({ quietTimes: [untilEvening] });
    await b.sleep(3);
    await b.call('createPause', { body: {} });
    await b.sleep(11);
    expect((await b.outbox()).map(({ state, reason }) => [state, reason])).toEqual([
      // Withheld on its day: the pause still holds.
      ['withheld', 'pause'],
      ['withdrawn', 'pause'],
    ]);
  });

  test('keeps nothing of a run that fails, and has the next one decide', async () => {
    const b = await owing(store);
    const account = await b.store.read(b.accountId, (tx) => tx.get('account', b.accountId));
    const broken = { ...account!, timeZone: 'Europe/Nowhere' };
    await b.store.load([{ kind: 'account', record: broken }]);
    b.now = new Date('2026-11-26T09:00:00.000Z');
    await expect(b.service.runDailyJobs()).rejects.toBeInstanceOf(AggregateError);
    await b.store.load([{ kind: 'account', record: account! }]);
    expect(await b.outbox()).toEqual([]);
    await b.service.runDailyJobs();
    expect((await b.outbox()).map(({ state }) => state)).toEqual(['released']);
  });
});
