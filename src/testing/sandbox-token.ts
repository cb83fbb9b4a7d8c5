import type { AccessToken, TokenRequest } from '../core/backend/access-token.js';
import { staffScopes, type Scope, type StaffScope } from '../core/contract/index.js';
import { ProblemError } from '../core/errors/index.js';
import type {
  Principal,
  StaffPrincipal,
  StepUpPolicy,
  VerifyStaffToken,
  VerifyToken,
} from '../gateway/http/index.js';

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
  const claims = readClaims<Claims>(token);
  if (!claims?.accountId) return Promise.reject(new ProblemError('unauthenticated'));
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

interface StaffClaims {
  readonly staff: string;
  readonly scopes: readonly StaffScope[];
  readonly expiresAt: number;
}

/** A token of the telco's own people, for the sandbox alone. */
export function issueSandboxStaffToken(
  now: Date,
  scopes: readonly StaffScope[] = staffScopes,
): AccessToken {
  const expiresAt = now.getTime() + lifeSeconds * 1000;
  const claims: StaffClaims = { staff: 'someone', scopes, expiresAt };
  return { accessToken: btoa(JSON.stringify(claims)), expiresInSeconds: lifeSeconds };
}

export const verifySandboxStaffToken: VerifyStaffToken = (token, now) => {
  const claims = readClaims<StaffClaims>(token);
  if (!claims?.staff) return Promise.reject(new ProblemError('unauthenticated'));
  if (!(claims.expiresAt > now.getTime())) return Promise.reject(new ProblemError('token-expired'));
  const principal: StaffPrincipal = { subject: claims.staff, scopes: new Set(claims.scopes) };
  return Promise.resolve(principal);
};

function readClaims<T>(token: string): T | undefined {
  try {
    return JSON.parse(atob(token)) as T;
  } catch {
    return undefined;
  }
}
