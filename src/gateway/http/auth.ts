import type { Scope } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import type { Principal } from './service.js';

/**
 * Says who a bearer token stands for. `createJwtVerifier()` makes the usual one.
 * @param now present time of whoever mints the tokens
 * @throws ProblemError `unauthenticated` or `token-expired`
 */
export type VerifyToken = (token: string, now: Date) => Promise<Principal>;

/**
 * @throws ProblemError `unauthenticated` without a bearer token (RFC 6750), and what `verifyToken`
 *   throws
 */
export async function authenticate(
  headers: Headers,
  verifyToken: VerifyToken,
  now: Date,
): Promise<Principal> {
  const token = /^Bearer +([\w.~+/-]+=*)$/i.exec(headers.get('authorization') ?? '')?.[1];
  if (token === undefined) throw new ProblemError('unauthenticated', { challenge: 'Bearer' });
  return verifyToken(token, now);
}

/** @throws ProblemError `insufficient-scope` */
export function requireScope(principal: Principal, scope: Scope): void {
  if (principal.scopes.has(scope)) return;
  throw new ProblemError('insufficient-scope', {
    challenge: `Bearer error="insufficient_scope", scope="${scope}"`,
  });
}
