import { describe, expect, it } from 'vitest';
import type { ProblemError } from '../../../../src/core/errors/index.js';
import { createApiClient } from '../../../../src/gateway/tmforum/client.js';
import type { ApiConfig } from '../../../../src/gateway/tmforum/config.js';
import { toolsOf, type TmForumHooks } from '../../../../src/gateway/tmforum/hooks.js';

const accountId = 'konto-1';
const base = 'https://bss.telco.example/tmf-api/accountManagement/v5';
const key: ApiConfig['authorization'] = { kind: 'apiKey', header: 'x-api-key', value: 'k' };

/** A client of a stack that answers as told, one after the other; the last answer stays. */
function clientOf(
  answers: readonly (Response | Error | 'silence')[],
  authorization = key,
  limits: Partial<Parameters<typeof createApiClient>[2]> = {},
  hooks: TmForumHooks = {},
  version: ApiConfig['version'] = 'v5',
) {
  const requests: Request[] = [];
  const slept: number[] = [];
  const tools = toolsOf({
    clock: () => new Date(0),
    sleep: (ms) => Promise.resolve(void slept.push(ms)),
    fetch: (input, init) => {
      requests.push(new Request(input, init));
      const answer = answers[Math.min(requests.length, answers.length) - 1];
      if (answer instanceof Response) return Promise.resolve(answer.clone());
      if (answer instanceof Error) return Promise.reject(answer);
      return new Promise((_, reject) => {
        init?.signal?.addEventListener('abort', () => reject(new Error('aborted')));
      });
    },
    ...hooks,
  });
  const client = createApiClient(
    'accountManagement',
    { version, baseUrl: `${base}/`, authorization },
    { timeoutSeconds: 0.05, retries: 2, concurrency: 8, ...limits },
    tools,
  );
  return { client, requests, slept };
}

const json = (body: unknown, init?: ResponseInit) => Response.json(body, init);
const failure = async (work: Promise<unknown>): Promise<ProblemError> =>
  work.then(
    () => expect.fail('should have failed'),
    (error: unknown) => error as ProblemError,
  );

describe('calls to the stack', () => {
  it('say who calls', async () => {
    const { client, requests } = clientOf([json({ id: 'a' })]);
    expect(await client.get(accountId, '/billingAccount/a')).toEqual({ id: 'a' });
    expect(requests[0]?.url).toBe(`${base}/billingAccount/a`);
    expect(requests[0]?.headers.get('x-api-key')).toBe('k');
  });

  it.each<[number, string, number]>([
    [400, 'upstream-error', 1],
    [403, 'upstream-error', 1],
    [302, 'upstream-error', 1],
    [500, 'upstream-error', 3],
    [503, 'unavailable', 3],
    [429, 'unavailable', 3],
  ])('that end with %i are %s, after %i tries', async (status, code, tries) => {
    const { client, requests } = clientOf([json({ reason: 'Mika Sanderling' }, { status })]);
    const error = await failure(client.get(accountId, '/billingAccount/a'));
    expect(error.code).toBe(code);
    expect(requests).toHaveLength(tries);
    expect(String(error.cause)).not.toContain('Mika');
  });

  it('are repeated until they succeed', async () => {
    const { client, slept } = clientOf([new Error('reset'), json({}, { status: 502 }), json([])]);
    expect(await client.get(accountId, '/x')).toEqual([]);
    expect(slept).toHaveLength(2);
  });

  it('wait as long as the stack asks for, unless that is too long', async () => {
    const busy = (seconds: string) =>
      json({}, { status: 503, headers: { 'retry-after': seconds } });
    const soon = clientOf([busy('1'), json([])]);
    await soon.client.get(accountId, '/x');
    expect(soon.slept).toEqual([1000]);
    const late = clientOf([busy('60')]);
    const error = await failure(late.client.get(accountId, '/x'));
    expect(error.detail.retryAfterSeconds).toBe(60);
    expect(late.requests).toHaveLength(1);
  });

  it('are not repeated with a key that was refused', async () => {
    const { client, requests } = clientOf([json({}, { status: 401 })]);
    expect((await failure(client.get(accountId, '/x'))).code).toBe('upstream-error');
    expect(requests).toHaveLength(1);
  });

  it('end where an answer does not', async () => {
    const megabyte = new Uint8Array(2 ** 20);
    let read = 0;
    const endless = () =>
      new Response(
        new ReadableStream({
          pull(controller) {
            read += 1;
            controller.enqueue(megabyte);
          },
        }),
      );
    const { client } = clientOf([], key, { retries: 0 }, { fetch: async () => endless() });
    expect((await failure(client.get(accountId, '/x'))).code).toBe('upstream-error');
    expect(read).toBeLessThan(20);
  });

  it('are refused at once where too many wait already', async () => {
    const limits = { concurrency: 1, retries: 0, timeoutSeconds: 0.005 };
    const { client } = clientOf(['silence'], key, limits);
    const calls = Array.from({ length: 52 }, () => failure(client.get(accountId, '/x')));
    const ends = (await Promise.all(calls)).map(({ code, detail }) => [
      code,
      detail.retryAfterSeconds,
    ]);
    // One is under way and fifty wait.
    expect(ends.slice(0, 51).every(([code]) => code === 'upstream-timeout')).toBe(true);
    expect(ends[51]).toEqual(['unavailable', 5]);
  });

  it('end in time', async () => {
    const { client } = clientOf(['silence'], key, { retries: 0 });
    expect((await failure(client.get(accountId, '/x'))).code).toBe('upstream-timeout');
  });

  it('are nothing when there is nothing, and an error when it is no JSON', async () => {
    expect(await clientOf([json({}, { status: 404 })]).client.get(accountId, '/x')).toBeUndefined();
    for (const answer of [new Response('<html>'), new Response(null, { status: 204 })]) {
      const { client } = clientOf([answer]);
      expect((await failure(client.get(accountId, '/x'))).code).toBe('upstream-error');
    }
  });

  it('are no more at a time than allowed', async () => {
    let [running, most] = [0, 0];
    const { client } = clientOf(
      [],
      key,
      { concurrency: 2 },
      {
        fetch: async () => {
          most = Math.max(most, (running += 1));
          await new Promise((resolve) => setTimeout(resolve, 1));
          running -= 1;
          return json([]);
        },
      },
    );
    await Promise.all(Array.from({ length: 9 }, () => client.get(accountId, '/x')));
    expect(most).toBe(2);
  });

  it('read every page, and not those of the whole portfolio', async () => {
    const pages = [json([1, 2]), json([3]), json([])];
    expect(await clientOf(pages).client.list(accountId, '/x', {})).toEqual([1, 2, 3]);
    const counted = clientOf([json([1, 2], { headers: { 'x-total-count': '2' } })]);
    await counted.client.list(accountId, '/x', { 'billingAccount.id': 'a' });
    expect(counted.requests.map(({ url }) => new URL(url).search)).toEqual([
      '?billingAccount.id=a&offset=0&limit=100',
    ]);
    const wrong = clientOf([json({}, { status: 404 })]);
    expect((await failure(wrong.client.list(accountId, '/x', {}))).code).toBe('upstream-error');
    const endless = clientOf([json([1])]);
    expect((await failure(endless.client.list(accountId, '/x', {}))).code).toBe('upstream-error');
    expect(endless.requests).toHaveLength(50);
  });
});

