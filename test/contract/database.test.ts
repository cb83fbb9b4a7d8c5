import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../demo/backend/index.js';
import { openTestDatabase } from '../support/postgres.js';

const postgres = await openTestDatabase();
const folder = await mkdtemp(join(tmpdir(), 'kulanz-database-'));

afterAll(async () => {
  await postgres?.close();
  await rm(folder, { recursive: true });
});

if (postgres)
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

    test('that a newer version has set up is refused', async () => {
      const store = await openSqlStore({ databaseUrl });
      await store.db
        .withTables<{ kysely_migration: { name: string; timestamp: string } }>()
        .insertInto('kysely_migration')
        .values({ name: '9999-from-the-future', timestamp: '2030-01-01T00:00:00.000Z' })
        .execute();
      await store.close();
      await expect(openSqlStore({ databaseUrl })).rejects.toThrow('9999-from-the-future');
    });

    test('that is not there is named, without its password', async () => {
      const url = 'postgres://kulanz:secret-word@127.0.0.1:1/nowhere';
      const refusal = openSqlStore({ databaseUrl: url });
      await expect(refusal).rejects.toThrow('127.0.0.1:1');
      await expect(refusal).rejects.not.toThrow('secret-word');
    });
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
    expect(await store.due('2026-01-01', undefined, 1)).toEqual([]);
    await store.close();
  });
});
