import { Agent, get } from 'node:http';
import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { serve } from '../../../../src/gateway/node/index.js';

test('a server that closes finishes the answers under way, and takes no new ones', async () => {
  let started = () => {};
  let finish = () => {};
  const isStarted = new Promise<void>((resolve) => (started = resolve));
  const mayFinish = new Promise<void>((resolve) => (finish = resolve));
  const app = new Hono().get('/', async (c) => {
    started();
    await mayFinish;
    return c.text('done');
  });
  const served = await serve(app, 0);
  // A client that would keep its connection for the next request.
  const agent = new Agent({ keepAlive: true });
  const url = `http://127.0.0.1:${served.port}/`;
  const answer = new Promise<number | undefined>((resolve, reject) => {
    get(url, { agent }, (response) => {
      response.resume().on('end', () => resolve(response.statusCode));
    }).on('error', reject);
  });
  await isStarted;
  const closed = served.close();
  await expect(fetch(url)).rejects.toThrow();
  finish();
  expect(await answer).toBe(200);
  await closed;
  agent.destroy();
});
