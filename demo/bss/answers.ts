import type { Context } from 'hono';
import type { BssRules } from './rules.js';
import type { Json } from './shapes.js';

export function pageOf(
  context: Context,
  records: readonly Json[],
  { pageSize }: BssRules,
): Response {
  const offset = Number(context.req.query('offset') ?? 0);
  const limit = Math.min(Number(context.req.query('limit') ?? pageSize), pageSize);
  return context.json(records.slice(offset, offset + limit), 200, {
    'x-total-count': String(records.length),
  });
}

/** TM Forum's error; its `status` is a text. */
export function problem(context: Context, status: number): Response {
  return context.json(
    {
      '@type': 'Error',
      code: String(status),
      reason: 'Vorgang nicht möglich',
      status: String(status),
    },
    status as 400,
  );
}
