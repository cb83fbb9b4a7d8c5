import { afterAll, describe, expect, test } from 'vitest';
import { openSqlStore, type SqlStore } from '../../src/gateway/sql/index.js';
import { demoCustomers, ensureSeeded } from '../../demo/seed/index.js';
import { pastWeeks } from '../../demo/seed/past-weeks.js';
import { openTestDatabase } from '../support/postgres.js';

const now = new Date('2026-11-22T12:00:00.000Z');
const fiveDaysLater = new Date('2026-11-27T12:00:00.000Z');

/** Those to sign in as, and those whose weeks the report tells of: as many whatever the day. */
const others = pastWeeks('2026-11-22').entries.filter(({ kind }) => kind === 'account');
const accounts = demoCustomers.length + others.length;

const postgres = await openTestDatabase();
const stores: [string, SqlStore][] = [['PGlite', await openSqlStore({ memory: true })]];
if (postgres) stores.push(['PostgreSQL', await openSqlStore({ databaseUrl: postgres.url })]);

afterAll(async () => {
  for (const [, store] of stores) await store.close();
  await postgres?.close();
});

async function countAccounts({ db }: SqlStore): Promise<number> {
  const { count } = await db
    .selectFrom('account')
    .select((eb) => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

describe.each(stores)('the seed in %s', (_name, store) => {
  test('is not made where nothing is wanted', async () => {
    expect(await ensureSeeded(store, now, { empty: true })).toEqual({
      day: undefined,
      ageDays: undefined,
    });
    expect(await countAccounts(store)).toBe(0);
  });

  test('is made once, also by processes that start together', async () => {
    const states = await Promise.all([ensureSeeded(store, now), ensureSeeded(store, now)]);
    expect(states).toEqual([
      { day: '2026-11-22', ageDays: 0 },
      { day: '2026-11-22', ageDays: 0 },
    ]);
    expect(await countAccounts(store)).toBe(accounts);
  });

  test('stays as it is, and says how old it is', async () => {
    const [customer] = demoCustomers;
    const accountId = customer?.accountId ?? '';
    await store.commit(accountId, (tx) => tx.claim('taken'));
    expect(await ensureSeeded(store, fiveDaysLater)).toEqual({ day: '2026-11-22', ageDays: 5 });
    expect(await store.owner('taken')).toBe(accountId);
  });

  test('is made anew on demand, and nothing else is left', async () => {
    await store.commit(demoCustomers[0]?.accountId ?? '', (tx) => tx.claim('taken'));
    expect(await ensureSeeded(store, fiveDaysLater, { reset: true })).toEqual({
      day: '2026-11-27',
      ageDays: 0,
    });
    expect(await store.ledger.experimentStops()).toMatchObject([
      { id: 'erinnerung-am-ersten-tag', at: '2026-11-16T05:00:00.000Z' },
    ]);
    expect(await store.owner('taken')).toBeUndefined();
    expect(await countAccounts(store)).toBe(accounts);
  });
});
