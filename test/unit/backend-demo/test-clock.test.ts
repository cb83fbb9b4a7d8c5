import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TestClock } from '../../../demo/backend/process/clock.js';
import { testClockRoutes } from '../../../demo/backend/process/test-clock-routes.js';
import { serve, type Served } from '../../../src/gateway/node/index.js';

const dayMs = 24 * 3_600_000;
const clock = new TestClock();
/** The service's time in whole days from the start of each test, at each run of the daily jobs. */
let runs: number[];
let start: number;
let served: Served;

beforeAll(async () => {
  const everyDay = () => {
    runs.push(daysPassed());
    return Promise.resolve();
  };
  served = await serve(testClockRoutes(clock, everyDay), 0);
});
afterAll(() => served.close());
beforeEach(() => {
  runs = [];
  start = clock.now().getTime();
});

const daysPassed = () => Math.floor((clock.now().getTime() - start) / dayMs);

function move(body: unknown, type = 'application/json'): Promise<Response> {
  return fetch(`http://127.0.0.1:${served.port}`, {
    method: 'POST',
    headers: { 'content-type': type },
    body: JSON.stringify(body),
  });
}

describe('the test clock', () => {
  test('moves forward day by day and runs the jobs of each', async () => {
    const response = await move({ advanceDays: 3 });
    const { now } = (await response.json()) as { now: string };
    expect(Date.parse(now) - start).toBeGreaterThanOrEqual(3 * dayMs);
    expect(Date.parse(now) - start).toBeLessThan(3 * dayMs + 60_000);
    expect(runs).toEqual([1, 2, 3]);
  });

  test('moves to an instant; part of a day runs the jobs once', async () => {
    const to = new Date(start + 1.5 * dayMs).toISOString();
    expect((await move({ to })).status).toBe(200);
    expect(clock.now().getTime()).toBeGreaterThanOrEqual(Date.parse(to));
    expect(runs).toEqual([1, 1]);
  });

  test('two moves at once are both made, one after the other', async () => {
    await Promise.all([move({ advanceDays: 1 }), move({ advanceDays: 2 })]);
    expect(runs).toEqual([1, 2, 3]);
  });

  test('never moves back', async () => {
    const response = await move({ to: new Date(start - dayMs).toISOString() });
    expect(response.status).toBe(409);
    expect(daysPassed()).toBe(0);
    expect(runs).toEqual([]);
  });

  test.each([{}, { advanceDays: 0 }, { advanceDays: 1.5 }, { advanceDays: 1, to: 'x' }, [1]])(
    'refuses %j',
    async (body) => {
      expect((await move(body)).status).toBe(400);
      expect(runs).toEqual([]);
    },
  );

  test('refuses a page whose name was made to mean this machine', async () => {
    const status = await new Promise((resolve, reject) => {
      const headers = { host: 'rebound.example', 'content-type': 'application/json' };
      request({ port: served.port, host: '127.0.0.1', method: 'POST', headers }, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end('{"advanceDays":1}');
    });
    expect(status).toBe(403);
    expect(runs).toEqual([]);
  });

  test('refuses what a form of another page could send', async () => {
    expect((await move({ advanceDays: 1 }, 'text/plain')).status).toBe(400);
    expect(runs).toEqual([]);
  });
});
