import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { createApp, jsonLog } from '../../../../src/gateway/node/index.js';
import { ProblemError } from '../../../../src/core/errors/index.js';

/** What the log says of the cause, beside the time of it. */
interface Line {
  readonly event: string;
  readonly causeCode?: string;
}

/** The process's app while its database refuses connections. */
function appWithoutDatabase() {
  const lines: string[] = [];
  const refused = Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  const fail = (): never => {
    throw new ProblemError('unavailable', { cause: refused });
  };
  const app = createApp({
    collections: fail,
    routes: { '/psp/notifications': new Hono().post('/', fail) },
    checkReady: async () => fail(),
    log: jsonLog((line) => lines.push(line)),
  });
  return { app, said: () => lines.map((line) => JSON.parse(line) as Line) };
}

test('a notification of a payment that cannot be stored is 503, so that it comes again', async () => {
  const { app, said } = appWithoutDatabase();
  const response = await app.request('/psp/notifications', { method: 'POST' });
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ title: 'unavailable', status: 503 });
  expect(said()).toContainEqual(
    expect.objectContaining({ event: 'failed', causeCode: 'ECONNREFUSED' }),
  );
});

test('a backend without its database is alive and not ready, and logs why', async () => {
  const { app, said } = appWithoutDatabase();
  expect((await app.request('/healthz')).status).toBe(200);
  expect((await app.request('/readyz')).status).toBe(503);
  expect(said()).toEqual([
    expect.objectContaining({ event: 'not-ready', causeCode: 'ECONNREFUSED' }),
  ]);
});
