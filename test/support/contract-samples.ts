import fc, { type Arbitrary } from 'fast-check';
import type { $ZodType, $ZodTypes } from 'zod/v4/core';
import { contractHints } from '../../src/core/contract/index.js';

const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const leaves = {
  minor: fc.maxSafeInteger().map((value) => (Object.is(value, -0) ? 0 : value)),
  count: fc.nat(),
  text: fc.string({ unit: 'binary' }),
  id: fc.stringMatching(/^[\w-]{1,64}$/),
  currency: fc.stringMatching(/^[A-Z]{3,8}$/),
  localDate: day.map((instant) => instant.slice(0, 10)),
  instant: day,
} as const;

/**
 * Answers that fit a schema of the contract, as a server would send them, and requests. Complete ones have every
 * optional member, and lists of one.
 */
export function samplesOf(schema: $ZodType, complete = false): Arbitrary<unknown> {
  const hint = contractHints.get(schema);
  if (hint?.leaf) return leaves[hint.leaf];
  if (hint?.openEnum) {
    return fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...hint.openEnum) }, fc.string());
  }
  const { def } = (schema as $ZodTypes)._zod;
  switch (def.type) {
    case 'array':
      return fc.array(samplesOf(def.element, complete), {
        minLength: complete ? 1 : 0,
        maxLength: complete ? 1 : 3,
      });
    case 'object': {
      const members = Object.entries(def.shape);
      const isRequired = (member: $ZodType) => complete || member._zod.def.type !== 'optional';
      return fc.record(
        Object.fromEntries(members.map(([key, member]) => [key, samplesOf(member, complete)])),
        { requiredKeys: members.filter(([, member]) => isRequired(member)).map(([key]) => key) },
      );
    }
    case 'optional':
      return samplesOf(def.innerType, complete);
    case 'enum':
      return fc.constantFrom(...Object.values(def.entries));
    case 'literal':
      return fc.constantFrom(...def.values);
    case 'union':
      return fc.oneof(...def.options.map((option) => samplesOf(option, complete)));
    // Of requests, which are near enough when some of their texts fit.
    case 'string':
      return fc.string();
    case 'boolean':
      return fc.boolean();
    case 'number':
      return 'format' in def
        ? fc.maxSafeInteger()
        : fc.double({ noNaN: true, noDefaultInfinity: true });
    default:
      throw new Error(`No samples of ${def.type}`);
  }
}
