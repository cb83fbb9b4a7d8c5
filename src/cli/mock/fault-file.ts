import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import type { FaultRule } from '../../testing/fault-server/index.js';
import { UsageError } from '../read-options.js';

const Milliseconds = z.int().check(z.gte(0), z.lte(600_000));
const Size = z.int().check(z.gte(1), z.lte(100_000_000));

const Fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('delay'), ms: Milliseconds }),
  z.strictObject({
    kind: z.literal('cut'),
    when: z.enum(['before-commit', 'after-commit', 'in-answer']),
  }),
  z.strictObject({ kind: z.literal('silence'), isCommitted: z.optional(z.boolean()) }),
  z.strictObject({
    kind: z.literal('answer'),
    status: z.optional(z.int().check(z.gte(200), z.lte(599))),
    headers: z.optional(z.record(z.string(), z.string())),
    body: z.optional(z.string()),
    isCommitted: z.optional(z.boolean()),
  }),
  z.strictObject({ kind: z.literal('truncated') }),
  z.strictObject({ kind: z.literal('huge'), bytes: z.optional(Size) }),
  z.strictObject({ kind: z.literal('nested'), depth: z.optional(Size) }),
  z.strictObject({ kind: z.literal('endless'), everyMs: z.optional(Milliseconds) }),
  z.strictObject({ kind: z.literal('reordered'), patienceMs: z.optional(Milliseconds) }),
]);

/** The rules of the fault server, as `kulanz/testing/fault-server` takes them. */
const FaultRules = z.array(
  z.strictObject({
    method: z.optional(z.string()),
    path: z.optional(z.string()),
    from: z.optional(z.int()),
    to: z.optional(z.int()),
    fault: Fault,
  }),
);

/**
 * Rules of a file: `[{ "method", "path", "from", "to", "fault": { "kind": "delay", "ms": 300 } }]`.
 *
 * @throws {UsageError} when the file is missing, is no JSON, or holds something else
 */
export function readFaults(file: string): FaultRule[] {
  let json: unknown;
  try {
    json = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new UsageError(`${file}: no readable JSON (${String(error)})`, { cause: error });
  }
  const rules = FaultRules.safeParse(json);
  // Optional members of the schema are absent where they are not given, never undefined.
  if (rules.success) return rules.data as FaultRule[];
  const [issue] = rules.error.issues;
  throw new UsageError(`${file}: ${issue?.path.join('.') ?? ''} is no rule of the fault server`);
}
