import { Hono, type MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { ProblemError } from '../../core/errors/index.js';
import type { CollectionsHandler } from '../http/index.js';
import { accessLog } from './access-log.js';
import { causeOf, type Log } from './log.js';

/** Apps of one's own beside the contract, by the path under which they answer: `/psp/notifications`. */
// Each app has variables of its own, which Hono's types do not let one of another stand for.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Routes = Readonly<Record<string, Hono<any, any>>>;

export interface AppParts {
  /** The contract, under `/v1`. */
  readonly collections: CollectionsHandler;
  readonly routes?: Routes | undefined;
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

/** Everything the process answers. `/healthz` and `/readyz` are not logged. */
export function createApp({ collections, routes = {}, checkReady, log }: AppParts): Hono {
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

  app.use(accessLog(log, Object.keys(routes)));
  for (const [path, own] of Object.entries(routes)) app.route(path, own);
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
