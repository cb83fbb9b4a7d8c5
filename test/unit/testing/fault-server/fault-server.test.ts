/** Over real sockets: callers are `fetch` and, where bytes count, a bare connection. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  startFaultServer,
  type Fault,
  type FaultRule,
  type FaultServer,
  type FaultServerOptions,
} from '../../../../src/testing/fault-server/index.js';

const running: FaultServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()));
});

async function start(options: FaultServerOptions): Promise<FaultServer> {
  const server = await startFaultServer(options);
  running.push(server);
  return server;
}

/** A backend that counts what it has done, and says so. */
function counter() {
  const done: string[] = [];
  const upstream = async (request: Request): Promise<Response> => {
    done.push(`${request.method} ${new URL(request.url).pathname} ${await request.text()}`.trim());
    return Response.json({ count: done.length }, { status: 201, headers: { etag: '"1"' } });
  };
  return { done, upstream };
}

const startWith = async (fault: Fault, more: Partial<FaultRule> = {}) => {
  const { done, upstream } = counter();
  const server = await start({ upstream, rules: [{ fault, ...more }] });
  return { done, server, post: () => post(server) };
};

const post = ({ baseUrl }: FaultServer, path = '/v1/payments') =>
  fetch(baseUrl + path, { method: 'POST', body: '{"a":1}', headers: { 'x-key': 'k' } });

describe('without a fault', () => {
  it('passes request and answer on, and keeps what was sent', async () => {
    const { done, upstream } = counter();
    const server = await start({ upstream });
    const response = await post(server, '/v1/payments?limit=1');

    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"1"');
    expect(await response.json()).toEqual({ count: 1 });
    expect(done).toEqual(['POST /v1/payments {"a":1}']);
    const [exchange] = server.exchanges;
    expect(exchange).toMatchObject({
      number: 1,
      method: 'POST',
      url: '/v1/payments?limit=1',
      body: '{"a":1}',
      fault: undefined,
    });
    expect(exchange?.headers.get('x-key')).toBe('k');
    expect(await exchange?.ended).toBe('answered');
  });

  it('stands before a backend at an address, and behind another fault server', async () => {
    const { upstream } = counter();
    const behind = await start({ upstream });
    const before = await start({ upstream: `${behind.baseUrl}/` });

    expect(await (await post(before)).json()).toEqual({ count: 1 });
    expect(behind.exchanges[0]).toMatchObject({ url: '/v1/payments', body: '{"a":1}' });
  });

  it('says 502, as a proxy does, when the backend throws or is not there', async () => {
    const gone = await startFaultServer({ upstream: () => Response.error() });
    await gone.close();
    for (const upstream of [gone.baseUrl, () => Promise.reject(new Error('no database'))]) {
      expect((await post(await start({ upstream }))).status).toBe(502);
    }
  });
});

