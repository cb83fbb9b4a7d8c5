import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import * as z from 'zod';
import type { TestClock } from './clock.js';
import { thisMachineOnly } from './this-machine.js';

const dayMs = 24 * 3_600_000;

const Move = z.union([
  z.strictObject({ advanceDays: z.int().min(1).max(3660) }),
  z.strictObject({ to: z.iso.datetime() }),
]);
type Move = z.infer<typeof Move>;

/**
 * `GET /` tells the service's time; `POST /` with `{"advanceDays": 3}` or `{"to": "<instant>"}`
 * moves it forward and runs the daily jobs of each day that passes. Answers only this machine, and
 * only JSON, which a page of another origin cannot send.
 *
 * @param everyDay the daily jobs; run with the clock at that day
 */
export function testClockRoutes(clock: TestClock, everyDay: () => Promise<void>): Hono {
  let moving = Promise.resolve();
  const answer = () => ({ now: clock.now().toISOString() });

  return new Hono()
    .use(thisMachineOnly('The test clock'))
    .get('/', (c) => c.json(answer()))
    .post('/', async (c) => {
      const move = await readMove(c.req.raw);
      const moved = moving.then(() => advance(clock, move, everyDay));
      moving = moved.catch(() => {});
      await moved;
      return c.json(answer());
    });
}

async function readMove(request: Request): Promise<Move> {
  const type = request.headers.get('content-type') ?? '';
  const body: unknown = await request.json().catch(() => undefined);
  const move = Move.safeParse(body);
  if (!type.startsWith('application/json') || !move.success) {
    const message = 'Send JSON: {"advanceDays": 1} or {"to": "2027-01-31T12:00:00Z"}.';
    throw new HTTPException(400, { message });
  }
  return move.data;
}

async function advance(clock: TestClock, move: Move, everyDay: () => Promise<void>): Promise<void> {
  const end = endOf(move, clock.now());
  if (end < clock.now()) {
    throw new HTTPException(409, { message: 'The test clock moves forward only.' });
  }
  while (end.getTime() - clock.now().getTime() > dayMs) {
    clock.moveTo(new Date(clock.now().getTime() + dayMs));
    await everyDay();
  }
  // Running the jobs may have taken the clock past the end.
  if (end > clock.now()) clock.moveTo(end);
  await everyDay();
}

function endOf(move: Move, now: Date): Date {
  return 'to' in move ? new Date(move.to) : new Date(now.getTime() + move.advanceDays * dayMs);
}
