import {
  createLocalJWKSet,
  createRemoteJWKSet,
  errors,
  jwtVerify,
  type JSONWebKeySet,
  type JWTPayload,
} from 'jose';
import { staffScopes, type Scope, type StaffScope } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import type { VerifyStaffToken, VerifyToken } from './auth.js';
import type { Principal } from './service.js';
import type { StaffPrincipal } from './staff-service.js';

/** Signatures whose key a verifier may know without being able to sign. */
const asymmetric = /^(ES(256|384|512)|PS(256|384|512)|RS(256|384|512)|EdDSA|Ed25519)$/;

interface SignedBy {
  /** Public keys, or where they are published (fetched when needed, and kept). */
  readonly keys: URL | JSONWebKeySet;
  readonly issuer: string;
  readonly audience: string;
  /** Default: ES256, EdDSA, PS256, RS256. Symmetric ones are refused. */
  readonly algorithms?: readonly string[] | undefined;
}

export interface JwtVerifierOptions extends SignedBy {
  /** Who the claims stand for; see `principalOf()` for the default. */
  readonly toPrincipal?: ((claims: JWTPayload) => Principal) | undefined;
}

/**
 * Verifies signed JWTs (RFC 7519): signature, issuer, audience, expiry.
 * @throws TypeError for an algorithm whose verifier could also sign
 */
export function createJwtVerifier(options: JwtVerifierOptions): VerifyToken {
  return verifier(options, options.toPrincipal ?? principalOf);
}

export interface StaffJwtVerifierOptions extends SignedBy {
  /** Not that of the customers' tokens, which would otherwise be let in. */
  readonly audience: string;
  /** Who the claims stand for; see `staffPrincipalOf()` for the default. */
  readonly toPrincipal?: ((claims: JWTPayload) => StaffPrincipal) | undefined;
}

/**
 * The same for the telco's own people.
 * @throws TypeError for an algorithm whose verifier could also sign
 */
export function createStaffJwtVerifier(options: StaffJwtVerifierOptions): VerifyStaffToken {
  return verifier(options, options.toPrincipal ?? staffPrincipalOf);
}

function verifier<P>(
  { keys, issuer, audience, algorithms = ['ES256', 'EdDSA', 'PS256', 'RS256'] }: SignedBy,
  toPrincipal: (claims: JWTPayload) => P,
): (token: string, now: Date) => Promise<P> {
  for (const algorithm of algorithms) {
    if (asymmetric.test(algorithm)) continue;
    throw new TypeError(`algorithms: ${algorithm} is no asymmetric signature such as ES256`);
  }
  const keySet = keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys);

  return async (token, now) => {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms: [...algorithms],
        currentDate: now,
        requiredClaims: ['exp', 'sub'],
      });
      return toPrincipal(payload);
    } catch (error) {
      throw toProblem(error);
    }
  };
}

const scopes = ['read', 'plan', 'pay', 'support', 'prefs', 'feedback', 'telemetry'] as const;

/**
 * Claims of the default mapping: `sub`, `account` (the billing account), `scope` (space-separated,
 * RFC 8693), `acr` and `auth_time` (OpenID Connect), `act` when somebody acts for the customer
 * (RFC 8693), with `until` as a civil date.
 * @throws ProblemError `unauthenticated` when one is missing or wrong
 */
export function principalOf(claims: JWTPayload): Principal {
  const { sub, account, scope, acr, auth_time: authTime, act } = claims;
  if (
    typeof sub !== 'string' ||
    typeof account !== 'string' ||
    !/^[\w-]{1,64}$/.test(account) ||
    typeof scope !== 'string'
  ) {
    throw new ProblemError('unauthenticated');
  }
  const granted = scope.split(' ');
  return {
    accountId: account,
    subject: sub,
    scopes: new Set<Scope>(scopes.filter((name) => granted.includes(name))),
    actor: actorOf(act),
    acr: typeof acr === 'string' ? acr : undefined,
    authenticatedAt: typeof authTime === 'number' ? new Date(authTime * 1000) : undefined,
  };
}

/**
 * Claims of the default mapping: `sub` and `scope` (space-separated, RFC 8693).
 * @throws ProblemError `unauthenticated` when one is missing or wrong
 */
export function staffPrincipalOf({ sub, scope }: JWTPayload): StaffPrincipal {
  if (typeof sub !== 'string' || typeof scope !== 'string') {
    throw new ProblemError('unauthenticated');
  }
  const granted = scope.split(' ');
  return {
    subject: sub,
    scopes: new Set<StaffScope>(staffScopes.filter((name) => granted.includes(name))),
  };
}

function actorOf(act: unknown): Principal['actor'] {
  if (typeof act !== 'object' || act === null) return { kind: 'self' };
  const until = 'until' in act && typeof act.until === 'string' ? act.until : undefined;
  return { kind: 'representative', until };
}

function toProblem(error: unknown): ProblemError {
  if (error instanceof ProblemError) return error;
  if (error instanceof errors.JWTExpired) {
    return new ProblemError('token-expired', {
      challenge: 'Bearer error="invalid_token", error_description="expired"',
      cause: error,
    });
  }
  // Without the keys nobody can say whether a token is good.
  const keysAreOut =
    error instanceof errors.JWKSTimeout ||
    error instanceof errors.JWKSInvalid ||
    !(error instanceof errors.JOSEError);
  return new ProblemError(keysAreOut ? 'unavailable' : 'unauthenticated', { cause: error });
}
