import { Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ProblemError } from '../../../src/core/errors/index.js';
import type { CollectionsHandler } from '../../../src/gateway/http/index.js';
import { accessLog } from './access-log.js';
import { causeOf, type Log } from './log.js';
import type { outboxRoutes } from './outbox-routes.js';

export interface AppParts {
  /** The contract, under `/v1`. */
  readonly collections: CollectionsHandler;
  readonly pspNotifications: Hono;
  /** Absent without `--test-clock`. */
  readonly testClock?: Hono | undefined;
  /** Absent without `--test-clock`, too. */
  readonly outbox?: ReturnType<typeof outboxRoutes> | undefined;
  /** Rejects while the service cannot do its work. */
  readonly checkReady: () => Promise<void>;
  readonly log: Log;
}

/** What an answer carries that says nothing else: it is for one reader, and no page to be shown. */
const carefulHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
} as const;

const careful: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(carefulHeaders)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};

/** Everything the process answers. Health checks are not logged. */
export function createApp(parts: AppParts): Hono {
  const { collections, pspNotifications, testClock, outbox, checkReady, log } = parts;
  const app = new Hono();

  app.use(careful);
  app.get('/healthz', (c) => c.json({ status: 'alive' }));
  app.get('/readyz', async (c) => {
    try {
      await checkReady();
      return c.json({ status: 'ready' });
    } catch (error) {
      log.error('not-ready', causeOf(error));
      return c.json({ status: 'not-ready' }, 503);
    }
  });

  app.use(accessLog(log));
  app.route('/psp/notifications', pspNotifications);
  if (testClock) app.route('/test/clock', testClock);
  if (outbox) app.route('/test/outbox', outbox);
  app.all('*', (c) => collections(c.req.raw));

  app.onError((error, c) => {
    const isProblem = error instanceof HTTPException || error instanceof ProblemError;
    const status = isProblem ? error.status : 500;
    if (status >= 500) log.error('failed', causeOf(error));
    const title = status === 500 ? 'Internal error' : error.message;
    return c.json({ title, status }, status, { 'content-type': 'application/problem+json' });
  });
  return app;
}
