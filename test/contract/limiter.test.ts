import { afterAll, describe, expect, test } from 'vitest';
import { openSqlStore } from '../../src/gateway/sql/index.js';
import { SqlLimiter } from '../../src/gateway/sql/index.js';
import { createMemoryLimiter, type Limiter } from '../../src/gateway/http/index.js';
import { openTestDatabase } from '../support/postgres.js';

const postgres = await openTestDatabase();
const pglite = await openSqlStore({ memory: true });
const server = postgres && (await openSqlStore({ databaseUrl: postgres.url }));

const limiters: [string, Limiter][] = [
  ['memory', createMemoryLimiter()],
  ['PGlite', new SqlLimiter(pglite.db)],
];
if (server) limiters.push(['PostgreSQL', new SqlLimiter(server.db)]);

afterAll(async () => {
  await pglite.close();
  await server?.close();
  await postgres?.close();
});

const limit = { calls: 3, perSeconds: 60 };
const at = (second: number) => new Date(Date.UTC(2026, 2, 1) + second * 1000);

describe.each(limiters)('the limiter in %s', (_name, limiter) => {
  test('lets as many calls through as the limit says, however many come together', async () => {
    const takes = Array.from({ length: 10 }, async () => limiter.take('burst', limit, at(0)));
    const waits = await Promise.all(takes);
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(3);
    expect(waits.filter((seconds) => seconds > 0)).toEqual(Array.from({ length: 7 }, () => 60));
  });

  test('says when the oldest call leaves the window, and lets the next one in then', async () => {
    for (const second of [0, 10, 20]) await limiter.take('window', limit, at(second));
    expect(await limiter.take('window', limit, at(25))).toBe(35);
    expect(await limiter.take('window', limit, at(60))).toBe(0);
    expect(await limiter.take('window', limit, at(61))).toBe(9);
  });

  test('counts each name by itself', async () => {
    for (const name of ['a', 'a', 'a', 'b']) {
      expect(await limiter.take(name, limit, at(0))).toBe(0);
    }
  });
});
