import type { MiddlewareHandler } from 'hono';

/** No cache keeps an answer that does not say itself how long it may be kept: it may name a person. */
export const noStore: MiddlewareHandler = async (c, next) => {
  await next();
  if (!c.res.headers.has('cache-control')) c.res.headers.set('cache-control', 'no-store');
};

/** No form and no call of the demo comes near it. */
export const maxBodyBytes = 64 * 1024;
