import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { contractHints } from '../../../src/core/contract/index.js';

/**
 * An answer as a later version of the contract may send it: a member more in every object, and a
 * value that nobody knows yet in every open enum.
 */
export function asNewer(schema: $ZodType, answer: unknown): unknown {
  if (answer === undefined) return undefined;
  if (contractHints.get(schema)?.openEnum) return 'addedIn1.1';
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
      return asNewer(def.innerType, answer);
    case 'array':
      return (answer as unknown[]).map((item) => asNewer(def.element, item));
    case 'object':
      return {
        ...Object.fromEntries(
          Object.entries(answer as Record<string, unknown>).map(([key, member]) => [
            key,
            def.shape[key] ? asNewer(def.shape[key], member) : member,
          ]),
        ),
        addedIn11: { amountMinor: 0.5, list: [null] },
      };
    default:
      return answer;
  }
}
