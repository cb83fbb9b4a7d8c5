import { randomUUID } from 'node:crypto';
import type { Hono, MiddlewareHandler } from 'hono';
import { problem } from './answers.js';

export interface Credentials {
  readonly clientId: string;
  readonly clientSecret: string;
}

/**
 * Gives tokens by client credentials (RFC 6749, 4.4).
 * @returns lets in who has one
 */
export function serveTokens(app: Hono, { clientId, clientSecret }: Credentials): MiddlewareHandler {
  const basic = `Basic ${btoa(`${clientId}:${clientSecret}`)}`;
  const accessToken = randomUUID();
  app.post('/oauth/token', async (context) => {
    const { grant_type: grant } = await context.req.parseBody();
    return context.req.header('authorization') === basic && grant === 'client_credentials'
      ? context.json({ access_token: accessToken, token_type: 'Bearer', expires_in: 300 })
      : context.json({ error: 'invalid_client' }, 401);
  });
  return (context, next) =>
    context.req.header('authorization') === `Bearer ${accessToken}`
      ? next()
      : Promise.resolve(problem(context, 401));
}
