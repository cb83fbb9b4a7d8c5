/**
 * The contract over HTTP: tokens, scopes, limits, validation, idempotency, ETags, problems and CORS
 * for any `CollectionsService`. Web standards only, so it runs in servers, workers and pages.
 */
export type { VerifyStaffToken, VerifyToken } from './auth.js';
export { createCollectionsHandler, type CollectionsHandler } from './handler.js';
export {
  createJwtVerifier,
  createStaffJwtVerifier,
  principalOf,
  staffPrincipalOf,
  type JwtVerifierOptions,
  type StaffJwtVerifierOptions,
} from './jwt.js';
export {
  createMemoryLimiter,
  defaultLimits,
  type Limit,
  type Limiter,
  type Limits,
} from './limits.js';
export type { CollectionsHandlerOptions, LogEntry, Refusal, StaffOptions } from './options.js';
export type * from './service.js';
export type * from './staff-service.js';
export type { StepUpPolicy } from './step-up.js';
