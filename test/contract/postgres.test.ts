import { Client } from 'pg';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { openTestDatabase } from '../support/postgres.js';

const database = await openTestDatabase();

/** Runs statements in one connection of its own; gives the rows of the last one. */
async function run(url: string, ...statements: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    let rows: unknown[] = [];
    for (const statement of statements) rows = (await client.query(statement)).rows;
    return rows;
  } finally {
    await client.end();
  }
}

it('says plainly when there is no PostgreSQL', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  expect(await openTestDatabase({})).toBeUndefined();
  expect(warn).toHaveBeenCalledWith(expect.stringContaining('NOT RUN'));
});

if (database) {
  describe('throwaway PostgreSQL', () => {
    afterAll(() => database.close());

    it('syncs to disk, as a production server does', async () => {
      expect(await run(database.url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    });

    it('makes fresh databases on a given server, and drops them', async () => {
      await run(database.url, 'CREATE TABLE mine (id int)');
      const fresh = (await openTestDatabase({ adminUrl: database.url }))!;
      expect(await run(fresh.url, "SELECT to_regclass('mine') AS mine")).toEqual([{ mine: null }]);
      await fresh.close();
      await expect(run(fresh.url, 'SELECT 1')).rejects.toThrow('does not exist');
    });

    const { server } = database;
    if (server) {
      it('keeps what was committed over a crash and a stop', async () => {
        await run(database.url, 'CREATE TABLE kept (id int)', 'INSERT INTO kept VALUES (1)');
        await server.crash();
        await expect(run(database.url, 'SELECT 1')).rejects.toThrow();
        await server.start();
        await run(database.url, 'INSERT INTO kept VALUES (2)');
        await server.stop();
        await server.start();
        expect(await run(database.url, 'SELECT id FROM kept')).toEqual([{ id: 1 }, { id: 2 }]);
      });
    }
  });
}
