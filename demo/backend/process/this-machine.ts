import { getConnInfo } from '@hono/node-server/conninfo';
import type { MiddlewareHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);
const ownNames = new Set(['127.0.0.1', '[::1]', 'localhost']);

/**
 * Lets only this machine in, by address and by name: a page may have had its own name resolved to
 * this machine.
 *
 * @param what what is there, for the refusal: "The test clock"
 */
export const thisMachineOnly =
  (what: string): MiddlewareHandler =>
  async (c, next) => {
    const isLocal =
      loopback.has(getConnInfo(c).remote.address ?? '') &&
      ownNames.has(new URL(c.req.url).hostname);
    if (!isLocal) throw new HTTPException(403, { message: `${what} is for this machine.` });
    await next();
  };
