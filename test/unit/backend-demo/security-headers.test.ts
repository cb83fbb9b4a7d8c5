import { Hono } from 'hono';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from '../../../src/gateway/node/index.js';
import { jsonLog } from '../../../src/gateway/node/index.js';
import { createPsp } from '../../../demo/psp/app.js';
import { createSite } from '../../../demo/site/app.js';
import { maxBodyBytes } from '../../../demo/support/answers.js';
import { serve } from '../../../src/gateway/node/index.js';
import { createCollectionsHandler } from '../../../src/gateway/http/index.js';

const siteOrigin = 'http://127.0.0.1:8300';
const backendOrigin = 'http://127.0.0.1:8301';
const pspOrigin = 'http://127.0.0.1:8302';
const origins: Readonly<Record<string, string>> = {
  site: siteOrigin,
  backend: backendOrigin,
  psp: pspOrigin,
};
const apiSecret = 'a secret of this test';

const apps: Record<string, { request: Hono['request'] }> = {};

beforeAll(async () => {
  apps['site'] = (await createSite({
    origin: siteOrigin,
    backendOrigin,
    paymentOrigin: pspOrigin,
    staffAudience: 'kulanz-staff',
    audience: 'kulanz-demo',
    customers: [],
  })) as unknown as Hono;
  apps['psp'] = createPsp({
    origin: pspOrigin,
    apiSecret,
    merchant: 'Telco',
    returnOrigins: [siteOrigin],
    notificationUrl: 'http://127.0.0.1:1',
    webhookSecret: 'another secret of this test',
    slowMs: 1_000,
  }).app;
  apps['backend'] = createApp({
    collections: createCollectionsHandler({
      service: { now: () => new Date(), handlers: {}, once: () => Promise.reject(new Error()) },
      verifyToken: () => Promise.reject(new Error('nobody has a token')),
      allowedOrigins: [siteOrigin],
    }),
    routes: {
      '/psp/notifications': new Hono().post('/', (c) => c.body(null, 401)),
      '/test/clock': new Hono().get('/', () => {
        throw new Error('a fault of ours');
      }),
    },
    checkReady: () => Promise.resolve(),
    log: jsonLog(() => undefined),
  });
});

const ask = async (app: string, path: string, init?: RequestInit) =>
  apps[app]!.request(origins[app]! + path, init);

/** Every kind of answer: pages, data, files, redirects, refusals, faults. */
const answers: readonly (readonly [app: string, path: string, init: RequestInit])[] = [
  ['site', '/', {}],
  ['site', '/anmelden', {}],
  ['site', '/rechnungen', {}],
  ['site', '/nowhere', {}],
  ['site', '/session', {}],
  ['site', '/session/step-up', { method: 'POST' }],
  ['site', '/collections-token', { method: 'POST', headers: { 'x-kulanz': '1' } }],
  ['site', '/.well-known/jwks.json', {}],
  ['site', '/csp-reports', {}],
  ['site', '/assets/site.js', {}],
  ['site', '/assets/site.css', {}],
  ['psp', '/pay/nothing', {}],
  ['psp', '/nowhere', {}],
  ['psp', '/psp.js', {}],
  ['psp', '/checkouts', { method: 'POST' }],
  ['psp', '/checkouts/nothing', { headers: { authorization: `Bearer ${apiSecret}` } }],
  ['backend', '/healthz', {}],
  ['backend', '/readyz', {}],
  ['backend', '/nowhere', {}],
  ['backend', '/v1/account', {}],
  ['backend', '/psp/notifications', { method: 'POST' }],
  ['backend', '/test/clock', {}],
];

describe.each(answers)('an answer of the %s to %s', (app, path, init) => {
  it('is taken as what it is, framed by nobody else, and gives nothing away', async () => {
    const { headers } = await ask(app, path, init);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe(app === 'backend' ? 'no-referrer' : 'same-origin');
    const framers = app === 'site' ? "'self'" : "'none'";
    expect(headers.get('content-security-policy')).toContain(`frame-ancestors ${framers}`);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    for (const name of ['x-powered-by', 'server']) expect(headers.has(name), name).toBe(false);
    // On plain http it is without effect; whoever ends TLS sets it.
    expect(headers.has('strict-transport-security')).toBe(false);
  });

  it('is kept by no cache, unless it is a file', async () => {
    const { headers } = await ask(app, path, init);
    const isFile = /\.(js|css)$/.test(path);
    expect(headers.get('cache-control')).toBe(isFile ? 'no-cache' : 'no-store');
  });
});

describe('too much', () => {
  it.each(['/session', '/collections-token', '/csp-reports'])(
    'for a body at %s of the site is refused',
    async (path) => {
      const init = {
        method: 'POST',
        body: 'x'.repeat(maxBodyBytes + 1),
        headers: { origin: siteOrigin, 'content-length': String(maxBodyBytes + 1) },
      };
      expect((await ask('site', path, init)).status).toBe(413);
    },
  );

  it('for a body at the payment page is refused', async () => {
    const init = {
      method: 'POST',
      body: 'x'.repeat(maxBodyBytes + 1),
      headers: { 'content-length': String(maxBodyBytes + 1) },
    };
    expect((await ask('psp', '/pay/nothing', init)).status).toBe(413);
  });

  it('for headers is refused before anybody reads them', async () => {
    const served = await serve({ fetch: () => new Response('read') }, 0);
    const call = (length: number) =>
      fetch(`http://127.0.0.1:${served.port}/`, { headers: { 'x-much': 'x'.repeat(length) } });
    expect((await call(8 * 1024)).status).toBe(200);
    expect((await call(17 * 1024)).status).toBe(431);
    await served.close();
  });
});
