import type { AssuranceArea } from '../../core/contract/index.js';
import { ProblemError } from '../../core/errors/index.js';
import type { Principal } from './service.js';

/** When a customer must have proved who they are, and how well (RFC 9470). */
export interface StepUpPolicy {
  /** Authentication context classes that are strong enough. */
  readonly acrValues: readonly string[];
  /** How long a proof counts. */
  readonly maxAgeSeconds: number;
  readonly requiredFor: readonly AssuranceArea[];
}

/** Whether a token is strong and fresh enough; without a policy every token is. */
export function isAssured(
  policy: StepUpPolicy | undefined,
  { acr, authenticatedAt }: Principal,
  now: Date,
): boolean {
  if (!policy) return true;
  if (acr === undefined || authenticatedAt === undefined) return false;
  const ageSeconds = (now.getTime() - authenticatedAt.getTime()) / 1000;
  return policy.acrValues.includes(acr) && ageSeconds <= policy.maxAgeSeconds;
}

/** @throws ProblemError `step-up-required` when the policy asks for more in this area */
export function requireAssurance(
  policy: StepUpPolicy | undefined,
  area: AssuranceArea | undefined,
  assured: boolean,
): void {
  if (assured || !policy || !area || !policy.requiredFor.includes(area)) return;
  throw new ProblemError('step-up-required', {
    challenge:
      'Bearer error="insufficient_user_authentication", ' +
      `acr_values="${policy.acrValues.join(' ')}", max_age="${policy.maxAgeSeconds}"`,
  });
}
