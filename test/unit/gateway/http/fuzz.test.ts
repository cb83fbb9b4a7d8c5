/** Requests of anybody, to the whole backend: done, or refused by a problem of the contract. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { operation, operationNames } from '../../../../src/core/contract/index.js';
import {
  createSandboxBackend,
  issueSandboxToken,
  scenarios,
} from '../../../../src/testing/index.js';
import { samplesOf } from '../../../support/contract-samples.js';
import { expectCleanPrototypes, fuzzRuns, hostileJson } from '../../../support/fuzz.js';
import { mutate, mutation } from '../../../support/mutations.js';

const origin = 'https://www.telco.example';
const start = Date.parse('2026-12-01T10:00:00Z');
/** Long enough that nobody is asked to wait. */
const betweenMs = 10_000;

const segment = fc.oneof(
  fc.constantFrom('plan-1', '..', '%2e%2e', '%00', '__proto__', 'constructor', "' or 1=1 --"),
  fc.string({ unit: 'grapheme', maxLength: 12 }).map(encodeURIComponent),
);
const headerValue = fc.string({ unit: 'grapheme-ascii', maxLength: 30 });

const request = fc.constantFrom(...operationNames).chain((name) => {
  const { method, path, body } = operation(name);
  const near = body
    ? fc
        .tuple(samplesOf(body), fc.array(mutation, { maxLength: 2 }))
        .map(([sample, mutations]) => mutate(sample, mutations))
    : hostileJson;
  const json = fc.oneof(near, hostileJson).map((value) => JSON.stringify(value) ?? '');
  return fc.record({
    method: fc.constant(method),
    path: segment.map((text) => path.replace(/\{\w+\}|:\w+/, () => text)),
    query: fc.option(fc.string({ maxLength: 20 }), { nil: '' }),
    body: fc.oneof({ weight: 4, arbitrary: json }, { weight: 1, arbitrary: fc.string() }),
    type: fc.constantFrom('application/json', 'application/json', 'text/plain', 'application/xml'),
    key: fc.oneof({ weight: 3, arbitrary: fc.uuid() }, headerValue),
    ifMatch: fc.oneof(fc.constant('"1"'), headerValue),
    isKnown: fc.constantFrom(true, true, true, false),
    junk: headerValue,
  });
});

it('fuzz: requests', async () => {
  const failures: unknown[] = [];
  const statuses = new Map<number, number>();
  let time = start;
  const { handler, store } = createSandboxBackend({
    pageOrigin: origin,
    clock: () => new Date(time),
    log: (entry) => failures.push(entry),
  });
  await store.load(scenarios.planOffered('2026-12-01', { accountId: 'account-1' }));
  const issue = () =>
    issueSandboxToken('account-1', { reason: 'step-up' }, new Date(time)).accessToken;

  await fc.assert(
    fc.asyncProperty(request, async (sent) => {
      time += betweenMs;
      const hasBody = sent.method !== 'GET';
      const response = await handler(
        new Request(`https://care.example/v1${sent.path}?${encodeURI(sent.query)}`, {
          method: sent.method,
          headers: {
            authorization: `Bearer ${sent.isKnown ? issue() : sent.junk}`,
            ...(hasBody && { 'content-type': sent.type, 'idempotency-key': sent.key }),
            'if-match': sent.ifMatch,
          },
          ...(hasBody && { body: sent.body }),
        }),
      );
      const text = await response.text();
      const { status } = response;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      expect(status, text).toBeLessThan(500);
      if (status >= 400) {
        expect(response.headers.get('content-type')).toContain('application/problem+json');
        expect(JSON.parse(text)).toHaveProperty('code');
      }
      expect(text).not.toMatch(/NaN|\bat .+\.(ts|js):\d/);
      expectCleanPrototypes();
    }),
    fuzzRuns('requests'),
  );
  // Neither all taken nor all refused at the door.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 401, 404, 422]));
  expect(failures).toEqual([]);
});
