import type { MiddlewareHandler } from 'hono';
import { operations } from '../../core/contract/index.js';
import type { Log } from './log.js';

/**
 * One line for each request: what was called, how it ended and how long it took.
 * @param paths of routes beside the contract
 */
export function accessLog(log: Log, paths: readonly string[]): MiddlewareHandler {
  /** Words that paths are made of; whatever else stands in one is an id, or no business of the log. */
  const words = new Set(
    ['v1', ...Object.values(operations).map(({ path }) => path), ...paths].flatMap((path) =>
      path.split('/'),
    ),
  );
  const withoutIds = (path: string): string =>
    path
      .split('/')
      .map((part) => (words.has(part) ? part : '{id}'))
      .join('/');

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
