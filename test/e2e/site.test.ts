import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { describe, expect, it } from 'vitest';
import { createSite } from '../../demo/site/app.js';

const origin = 'http://127.0.0.1:8300';
const audience = 'kulanz-demo';
const person = (name: string, group: string) => ({
  accountId: `account-of-${name}`,
  name,
  reference: `K-${name}`,
  situation: { de: 'Zwei Rechnungen offen', en: 'Two bills open' },
  group: { de: group, en: group },
});

async function openSite() {
  const app = await createSite({
    origin,
    backendOrigin: 'http://127.0.0.1:8301',
    paymentOrigin: 'http://127.0.0.1:8302',
    staffAudience: 'kulanz-staff',
    audience,
    customers: [person('Anna', 'Überfällig'), person('Jörg', 'Ratenplan')],
  });
  let cookie = '';
  /** A browser's request: the session cookie goes along, redirects are not followed. */
  const request = async (path: string, init: RequestInit = {}) => {
    const response = await app.request(origin + path, {
      ...init,
      headers: { cookie, origin, 'sec-fetch-site': 'same-origin', ...(init.headers as object) },
    });
    const set = response.headers.get('set-cookie');
    if (set) cookie = set.split(';')[0]!;
    return response;
  };
  const keys = async () => {
    const page = await (await request('/anmelden')).text();
    return [...page.matchAll(/name="customer" value="([^"]+)"/g)].map(([, key]) => key!);
  };
  const signIn = (customer: string) =>
    request('/session', {
      method: 'POST',
      body: new URLSearchParams({ customer, language: 'de' }),
    });
  const token = (customer: string, headers: object = {}) =>
    request(`/collections-token?customer=${customer}`, {
      method: 'POST',
      headers: { 'x-kulanz': '1', ...headers },
    });
  const stepUp = (pin: string) =>
    request('/session/step-up', {
      method: 'POST',
      headers: { 'x-kulanz': '1', 'content-type': 'application/json' },
      body: JSON.stringify({ pin }),
    });
  const claims = async (response: Response) => {
    const { accessToken } = (await response.json()) as { accessToken: string };
    const jwks = (await (await request('/.well-known/jwks.json')).json()) as JSONWebKeySet;
    const options = { issuer: origin, audience };
    return (await jwtVerify(accessToken, createLocalJWKSet(jwks), options)).payload;
  };
  return { request, keys, signIn, token, stepUp, claims };
}

