import { describe, expect, it, vi } from 'vitest';
import type { SupportRequest } from '../../../../src/core/contract/index.js';
import type { Handlers } from '../../../../src/gateway/http/index.js';
import { origin, principal, problemOf, serveTest } from './harness.js';

const key = '0b3f0a53-9a4e-4f43-8d3c-2f6a3f6d7f10';
const message = { topicCode: 'bill', text: 'Bitte rufen Sie mich an \u{1f4de}' };

const received: SupportRequest = {
  id: 'request-1',
  kind: 'message',
  state: 'received',
  withdrawable: true,
  receipt: { reference: 'A1', createdAt: '2026-12-01T10:00:00Z', nextSteps: [] },
  detail: {},
};

function messages() {
  const createMessage = vi.fn<NonNullable<Handlers['createMessage']>>(() =>
    Promise.resolve({ data: received, location: '/requests/request-1' }),
  );
  return { createMessage };
}

describe('a body', () => {
  const post = (body: BodyInit, headers: Record<string, string> = {}) => {
    const handlers = messages();
    const { send } = serveTest(handlers);
    const answer = send('/messages', {
      body,
      headers: { 'content-type': 'application/json', 'idempotency-key': key, ...headers },
    });
    return answer.then((response) => ({ response, ...handlers }));
  };

  it('reaches the service as it was validated', async () => {
    const { response, createMessage } = await post(JSON.stringify(message));
    expect(response.status).toBe(201);
    expect(response.headers.get('location')).toBe('/v1/requests/request-1');
    expect(await response.json()).toEqual(received);
    expect(createMessage).toHaveBeenCalledWith(
      expect.objectContaining({ operation: 'createMessage', principal, body: message }),
    );
  });

  it.each<[string, BodyInit, Record<string, string>, number, string]>([
    ['of another type', 'a=b', { 'content-type': 'text/plain' }, 415, 'unsupported-media-type'],
    ['that is packed', '{}', { 'content-encoding': 'gzip' }, 415, 'unsupported-media-type'],
    ['that is cut off', '{"text":"Bit', {}, 400, 'malformed'],
    ['with half a character', '{"topicCode":"bill","text":"\\ud83d"}', {}, 400, 'malformed'],
    ['with NUL', '{"topicCode":"bill","text":"a\\u0000"}', {}, 400, 'malformed'],
    ['that is no UTF-8', new Uint8Array([0x22, 0xff, 0x22]), {}, 400, 'malformed'],
    ['of 64 kB and more', `"${'x'.repeat(65_536)}"`, {}, 413, 'too-large'],
    ['that says it is large', '{}', { 'content-length': '70000' }, 413, 'too-large'],
    ['that is a list', '[]', {}, 422, 'validation-failed'],
    [
      'that is nested deeply',
      '['.repeat(30_000) + ']'.repeat(30_000),
      {},
      422,
      'validation-failed',
    ],
  ])('%s is refused', async (_name, body, headers, status, code) => {
    const { response, createMessage } = await post(body, headers);
    expect(response.status).toBe(status);
    expect((await problemOf(response)).code).toBe(code);
    expect(createMessage).not.toHaveBeenCalled();
  });

  it('without end is read no further than the cap', async () => {
    let sent = 0;
    let ended = false;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 8192;
        controller.enqueue(new Uint8Array(8192).fill(0x20));
      },
      cancel: () => {
        ended = true;
      },
    });
    const { response } = await post(endless);
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(128 * 1024);
    expect(ended).toBe(true);
  });

  it('that breaks off is no fault of ours', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.error(new Error('connection lost')),
    });
    expect((await post(broken)).response.status).toBe(400);
  });

  it('gets a pointer and a code for each fault, and hears nothing of itself again', async () => {
    const { response } = await post(
      '{"topicCode":"<b>","text":"","<script>":1,"__proto__":{"x":1}}',
    );
    const text = await response.clone().text();
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors).toEqual([
      { pointer: '/topicCode', code: 'not-allowed' },
      { pointer: '/text', code: 'too-small', params: { minimum: 1 } },
      { pointer: '', code: 'unknown-property' },
    ]);
    expect(text).not.toContain('script');
    expect(text).not.toContain('<b>');
  });

  it('is refused where the operation has none, unless it is empty', async () => {
    const handlers: Handlers = { cancelPayment: () => Promise.reject(new Error('not reached')) };
    const { send } = serveTest(handlers);
    const cancel = (body: string) =>
      send('/payments/p1/cancellation', {
        method: 'POST',
        body,
        headers: { 'content-type': 'application/json', 'idempotency-key': key },
      });
    expect((await cancel('{"force":true}')).status).toBe(422);
    expect((await cancel('{}')).status).toBe(500);
    expect((await cancel('')).status).toBe(500);
  });

  it('of events needs consent', async () => {
    const { send } = serveTest({});
    const response = await send('/events', { json: { events: [] } });
    expect(response.status).toBe(403);
    expect((await problemOf(response)).code).toBe('consent-missing');
  });
});

