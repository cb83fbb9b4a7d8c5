import { randomUUID } from 'node:crypto';
import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT } from 'jose';
import type { Session } from './sessions.js';

/** How long a token lives. Short, because the page fetches the next one by itself. */
const lifetimeSeconds = 300;

/** All that the signed-in customer may do for their own account. */
const scope = 'read plan pay support prefs feedback telemetry';

export interface AccessToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

export interface TokenMint {
  /** Public keys, for the backend. */
  readonly jwks: JSONWebKeySet;
  mint(session: Session): Promise<AccessToken>;
}

/** Mints tokens for the collections backend, signed with a key pair made at this start. */
export async function createTokenMint(options: {
  readonly issuer: string;
  readonly audience: string;
}): Promise<TokenMint> {
  const algorithm = 'ES256';
  const { privateKey, publicKey } = await generateKeyPair(algorithm);
  const keyId = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: 'sig' };

  return {
    jwks: { keys: [jwk] },
    async mint({ customer, acr, authenticatedAt }) {
      const token = new SignJWT({
        scope,
        account: customer.accountId,
        acr,
        auth_time: Math.floor(authenticatedAt.getTime() / 1000),
      })
        .setProtectedHeader({ alg: algorithm, kid: keyId, typ: 'at+jwt' })
        .setIssuer(options.issuer)
        .setAudience(options.audience)
        .setSubject(customer.key)
        .setJti(randomUUID())
        .setIssuedAt()
        .setExpirationTime(`${lifetimeSeconds} s`);
      return { accessToken: await token.sign(privateKey), expiresInSeconds: lifetimeSeconds };
    },
  };
}
