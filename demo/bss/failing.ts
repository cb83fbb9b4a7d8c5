import { setTimeout as delay } from 'node:timers/promises';
import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { MiddlewareHandler } from 'hono';
import { problem } from './answers.js';
import type { BssRules } from './rules.js';

/** Is slow and fails by the rules, before the work or after it. */
export function failing(rules: BssRules): MiddlewareHandler<{ Bindings: HttpBindings }> {
  return async (context, next) => {
    await delay(rules.slowMs);
    const { method, path: asked } = context.req;
    const failure = rules.failures.find(
      ({ path, method: only = method, times }) => times > 0 && only === method && path.test(asked),
    );
    if (!failure) {
      await next();
      return void (method === 'GET' || (await delay(rules.slowWritesMs)));
    }
    failure.times -= 1;
    if (failure.isDone) await next();
    // What the work has answered goes no further.
    context.res = undefined;
    if (failure.status === 'cut') {
      context.env.outgoing.destroy();
      context.res = RESPONSE_ALREADY_SENT;
    } else context.res = problem(context, failure.status);
    return undefined;
  };
}