describe('a query', () => {
  const listItems = vi.fn<NonNullable<Handlers['listItems']>>(() =>
    Promise.resolve({ data: { data: [] } }),
  );
  const { send } = serveTest({ listItems });

  it('is given as the contract types it', async () => {
    expect((await send('/account/items?status=open&limit=20')).status).toBe(200);
    expect(listItems).toHaveBeenCalledWith(
      expect.objectContaining({ query: { status: 'open', limit: 20 } }),
    );
  });

  it.each([
    ['limit=0', [{ pointer: '?limit', code: 'too-small', params: { minimum: 1 } }]],
    ['limit=1.5', [{ pointer: '?limit', code: 'wrong-type' }]],
    ['limit=', [{ pointer: '?limit', code: 'too-small', params: { minimum: 1 } }]],
    ['status=mine', [{ pointer: '?status', code: 'not-allowed' }]],
    ['status=open&status=paid', [{ pointer: '?status', code: 'not-allowed' }]],
    ['account=2', [{ pointer: '?', code: 'unknown-property' }]],
    ['__proto__=2', [{ pointer: '?', code: 'unknown-property' }]],
  ])('%s is refused', async (query, errors) => {
    const response = await send(`/account/items?${query}`);
    expect(response.status).toBe(422);
    expect((await problemOf(response)).errors).toEqual(errors);
  });

  it('is refused where the operation has none', async () => {
    expect((await send('/account?customer=2')).status).toBe(422);
  });
});

describe('a path', () => {
  const { send } = serveTest({
    getPayment: () => Promise.reject(new Error('not reached with a broken id')),
  });

  it.each([
    '/payments/..%2Faccount',
    '/payments/a%00b',
    '/payments/%F0',
    `/payments/${'x'.repeat(65)}`,
  ])('%s names nothing', async (path) => {
    const response = await send(path);
    expect(response.status).toBe(404);
    expect((await problemOf(response)).code).toBe('not-found');
  });

  it('that does not exist is a problem too', async () => {
    for (const path of ['/', '/accounts', '/account/', '/../v2/account']) {
      expect((await problemOf(await send(path))).code).toBe('not-found');
    }
  });

  it('says which methods it has', async () => {
    const response = await send('/payments', { method: 'DELETE' });
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST, GET, HEAD, OPTIONS');
    expect((await problemOf(response)).code).toBe('method-not-allowed');
  });

  it('stands under the base path of the host', async () => {
    const { send } = serveTest({}, { basePath: '/care/v1' });
    expect((await send('/account')).status).toBe(404);
  });
});

describe('a page', () => {
  const { send } = serveTest({ listItems: () => Promise.resolve({ data: { data: [] } }) });

  it('of an allowed origin may read the answer and its headers, without cookies', async () => {
    const { headers } = await send('/account/items', { headers: { origin } });
    expect(headers.get('access-control-allow-origin')).toBe(origin);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    expect(headers.get('access-control-expose-headers')).toContain('etag');
    expect(headers.get('vary')).toBe('Origin');
  });

  it('of an allowed origin may read problems', async () => {
    const response = await send('/nothing-here', { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
  });

  it.each(['https://www.telco.example.evil.example', 'http://www.telco.example', 'null', ''])(
    'of %s is refused before anything is done',
    async (foreign) => {
      const response = await send('/account/items', { headers: { origin: foreign } });
      expect(response.status).toBe(403);
      expect(response.headers.get('access-control-allow-origin')).toBeNull();
      expect((await problemOf(response)).code).toBe('origin-not-allowed');
    },
  );

  it('asks beforehand by a preflight', async () => {
    const preflight = (from: string) =>
      send('/payments', {
        method: 'OPTIONS',
        headers: { origin: from, 'access-control-request-method': 'POST', authorization: '' },
      });
    const { status, headers } = await preflight(origin);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-methods')).toContain('POST');
    expect(headers.get('access-control-allow-headers')).toContain('idempotency-key');
    expect((await preflight('https://evil.example')).status).toBe(403);
  });

  it.each(['https://www.telco.example/', '*', 'telco.example'])(
    'cannot be allowed by %s, which is no origin',
    (wrong) => {
      expect(() => serveTest({}, { allowedOrigins: [wrong] })).toThrow(/allowedOrigins/);
    },
  );
});
