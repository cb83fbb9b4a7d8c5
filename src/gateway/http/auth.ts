import type { Scope } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import type { Principal } from './service.js';
import type { StaffPrincipal } from './staff-service.js';

/**
 * Says who a bearer token stands for. `createJwtVerifier()` makes the usual one.
 * @param now present time of whoever mints the tokens
 * @throws ProblemError `unauthenticated` or `token-expired`
 */
export type VerifyToken = (token: string, now: Date) => Promise<Principal>;

/** The same for the telco's own people. `createStaffJwtVerifier()` makes the usual one. */
export type VerifyStaffToken = (token: string, now: Date) => Promise<StaffPrincipal>;

/** @throws ProblemError `unauthenticated` without a bearer token (RFC 6750) */
export function bearerToken(headers: Headers): string {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw new ProblemError('unauthenticated', { challenge: 'Bearer' });
  return token;
}

/** @throws ProblemError `insufficient-scope` */
export function requireScope(principal: Principal, scope: Scope): void {
  if (principal.scopes.has(scope)) return;
  throw new ProblemError('insufficient-scope', {
    challenge: `Bearer error="insufficient_scope", scope="${scope}"`,
  });
}
