/** Answers of backends, whatever they are: parsed, or refused by the one typed error. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { operations as rows } from '../../../src/core/backend/all-operations.js';
import type { Check } from '../../../src/core/backend/check.js';
import { readChallenge } from '../../../src/core/backend/challenge.js';
import type { HttpAnswer } from '../../../src/core/backend/exchange.js';
import { parseJson } from '../../../src/core/backend/parse-json.js';
import { toError } from '../../../src/core/backend/to-error.js';
import { operation, operationNames } from '../../../src/core/contract/index.js';
import { KulanzError } from '../../../src/core/errors/index.js';
import { samplesOf } from '../../support/contract-samples.js';
import { expectCleanPrototypes, fuzzRuns, hostileJson } from '../../support/fuzz.js';
import { mutate, mutation } from '../../support/mutations.js';

const parsers = operationNames.flatMap((name) => {
  const schema = operation(name).answer;
  const check = rows[name]?.check;
  return schema && check ? [{ name, schema, check }] : [];
});

/** As bytes over the network are: cut short, or with something put in. */
const damaged = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof(
    text,
    fc.tuple(text, fc.nat()).map(([whole, at]) => whole.slice(0, at % (whole.length + 1))),
    fc
      .tuple(text, fc.nat(), fc.string({ unit: 'binary', maxLength: 3 }))
      .map(([whole, at, put]) => {
        const place = at % (whole.length + 1);
        return whole.slice(0, place) + put + whole.slice(place);
      }),
  );

/** In two parts, which may cut a letter. */
function answerOf(text: string, type: string, status = 200, headers = {}): HttpAnswer {
  const bytes = new TextEncoder().encode(text);
  const half = bytes.length >> 1;
  const body = [bytes.slice(0, half), bytes.slice(half)];
  return { status, headers: new Headers({ ...headers, 'content-type': type }), body };
}

function readJson(answer: HttpAnswer, check: Check<unknown>): unknown {
  try {
    return parseJson(answer, check);
  } catch (error) {
    if (error instanceof KulanzError && error.kind === 'bad-response') return undefined;
    throw error;
  }
}

describe('fuzz: answers', () => {
  it.each(parsers)('$name', ({ schema, check }) => {
    const near = fc
      .tuple(samplesOf(schema), fc.array(mutation, { maxLength: 3 }))
      .map(([sample, mutations]) => mutate(sample, mutations));
    const text = damaged(fc.oneof(near, hostileJson).map((value) => JSON.stringify(value) ?? ''));
    fc.assert(
      fc.property(text, (json) => {
        const read = readJson(answerOf(json, 'application/json'), check);
        // What was taken is the contract's own, whole and in no other form.
        if (read !== undefined) expect(z.safeParse(schema, read)).toMatchObject({ success: true });
        expectCleanPrototypes();
      }),
      fuzzRuns('answers', parsers.length + 1),
    );
  });

  it('problems, whatever body and headers', () => {
    const headerText = fc.string({ unit: 'grapheme-ascii', maxLength: 20 });
    const retryAfter = fc.oneof(headerText, fc.nat().map(String), fc.constant('9'.repeat(400)));
    const json = fc.oneof(
      hostileJson,
      fc.record({ code: fc.string(), retryable: fc.boolean(), traceId: fc.string() }),
    );
    fc.assert(
      fc.property(
        damaged(json.map((value) => JSON.stringify(value))),
        fc.constantFrom('application/problem+json', 'application/json', 'text/html', ''),
        fc.integer({ min: 300, max: 599 }),
        fc.record({ 'retry-after': retryAfter, date: headerText, 'www-authenticate': headerText }),
        (text, type, status, headers) => {
          const answer = answerOf(text, type, status, headers);
          const error = toError(answer);
          const { kind, retryAfterSeconds = 0 } = error;
          readChallenge(answer.headers);
          expect(['problem', 'bad-response']).toContain(kind);
          expect(retryAfterSeconds).toBeGreaterThanOrEqual(0);
          expect(retryAfterSeconds).toBeLessThanOrEqual(3_600);
          expectCleanPrototypes();
        },
      ),
      fuzzRuns('answers', parsers.length + 1),
    );
  });
});
