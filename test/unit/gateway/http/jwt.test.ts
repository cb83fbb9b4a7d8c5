import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWTPayload,
} from 'jose';
import { beforeAll, describe, expect, it } from 'vitest';
import { createJwtVerifier } from '../../../../src/gateway/http/index.js';

const issuer = 'https://www.telco.example';
const audience = 'collections';
const now = new Date('2026-12-01T10:00:00Z');
const seconds = now.getTime() / 1000;

const claims: JWTPayload = {
  iss: issuer,
  aud: audience,
  sub: 'customer-1',
  account: 'account-1',
  scope: 'read pay admin',
  iat: seconds - 60,
  exp: seconds + 240,
};

/** Claims instead of the usual ones; undefined leaves one out. */
type Changes = Readonly<Record<string, unknown>>;

let privateKey: CryptoKey;
let publicJwk: Awaited<ReturnType<typeof exportJWK>>;
let verify: ReturnType<typeof createJwtVerifier>;

beforeAll(async () => {
  const pair = await generateKeyPair('ES256');
  privateKey = pair.privateKey;
  publicJwk = { ...(await exportJWK(pair.publicKey)), kid: 'key-1', alg: 'ES256' };
  verify = createJwtVerifier({ keys: { keys: [publicJwk] }, issuer, audience });
});

const sign = (changes: Changes = {}, key: CryptoKey | Uint8Array = privateKey, alg = 'ES256') =>
  new SignJWT({ ...claims, ...changes } as JWTPayload)
    .setProtectedHeader({ alg, kid: 'key-1' })
    .sign(key);

describe('a signed token', () => {
  it('stands for one account, with the scopes of the contract', async () => {
    const authTime = seconds - 30;
    expect(await verify(await sign({ acr: 'pin', auth_time: authTime }), now)).toEqual({
      accountId: 'account-1',
      subject: 'customer-1',
      scopes: new Set(['read', 'pay']),
      actor: { kind: 'self' },
      acr: 'pin',
      authenticatedAt: new Date(authTime * 1000),
    });
  });

  it('can stand for somebody who acts for the customer', async () => {
    const token = await sign({ act: { sub: 'adviser-7', until: '2027-01-31' } });
    expect((await verify(token, now)).actor).toEqual({
      kind: 'representative',
      until: '2027-01-31',
    });
  });

  it('ends, and says so', async () => {
    const token = await sign();
    const later = new Date(now.getTime() + 241_000);
    await expect(verify(token, later)).rejects.toMatchObject({
      code: 'token-expired',
      detail: { challenge: expect.stringContaining('invalid_token') },
    });
  });

  it.each<[string, Changes]>([
    ['another issuer', { iss: 'https://evil.example' }],
    ['another audience', { aud: 'other' }],
    ['no expiry', { exp: undefined }],
    ['no subject', { sub: undefined }],
    ['no account', { account: undefined }],
    ['an account that is no id', { account: '../account-2' }],
    ['scopes in a list', { scope: ['read'] }],
    ['a later start', { nbf: seconds + 60 }],
  ])('with %s is refused', async (_name, changes) => {
    await expect(verify(await sign(changes), now)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it.each<[string, () => Promise<string> | string]>([
    ['signed by another key', async () => sign({}, (await generateKeyPair('ES256')).privateKey)],
    // The public key taken as a shared secret: the oldest trick there is.
    ['signed by HS256', () => sign({}, new TextEncoder().encode(publicJwk.x), 'HS256')],
    ['that is not signed', () => new UnsecuredJWT(claims).encode()],
    ['whose claims were changed', async () => (await sign()).replace(/\.ey/, '.eyJ')],
    ['of no three parts', () => 'token'],
  ])('%s is refused', async (_name, forge) => {
    await expect(verify(await forge(), now)).rejects.toMatchObject({ code: 'unauthenticated' });
  });

  it('is not called bad while nobody can read the keys', async () => {
    const unreachable = createJwtVerifier({
      keys: new URL('http://127.0.0.1:1/jwks.json'),
      issuer,
      audience,
    });
    await expect(unreachable(await sign(), now)).rejects.toMatchObject({ code: 'unavailable' });
  });

  it.each(['HS256', 'none', 'ES256K'])('is never verified by %s', (algorithm) => {
    const create = () =>
      createJwtVerifier({ keys: { keys: [] }, issuer, audience, algorithms: [algorithm] });
    expect(create).toThrow(TypeError);
  });
});
