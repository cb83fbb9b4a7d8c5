import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { localDate, instant, type Check } from '../../../src/core/backend/check.js';
import * as first from '../../../src/core/backend/generated/first.js';
import * as later from '../../../src/core/backend/generated/later.js';
import * as views from '../../../src/core/backend/generated/views.js';
import { operations as rows } from '../../../src/core/backend/all-operations.js';
import {
  Instant,
  LocalDate,
  operation,
  operationNames,
  ProblemSummary,
} from '../../../src/core/contract/index.js';
import { KulanzError } from '../../../src/core/errors/index.js';
import { samplesOf } from '../../support/contract-samples.js';
import {
  fourfold,
  mutate,
  mutation,
  pathsOf,
  remove,
  replaceBy,
  strangeValues,
} from '../../support/mutations.js';

/** Every generated check, whichever chunk of the page it is in. */
const checks = { ...first, ...views, ...later };

interface Pair {
  readonly name: string;
  readonly schema: z.ZodMiniType;
  readonly check: Check<unknown>;
}

const answers: Pair[] = operationNames.flatMap((name) => {
  const schema = operation(name).answer;
  const check = rows[name]?.check;
  return schema && check ? [{ name, schema, check }] : [];
});
const pairs: Pair[] = [
  ...answers,
  { name: 'problem', schema: ProblemSummary, check: later.problem },
];

/** One of each schema: many operations answer with the same one. */
const schemas = [...new Map(pairs.map((pair) => [pair.schema, pair])).values()];

const refused = Symbol('refused');

function byCheck(check: Check<unknown>, input: unknown): unknown {
  try {
    return check(input, 'answer');
  } catch (error) {
    // Anything but the one failure is a defect of the check.
    if (error instanceof KulanzError && error.kind === 'bad-response') return refused;
    throw error;
  }
}

function byZod(schema: z.ZodMiniType, input: unknown): unknown {
  const result = z.safeParse(schema, input);
  return result.success ? result.data : refused;
}

/** Ten thousands of comparisons: the one that prints is slow. */
function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}

describe('the generated checks of answers', () => {
  it('cover every operation, each once', () => {
    const generated = [first, views, later].flatMap(({ operations }) => Object.keys(operations));
    expect(generated.sort()).toEqual([...operationNames].sort());
    for (const name of operationNames) {
      expect(!!rows[name]?.check, name).toBe(operation(name).answer !== undefined);
    }
  });

  it.each(pairs)('judge and read $name as zod does, good and bad', ({ schema, check }) => {
    const verdicts = { accepted: 0, refused: 0 };
    const input = fc
      .tuple(samplesOf(schema), fc.array(mutation, { maxLength: 2 }))
      .map(([sample, mutations]) => mutate(sample, mutations));
    const agree = fc.property(input, (value) => {
      const expected = byZod(schema, value);
      expectSame(byCheck(check, value), expected);
      verdicts[expected === refused ? 'refused' : 'accepted'] += 1;
    });
    fc.assert(agree, { numRuns: Math.ceil(10_000 / pairs.length) });
    // Neither side of the comparison may be empty talk.
    expect(verdicts.accepted).toBeGreaterThan(20);
    expect(verdicts.refused).toBeGreaterThan(20);
  });

  it.each(schemas)('judge $name as zod does, whatever stands in the place of a value', (pair) => {
    const [sample] = fc.sample(samplesOf(pair.schema, true), 1);
    const changes = [...strangeValues.map(replaceBy), remove, fourfold];
    const places = pathsOf({ answer: sample }).length - 1;
    expect(byZod(pair.schema, sample)).not.toBe(refused);
    for (let at = 0; at < places; at++) {
      for (const change of changes) {
        const input = mutate(sample, [{ at, change }]);
        expectSame(byCheck(pair.check, input), byZod(pair.schema, input));
      }
    }
  });

  it('know the same days and instants as zod', () => {
    const two = fc.nat(99).map((value) => String(value).padStart(2, '0'));
    const date = fc.tuple(two, two, two, two).map(([c, y, m, d]) => `${c}${y}-${m}-${d}`);
    const time = fc.tuple(two, two, two).map((parts) => parts.join(':'));
    const nearDates = fc.oneof(
      date,
      date.map((value) => ` ${value}`),
      date.map((value) => `${value}\n`),
      date.map((value) => `+00${value}`),
      fc.tuple(date, time).map(([d, t]) => `${d}T${t}Z`),
      fc.tuple(two, two).map(([m, d]) => `2026-${m}-${d}T23:59:59.9Z`),
      fc.string(),
    );
    fc.assert(
      fc.property(nearDates, (value) => {
        expectSame(byCheck(localDate, value), byZod(LocalDate, value));
        expectSame(byCheck(instant, value), byZod(Instant, value));
      }),
      { numRuns: 5_000 },
    );
    const days = Array.from({ length: 101 * 366 }, (_, day) =>
      new Date(Date.UTC(1999, 11, 1) + day * 86_400_000).toISOString().slice(0, 10),
    );
    expect(days.filter((day) => byCheck(localDate, day) !== day)).toEqual([]);
  });

  it('drop what a newer backend adds and call its new states unknown', () => {
    const input = { ...payment, state: 'refunded', addedLater: 1 };
    expect(checks.payment(input, 'payment')).toEqual({ ...payment, state: 'unknown' });
  });

  it.each([1.5, '1', null, NaN, JSON.parse('1e400'), 2 ** 53, -0])('refuse %s as money', (bad) => {
    const input = { ...payment, amount: { amountMinor: bad, currency: 'EUR' } };
    expect(() => checks.payment(input, 'payment')).toThrow(
      expect.objectContaining({ kind: 'bad-response', path: 'payment.amount.amountMinor' }),
    );
  });

  it('neither read nor write the prototype of objects', () => {
    const hostile = JSON.parse(
      JSON.stringify(payment).replace('"id"', '"__proto__":{"retryable":false},"id"'),
    ) as Record<string, unknown>;
    delete hostile['retryable'];
    expect(byCheck(checks.payment, hostile)).toBe(refused);
    expect(byCheck(checks.payment, Object.create(payment))).toBe(refused);
    expect(({} as Record<string, unknown>)['retryable']).toBeUndefined();
  });
});

const payment = {
  id: 'pay_1',
  amount: { amountMinor: 4_990, currency: 'EUR' },
  purpose: { kind: 'balance' },
  state: 'processing',
  retryable: false,
  posted: false,
};
