import type { MiddlewareHandler } from 'hono';
import { contractVersion } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';

const allowedHeaders = 'authorization, content-type, idempotency-key, if-match, if-none-match';
const exposedHeaders =
  'etag, location, link, retry-after, www-authenticate, date, deprecation, sunset, ' +
  'collections-contract';
/** As long as Chromium keeps a preflight at most. */
const preflightSeconds = '7200';

const everyAnswer = {
  'cache-control': 'no-store',
  'collections-contract': contractVersion,
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  // Also on answers to requests without Origin: no cache may hand them to a page.
  vary: 'Origin',
} as const;

/** Sets what every answer carries, problems included. */
export function answerHeaders(allowedOrigins: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(everyAnswer)) headers.set(name, value);
    const origin = context.req.header('origin');
    if (origin === undefined || !allowedOrigins.has(origin)) return;
    headers.set('access-control-allow-origin', origin);
    headers.set('access-control-expose-headers', exposedHeaders);
  };
}

/**
 * Lets pages of these exact origins in, and callers that are no page. No cookie is ever involved.
 * @throws ProblemError `origin-not-allowed`
 */
export function guardOrigin(allowedOrigins: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header('origin');
    if (origin !== undefined && !allowedOrigins.has(origin)) {
      throw new ProblemError('origin-not-allowed');
    }
    await next();
  };
}

/** Answers OPTIONS: what a path can do, for a browser's preflight or for a person. */
export function optionsAnswer(methods: readonly string[]): Response {
  const list = methods.join(', ');
  return new Response(null, {
    status: 204,
    headers: {
      allow: list,
      'access-control-allow-methods': list,
      'access-control-allow-headers': allowedHeaders,
      'access-control-max-age': preflightSeconds,
    },
  });
}
