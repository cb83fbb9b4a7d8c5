import type { MiddlewareHandler } from 'hono';
import { operations } from '../../../src/core/contract/index.js';
import type { Log } from './log.js';

/** Words that paths are made of; whatever else stands in one is an id, or no business of the log. */
const pathWords = new Set([
  ...Object.values(operations).flatMap(({ path }) => path.split('/')),
  ...['v1', 'psp', 'notifications', 'test', 'clock', 'outbox'],
]);

/** One line for each request: what was called, how it ended and how long it took. */
export function accessLog(log: Log): MiddlewareHandler {
  return async (context, next) => {
    const start = performance.now();
    await next();
    log.info('request', {
      method: context.req.method,
      path: withoutIds(context.req.path),
      status: context.res.status,
      ms: Math.round(performance.now() - start),
    });
  };
}

function withoutIds(path: string): string {
  return path
    .split('/')
    .map((part) => (pathWords.has(part) ? part : '{id}'))
    .join('/');
}
