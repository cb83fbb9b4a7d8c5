import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRestBackend, type CallOptions } from '../../src/core/backend/index.js';
import {
  operation,
  operationNames,
  type OperationName,
  type Session,
} from '../../src/core/contract/index.js';
import { createSandbox } from '../../src/testing/index.js';
import { samplesOf } from '../support/contract-samples.js';
import { bodies, queries } from './support/calls.js';
import { asNewer } from './support/newer-answers.js';

type AnyCall = (input: object, options?: CallOptions) => Promise<{ readonly data: unknown }>;

/** Any operation, by name. */
const call = (backend: ReturnType<typeof createRestBackend>, name: OperationName) =>
  (backend[name] as AnyCall)(
    { id: 'any-id', query: queries[name], body: bodies[name] },
    { idempotencyKey: randomUUID(), ifMatch: '"any"' },
  );

const getAccessToken = () => Promise.resolve({ accessToken: 'token', expiresInSeconds: 300 });

describe('a page of 1.0 over a newer backend', () => {
  const withAnswer = operationNames.filter((name) => operation(name).answer !== undefined);

  it.each(withAnswer)('reads the answer of %s', async (name) => {
    const { answer, status } = operation(name);
    if (!answer) throw new Error('unreachable');
    const [sample] = fc.sample(samplesOf(answer, true), 1);
    const newer = asNewer(answer, sample);
    const backend = createRestBackend({
      baseUrl: 'https://backend.example',
      getAccessToken,
      fetch: () => Promise.resolve(Response.json(newer, { status })),
    });
    const { data } = await call(backend, name);
    expect(data).toEqual(answer.parse(newer));
    expect(JSON.stringify(data)).not.toContain('addedIn');
  });

  it('calls a state that it does not know unknown', async () => {
    const answer = operation('getPayment').answer;
    if (!answer) throw new Error('unreachable');
    const newer = asNewer(answer, fc.sample(samplesOf(answer), 1)[0]);
    const backend = createRestBackend({
      baseUrl: 'https://backend.example',
      getAccessToken,
      fetch: () => Promise.resolve(Response.json(newer)),
    });
    expect((await backend.getPayment({ id: 'x' })).data.state).toBe('unknown');
  });

  it('hears of a problem that it does not know', async () => {
    const problem = {
      type: 'urn:kulanz:problem:added-in-1.1',
      title: 'Added in 1.1',
      status: 409,
      code: 'added-in-1.1',
      retryable: false,
      traceId: 'trace-1',
      advice: { text: 'added later' },
    };
    const backend = createRestBackend({
      baseUrl: 'https://backend.example',
      getAccessToken,
      fetch: () =>
        Promise.resolve(
          Response.json(problem, {
            status: 409,
            headers: { 'content-type': 'application/problem+json' },
          }),
        ),
    });
    await expect(backend.getSession({})).rejects.toMatchObject({
      kind: 'problem',
      code: 'added-in-1.1',
      status: 409,
      traceId: 'trace-1',
    });
  });
});

describe('the newest page over a backend of 1.0', () => {
  const pageOrigin = 'https://www.telco.example';
  const clock = () => new Date('2026-12-01T10:00:00Z');
  const sandbox = createSandbox({ scenario: 'planActive', pageOrigin, clock });
  const backend = createRestBackend(sandbox);

  it('sees its version before it sends anything that 1.0 does not have', async () => {
    const { data }: { data: Session } = await backend.getSession({});
    expect(data.contractVersion).toBe('1.0');
  });

  it.each(operationNames)('sends nothing in %s that is refused for its form', async (name) => {
    const refused = await call(backend, name).then(
      () => undefined,
      (error: { code?: string; kind: string }) => error.code ?? error.kind,
    );
    // Things that do not exist may be refused for that; requests of a newer form may not be sent.
    const forms = [
      'malformed',
      'validation-failed',
      'unsupported-media-type',
      'idempotency-key-missing',
      'if-match-required',
      'method-not-allowed',
      'bad-response',
    ];
    expect(forms).not.toContain(refused);
  });
});