describe('writes to the stack', () => {
  const body = { description: 'x' };

  it.each<['v4' | 'v5', string]>([
    ['v4', 'application/json;charset=utf-8'],
    ['v5', 'application/merge-patch+json'],
  ])('of %s are sent as its files have it', async (version, mediaType) => {
    const { client, requests } = clientOf([json({ id: 'a' })], key, {}, {}, version);
    expect(await client.post(accountId, '/x', body)).toEqual({ id: 'a' });
    expect(await client.patch(accountId, '/x/a', body)).toEqual({ id: 'a' });
    const [post, patch] = requests;
    expect([post?.method, patch?.method]).toEqual(['POST', 'PATCH']);
    expect(patch?.headers.get('content-type')).toBe(mediaType);
    expect(post?.headers.get('x-api-key')).toBe('k');
    expect(await post?.json()).toEqual(body);
    expect(await patch?.json()).toEqual(body);
  });

  it.each<[number, string]>([
    [400, 'upstream-error'],
    [401, 'upstream-error'],
    [404, 'upstream-error'],
    [409, 'upstream-error'],
    [500, 'upstream-error'],
    [503, 'unavailable'],
    [429, 'unavailable'],
  ])('that end with %i are %s, and are not sent again', async (status, code) => {
    const { client, requests } = clientOf([json({ reason: 'Mika Sanderling' }, { status })]);
    const error = await failure(client.post(accountId, '/x', body));
    expect(error.code).toBe(code);
    expect(String(error.cause)).toContain(`answered ${String(status)}`);
    expect(String(error.cause)).not.toContain('Mika');
    expect(requests).toHaveLength(1);
  });

  it('are not sent again when the answer is late, is cut or is no JSON', async () => {
    const ends: ['silence' | Error | Response, string][] = [
      ['silence', 'upstream-timeout'],
      [new Error('reset'), 'unavailable'],
      [new Response(null, { status: 204 }), 'upstream-error'],
    ];
    for (const [answer, code] of ends) {
      const { client, requests } = clientOf([answer]);
      expect((await failure(client.patch(accountId, '/x', body))).code).toBe(code);
      expect(requests).toHaveLength(1);
    }
  });
});

describe('client credentials', () => {
  const authorization: ApiConfig['authorization'] = {
    kind: 'clientCredentials',
    tokenUrl: 'https://login.telco.example/token',
    clientId: 'kulanz',
    clientSecret: 's:ecret',
  };
  const token = json({ access_token: 't', expires_in: 300 });

  it('are changed into one token for many calls', async () => {
    const { client, requests } = clientOf([token, json([])], authorization);
    await Promise.all([client.get(accountId, '/x'), client.get(accountId, '/y')]);
    const [first, ...others] = requests;
    expect(first?.headers.get('authorization')).toBe(`Basic ${btoa('kulanz:s%3Aecret')}`);
    expect(others.map(({ headers }) => headers.get('authorization'))).toEqual([
      'Bearer t',
      'Bearer t',
    ]);
  });

  it('are used again when the token is refused', async () => {
    const answers = [token, json({}, { status: 401 }), token, json([])];
    const { client, requests } = clientOf(answers, authorization);
    expect(await client.get(accountId, '/x')).toEqual([]);
    expect(requests).toHaveLength(4);
  });

  it('are used again, once, for a write', async () => {
    const refused = json({}, { status: 401 });
    const good = clientOf([token, refused, token, json({ id: 'a' })], authorization);
    expect(await good.client.post(accountId, '/x', {})).toEqual({ id: 'a' });
    const bad = clientOf([token, refused, token, refused, token, json({})], authorization);
    expect((await failure(bad.client.post(accountId, '/x', {}))).code).toBe('upstream-error');
    expect(bad.requests).toHaveLength(4);
  });

  it('that are refused are the stack’s failure, not the customer’s', async () => {
    for (const answer of [
      json({}, { status: 401 }),
      new Response('<html>'),
      json({ token: 't' }),
    ]) {
      const { client } = clientOf([answer], authorization, { retries: 0 });
      expect((await failure(client.get(accountId, '/x'))).code).toBe('upstream-error');
    }
  });
});