describe('signing in', () => {
  it('lists the people, finds them by name or situation, and needs no script for it', async () => {
    const { request } = await openSite();
    const list = async (query: string) =>
      (await request(`/anmelden?q=${encodeURIComponent(query)}`)).text();
    expect(await list('')).toMatch(/Anna.*Jörg/s);
    expect(await list('jörg RATEN')).not.toContain('Anna');
    expect(await list('niemand')).toContain('Dazu gibt es niemanden');
  });

  it('keeps the session in a cookie that scripts cannot read', async () => {
    const { keys, signIn } = await openSite();
    const [anna = ''] = await keys();
    const response = await signIn(anna);
    expect([response.status, response.headers.get('location')]).toEqual([303, '/rechnungen']);
    expect(response.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax/);
  });

  it('sends strangers to the list, and says when a person is gone', async () => {
    const { request, signIn } = await openSite();
    expect((await request('/rechnungen')).headers.get('location')).toBe('/anmelden');
    const target = (await signIn('no-such-person')).headers.get('location')!;
    expect(await (await request(target)).text()).toContain('Bitte wählen Sie neu');
  });

  it('is not done by forms of other sites', async () => {
    const { keys, request } = await openSite();
    const [anna = ''] = await keys();
    const response = await request('/session', {
      method: 'POST',
      body: new URLSearchParams({ customer: anna }),
      headers: { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(response.status).toBe(403);
  });
});

describe('tokens', () => {
  it('stand for one account for five minutes, with the scopes of a customer', async () => {
    const { keys, signIn, token, claims } = await openSite();
    const [anna = ''] = await keys();
    await signIn(anna);
    const response = await token(anna);
    expect(await response.clone().json()).toMatchObject({ expiresInSeconds: 300 });
    expect(response.headers.get('cache-control')).toBe('no-store');
    const { account, scope, acr, exp = 0, iat = 0 } = await claims(response);
    expect({ account, scope, acr, lifetime: exp - iat }).toEqual({
      account: 'account-of-Anna',
      scope: 'read plan pay support prefs feedback telemetry',
      acr: 'kulanz:basic',
      lifetime: 300,
    });
  });

  it('are given to nobody without a session, nor to a page of another customer', async () => {
    const { keys, signIn, token, request } = await openSite();
    const [anna = '', joerg = ''] = await keys();
    expect((await token(anna)).status).toBe(204);
    await signIn(anna);
    await signIn(joerg);
    expect((await token(anna)).status).toBe(204);
    expect((await token(joerg)).status).toBe(200);
    await request('/session/end', { method: 'POST', body: new URLSearchParams() });
    expect((await token(joerg)).status).toBe(204);
  });

  it.each([
    ['without the header of the tags', { 'x-kulanz': '' }],
    ['from another origin', { origin: 'https://elsewhere.example' }],
    ['from another site', { 'sec-fetch-site': 'cross-site' }],
  ])('are refused %s', async (_, headers) => {
    const { keys, signIn, token } = await openSite();
    const [anna = ''] = await keys();
    await signIn(anna);
    expect((await token(anna, headers)).status).toBe(403);
  });

  it('are stronger after the PIN, and only after the right one', async () => {
    const { keys, signIn, token, stepUp, claims, request } = await openSite();
    const [anna = ''] = await keys();
    await signIn(anna);
    const pin = /Ihre PIN ist (\d{4})/.exec(await (await request('/rechnungen')).text())![1]!;
    const wrong = pin === '0000' ? '0001' : '0000';
    expect((await stepUp(wrong)).status).toBe(403);
    expect((await claims(await token(anna)))['acr']).toBe('kulanz:basic');
    expect((await stepUp(pin)).status).toBe(204);
    expect((await claims(await token(anna)))['acr']).toBe('kulanz:pin');
  });
});

describe('pages', () => {
  it.each([
    '/anmelden',
    '/hilfe',
    '/impressum',
    '/en/sign-in',
    '/en/help',
    '/en/imprint',
    '/nowhere',
  ])('%s comes with the strict policy and without inline code', async (path) => {
    const { request } = await openSite();
    const response = await request(path);
    const policy = response.headers.get('content-security-policy')!;
    const nonce = /'nonce-([^']+)'/.exec(policy)![1]!;
    expect(policy.replace(nonce, '…')).toBe(
      "default-src 'none'; script-src 'nonce-…' 'strict-dynamic'; style-src 'self'; " +
        "font-src 'self'; connect-src 'self' http://127.0.0.1:8301; img-src 'self'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'self'; " +
        "require-trusted-types-for 'script'; trusted-types lit-html kulanz-lit; " +
        'report-uri /csp-reports',
    );
    const page = await response.text();
    for (const [script] of page.matchAll(/<script[^>]*>/g)) {
      expect(script).toContain(`nonce="${nonce}"`);
    }
    expect(page).not.toMatch(/ style=| on[a-z]+=/);
  });

  it('show what the person wrote as text', async () => {
    const { request } = await openSite();
    const page = await (await request('/anmelden?q=%22%3E%3Cb%3E')).text();
    expect(page).toContain('&quot;&gt;&lt;b&gt;');
  });

  it('link to pages that exist', async () => {
    const { request, keys, signIn } = await openSite();
    const [anna = ''] = await keys();
    await signIn(anna);
    const targets = new Set<string>();
    for (const path of ['/rechnungen', '/en/bills', '/hilfe', '/en/imprint', '/nowhere']) {
      const page = await (await request(path)).text();
      for (const [, href = ''] of page.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) targets.add(href);
    }
    expect(targets.size).toBeGreaterThan(6);
    for (const target of targets) expect((await request(target)).status, target).toBe(200);
  });
});
