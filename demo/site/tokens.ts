import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, type JWTPayload, SignJWT } from 'jose';
import { staffScopes } from '../../src/core/contract/index.js';
import type { Session } from './sessions.js';

/** How long a token lives. Short, because the page fetches the next one by itself. */
const lifetimeSeconds = 300;

/** All that the signed-in customer may do for their own account. */
const scope = 'read plan pay support prefs feedback telemetry';

/** All that the telco's own people may do. */
const staffScope = staffScopes.join(' ');

export interface AccessToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

export interface TokenMint {
  /** Public keys, for the backend. */
  readonly jwks: JSONWebKeySet;
  mint(session: Session): Promise<AccessToken>;
  /** For the telco's own people: of another audience, and worth nothing where customers call. */
  mintStaff(): Promise<AccessToken>;
}

/** Mints tokens for the collections backend, signed with a key pair made at this start. */
export async function createTokenMint(options: {
  readonly issuer: string;
  readonly audience: string;
  readonly staffAudience: string;
}): Promise<TokenMint> {
  const algorithm = 'ES256';
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  const keyId = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' };

  const sign = async (claims: JWTPayload, subject: string, audience: string) => {
    const token = new SignJWT(claims)
      .setProtectedHeader({ alg: algorithm, kid: keyId, typ: 'at+jwt' })
      .setIssuer(options.issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setJti(randomUUID())
      .setIssuedAt()
      .setExpirationTime(`${lifetimeSeconds} s`);
    return { accessToken: await token.sign(privateKey), expiresInSeconds: lifetimeSeconds };
  };

  return {
    jwks: { keys: [jwk] },
    mint: ({ customer, acr, authenticatedAt }) =>
      sign(
        {
          scope,
          account: customer.accountId,
          acr,
          auth_time: Math.floor(authenticatedAt.getTime() / 1000),
        },
        customer.key,
        options.audience,
      ),
    mintStaff: () => sign({ scope: staffScope }, 'staff', options.staffAudience),
  };
}
