import type { Context } from 'hono';

/** Whether a request for a token comes from a page of this site, by what no other page can send. */
export const isOwnPage = (c: Context, origin: string): boolean =>
  c.req.header('x-kulanz') === '1' &&
  (c.req.header('sec-fetch-site') ?? 'same-origin') === 'same-origin' &&
  (c.req.header('origin') ?? origin) === origin;
