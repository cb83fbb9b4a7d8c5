import type { AccessToken, TokenRequest } from '../core/backend/access-token.js';
import type { Scope } from '../core/contract/index.js';
import { ProblemError } from '../core/errors/index.js';
import type { Principal, StepUpPolicy, VerifyToken } from '../gateway/http/index.js';

const lifeSeconds = 300;
const allScopes: readonly Scope[] = [
  'read',
  'plan',
  'pay',
  'support',
  'prefs',
  'feedback',
  'telemetry',
];

/** What the sandbox asks for before a plan is agreed or changed, or somebody else is let in. */
export const sandboxStepUp: StepUpPolicy = {
  acrValues: ['sandbox:strong'],
  maxAgeSeconds: 300,
  requiredFor: ['planAccept', 'planChange', 'thirdParty'],
};

interface Claims {
  readonly accountId: string;
  readonly scopes: readonly Scope[];
  readonly acr: string;
  readonly authenticatedAt: number;
  readonly expiresAt: number;
}

/**
 * Tokens of the sandbox: plain text, because page and backend are one and there is nobody to deceive.
 * A real backend refuses them.
 */
export function issueSandboxToken(
  accountId: string,
  { reason }: TokenRequest,
  now: Date,
  scopes = allScopes,
): AccessToken {
  const claims: Claims = {
    accountId,
    scopes,
    acr: reason === 'step-up' ? 'sandbox:strong' : 'sandbox:basic',
    authenticatedAt: now.getTime(),
    expiresAt: now.getTime() + lifeSeconds * 1000,
  };
  return { accessToken: btoa(JSON.stringify(claims)), expiresInSeconds: lifeSeconds };
}

export const verifySandboxToken: VerifyToken = (token, now) => {
  const claims = readClaims(token);
  if (!claims) return Promise.reject(new ProblemError('unauthenticated'));
  if (!(claims.expiresAt > now.getTime())) return Promise.reject(new ProblemError('token-expired'));
  const principal: Principal = {
    accountId: claims.accountId,
    subject: claims.accountId,
    scopes: new Set(claims.scopes),
    actor: { kind: 'self' },
    acr: claims.acr,
    authenticatedAt: new Date(claims.authenticatedAt),
  };
  return Promise.resolve(principal);
};

function readClaims(token: string): Claims | undefined {
  try {
    return JSON.parse(atob(token)) as Claims;
  } catch {
    return undefined;
  }
}
