import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import type { TokenOptions } from './backend.js';

export const issuer = 'https://www.telco.example';
export const audience = 'collections';
export const staffAudience = 'collections-staff';

/** The telco's mint of tokens: good ones, and every forgery that an attacker could try. */
export interface TokenIssuer {
  readonly publicJwk: JWK;
  sign(claims: JWTPayload): Promise<string>;
  /** By a key that the backend does not know, named as the one that it knows. */
  signByStranger(claims: JWTPayload): Promise<string>;
  /** By a stranger's key, which the token brings along in its header. */
  signByOwnHeader(claims: JWTPayload): Promise<string>;
  /** By HS256 with the public key, in each form it is published in, as the shared secret. */
  signByPublicKey(claims: JWTPayload, form: 'pem' | 'jwk'): Promise<string>;
  /** `alg: none`. */
  unsigned(claims: JWTPayload): string;
}

const everything = 'read plan pay support prefs feedback telemetry';

/** What a token says of the customer of an account; by default it is good, for everything but a step-up. */
export function customerClaims(
  account: string,
  now: Date,
  { scopes, stepUp = false, lifeSeconds = 300 }: TokenOptions = {},
): JWTPayload {
  const seconds = Math.floor(now.getTime() / 1000);
  return {
    iss: issuer,
    aud: audience,
    sub: `customer of ${account}`,
    account,
    scope: scopes?.join(' ') ?? everything,
    acr: stepUp ? 'pin' : 'basic',
    auth_time: seconds,
    exp: seconds + lifeSeconds,
  };
}

const alg = 'ES256';
const kid = 'key-1';

export async function createTokenIssuer(): Promise<TokenIssuer> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const stranger = await generateKeyPair(alg, { extractable: true });
  const publicJwk = { ...(await exportJWK(publicKey)), alg, kid };
  const strangersJwk = { ...(await exportJWK(stranger.publicKey)), alg, kid };
  const secrets = { pem: await exportSPKI(publicKey), jwk: JSON.stringify(publicJwk) };

  const signWith = (claims: JWTPayload, key: CryptoKey | Uint8Array, header: object = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg, kid, ...header }).sign(key);
  return {
    publicJwk,
    sign: (claims) => signWith(claims, privateKey),
    signByStranger: (claims) => signWith(claims, stranger.privateKey),
    signByOwnHeader: (claims) => signWith(claims, stranger.privateKey, { jwk: strangersJwk }),
    signByPublicKey: (claims, form) =>
      signWith(claims, new TextEncoder().encode(secrets[form]), { alg: 'HS256' }),
    unsigned: (claims) => new UnsecuredJWT(claims).encode(),
  };
}