describe('each fault', () => {
  it('delay: the backend is asked later, and answers', async () => {
    let askedAt = 0;
    const upstream = (): Response => {
      askedAt = performance.now();
      return new Response('all well');
    };
    const server = await start({ upstream, rules: [{ fault: { kind: 'delay', ms: 40 } }] });
    const startedAt = performance.now();

    expect(await (await post(server)).text()).toBe('all well');
    expect(askedAt - startedAt).toBeGreaterThanOrEqual(39);
  });

  it.each([
    ['before-commit', 0],
    ['after-commit', 1],
  ] as const)('cut %s: no answer, and the backend has done it %i times', async (when, times) => {
    const { server, done, post } = await startWith({ kind: 'cut', when });

    await expect(post()).rejects.toThrow('fetch failed');
    expect(done).toHaveLength(times);
    expect(await server.exchanges[0]?.ended).toBe('cut');
  });

  it('cut in the answer: status and headers come, the body breaks off', async () => {
    const { done, post } = await startWith({ kind: 'cut', when: 'in-answer' });
    const response = await post();

    expect(response.status).toBe(201);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(done).toHaveLength(1);
  });

  it.each([false, true])('silence: no answer; committed: %s', async (isCommitted) => {
    const { server, done } = await startWith({ kind: 'silence', isCommitted });
    const hangingUp = new AbortController();
    const answer = fetch(server.baseUrl, { method: 'POST', signal: hangingUp.signal });
    await expect.poll(() => server.exchanges.length).toBe(1);
    hangingUp.abort();

    await expect(answer).rejects.toThrow('aborted');
    expect(await server.exchanges[0]?.ended).toBe('hung-up');
    await expect.poll(() => done.length).toBe(isCommitted ? 1 : 0);
  });

  it.each([false, true])('answer: another one comes; committed: %s', async (isCommitted) => {
    const html = { 'content-type': 'text/html' };
    const { done, post } = await startWith({
      ...{ kind: 'answer', status: 503, headers: html, body: '<h1>Down</h1>', isCommitted },
    });
    const response = await post();

    expect([response.status, response.headers.get('content-type')]).toEqual([503, 'text/html']);
    expect(await response.text()).toBe('<h1>Down</h1>');
    expect(done).toHaveLength(isCommitted ? 1 : 0);
  });

  it('truncated: half of the answer, as if it were all', async () => {
    const { done, post } = await startWith({ kind: 'truncated' });

    expect(await (await post()).text()).toBe('{"cou');
    expect(done).toHaveLength(1);
  });

  it('huge: as many bytes as wished, and still JSON', async () => {
    const { post } = await startWith({ kind: 'huge', bytes: 1_000_000 });
    const text = await (await post()).text();

    expect(text).toHaveLength(1_000_000);
    expect(Object.keys(JSON.parse(text) as object)).toEqual(['padding']);
  });

  it('nested: lists within lists, never closed', async () => {
    const { post } = await startWith({ kind: 'nested', depth: 1_000 });

    expect(await (await post()).text()).toBe('['.repeat(1_000));
  });

  it.each([undefined, 1])(
    'endless, one piece each %s ms: until the caller hangs up',
    async (ms) => {
      const { server, post } = await startWith({
        ...{ kind: 'endless', ...(ms !== undefined && { everyMs: ms }) },
      });
      const reader = (await post()).body!.getReader();
      for (let pieces = 0; pieces < 3; pieces++) expect((await reader.read()).done).toBe(false);
      await reader.cancel();

      expect(await server.exchanges[0]?.ended).toBe('hung-up');
    },
  );

  it('reordered: the answer comes after that of a later request', async () => {
    const { server } = await startWith({ kind: 'reordered', patienceMs: 60_000 }, { to: 1 });
    const order: string[] = [];
    const first = post(server, '/first').then(() => order.push('first'));
    await expect.poll(() => server.exchanges.length).toBe(1);
    const second = post(server, '/second').then(() => order.push('second'));
    await Promise.all([first, second]);

    expect(order).toEqual(['second', 'first']);
  });

  it('reordered: the answer comes in any case', async () => {
    const { post } = await startWith({ kind: 'reordered', patienceMs: 20 });

    expect((await post()).status).toBe(201);
  });
});

describe('a page of another origin', () => {
  const origin = 'https://www.telco.example';

  it('may read what the server itself answers', async () => {
    const { server } = await startWith({ kind: 'answer', status: 500 });
    const { headers } = await fetch(server.baseUrl, { headers: { origin } });

    expect(headers.get('access-control-allow-origin')).toBe(origin);
  });

  it('asks first, which no fault befalls unless it is named', async () => {
    const { server } = await startWith({ kind: 'answer', status: 500 });
    const preflight = () => fetch(server.baseUrl, { method: 'OPTIONS', headers: { origin } });
    expect((await preflight()).status).toBe(201);

    server.setRules([{ method: 'OPTIONS', fault: { kind: 'answer', status: 403 } }]);
    expect((await preflight()).status).toBe(403);
  });
});
