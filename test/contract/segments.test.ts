/** Decisions about approaches over every store: found by the daily run, kept, and made once. */
import { afterAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { decidedByRules, MemoryStore, type Store } from '../../src/gateway/reference/index.js';
import { openTestDatabase } from '../support/postgres.js';
import { Bench, firstDay } from '../unit/gateway/reference/bench.js';

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
  for (const store of new Set([...seconds.keys(), ...seconds.values()])) await store.close();
  await postgres?.close();
});

describe.each(stores)('decisions about approaches in %s', (_name, store) => {
  test('are made once by two processes at once, and kept when another one follows', async () => {
    const accountId = `segments-${_name}`;
    const one = await new Bench({}, store).open('restricted', { accountId });
    const two = new Bench({}, seconds.get(store));
    await store.load([decidedByRules(accountId, firstDay)]);
    for (const now of ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z']) {
      one.now = two.now = new Date(now);
      await Promise.all([one.service.runDailyJobs(), two.service.runDailyJobs()]);
    }
    const repeat = {
      state: 'current',
      approach: 'repeat',
      reason: 'severalMissed',
      confidence: 1,
      facts: [{ kind: 'missed', count: 3 }],
      since: firstDay,
      decidedAt: expect.any(String),
    };
    expect(await one.service.segments(accountId)).toEqual([repeat]);
    expect(await one.call('getSession')).toMatchObject({ approach: 'repeat' });

    await one.call('createPause', { body: { reasonCode: 'illness' } });
    expect(await one.service.segments(accountId)).toMatchObject([
      { state: 'current', approach: 'protected', since: '2026-11-24' },
      { ...repeat, state: 'past' },
    ]);
    const account = await store.read(accountId, (tx) => tx.get('account', accountId));
    expect(account).toMatchObject({ approach: 'protected', approachReason: 'onYourRequest' });
  });
});
