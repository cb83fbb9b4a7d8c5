import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { SqlLimiter } from '../../src/gateway/sql/index.js';
import { scenarios } from '../../src/testing/index.js';
import { openSilentWay } from '../support/falls-silent.js';
import { openTestDatabase } from '../support/postgres.js';

const postgres = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'kulanz-database-'));

afterAll(async () => {
  await postgres?.close();
  await rm(folder, { recursive: true });
});

if (postgres) {
  describe('a PostgreSQL server', () => {
    const databaseUrl = postgres.url;

    test('is set up once when several processes start together on it', async () => {
      const stores = await Promise.all(
        Array.from({ length: 4 }, () => openSqlStore({ databaseUrl })),
      );
      const [store] = stores;
      const migrations = await store?.db.introspection.getTables();
      expect(migrations?.map(({ name }) => name)).toContain('account');
      await Promise.all(stores.map((one) => one.close()));
    });

    test('that dies is said to be unavailable, and used again when it is back', async () => {
      const { server } = postgres;
      if (!server) return;
      const store = await openSqlStore({ databaseUrl });
      const running = store.read('nobody', async (tx) => {
        await tx.get('account', 'nobody');
        await server.crash();
        return tx.get('account', 'nobody');
      });
      await expect(running).rejects.toMatchObject({ code: 'unavailable' });
      const refused = [
        store.commit('nobody', () => Promise.resolve()),
        store.due('2026-01-01T00:00:00.000Z'),
        store.ledger.changes(),
        new SqlLimiter(store.db).take('nobody', { calls: 1, perSeconds: 1 }, new Date()),
      ];
      for (const each of await Promise.allSettled(refused)) {
        expect(each).toMatchObject({ status: 'rejected', reason: { code: 'unavailable' } });
      }
      await server.start();
      expect(await store.read('nobody', (tx) => tx.get('account', 'nobody'))).toBeUndefined();
      await store.close();
    });

    test('that falls silent is said to be unavailable, keeps nothing locked, and is used again', async () => {
      const way = await openSilentWay(databaseUrl);
      const timeouts = { connectMs: 2_000, statementMs: 1_000 };
      const store = await openSqlStore({ databaseUrl: way.url, timeouts });
      const beside = await openSqlStore({ databaseUrl });
      await beside.load(scenarios.overdue('2026-03-10', { accountId: 'locked' }));
      const running = store.commit('locked', async (tx) => {
        way.fallSilent();
        await tx.get('account', 'nobody');
      });
      await expect(running).rejects.toMatchObject({ code: 'unavailable' });
      await expect(store.ledger.changes()).rejects.toMatchObject({ code: 'unavailable' });

      way.recover();
      await store.commit('locked', () => Promise.resolve());
      await beside.commit('locked', () => Promise.resolve());
      await Promise.all([store.close(), beside.close()]);
      await way.close();
    });

    test('that takes too long is said to be unavailable, and used again', async () => {
      const timeouts = { connectMs: 5_000, statementMs: 1_000 };
      const store = await openSqlStore({ databaseUrl, timeouts });
      const slow = sql`select pg_sleep(60)`.execute(store.db);
      await expect(slow).rejects.toMatchObject({
        code: 'unavailable',
        cause: { code: '57014' },
      });
      expect(await store.read('nobody', (tx) => tx.get('account', 'nobody'))).toBeUndefined();
      await store.close();
    });

    test('that is not there is named, without its password', async () => {
      const url = 'postgres://kulanz:secret-word@127.0.0.1:1/nowhere';
      const refusal = openSqlStore({ databaseUrl: url });
      await expect(refusal).rejects.toThrow('127.0.0.1:1');
      await expect(refusal).rejects.not.toThrow('secret-word');
    });
  });
}

test('the embedded database leaves room for other work between two transactions', async () => {
  const store = await openSqlStore({ memory: true });
  let turns = 0;
  const counting = setInterval(() => (turns += 1), 0);
  for (let i = 0; i < 200; i += 1) await store.read('nobody', (tx) => tx.get('account', 'nobody'));
  clearInterval(counting);
  expect(turns).toBeGreaterThan(10);
  await store.close();
});

describe('a data folder', () => {
  test('whose first start was cut off is made anew', async () => {
    const whole = join(folder, 'whole');
    await (await openSqlStore({ dataFolder: whole })).close();
    const half = join(folder, 'half');
    // Part of the database's files, and not the mark that it was finished.
    await cp(join(whole, 'postgres', 'base', '1'), join(half, 'postgres', 'base', '1'), {
      recursive: true,
    });
    const store = await openSqlStore({ dataFolder: half });
    expect(await store.due('2026-01-01T00:00:00.000Z')).toEqual([]);
    await store.close();
  });

  test('that a newer version has set up is refused, and left alone', async () => {
    const dataFolder = join(folder, 'newer');
    const store = await openSqlStore({ dataFolder });
    await store.db
      .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
      .insertInto('kysely_migration')
      .values({ name: '9999-from-the-future', timestamp: '2030-01-01T00:00:00.000Z' })
      .execute();
    await store.close();
    await expect(openSqlStore({ dataFolder })).rejects.toThrow('9999-from-the-future');
    // Nobody owns it afterwards: the second refusal is the same.
    await expect(openSqlStore({ dataFolder })).rejects.toThrow('9999-from-the-future');
  });
});
