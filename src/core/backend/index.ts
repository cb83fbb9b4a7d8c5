/**
 * The rest client and the page's checks, for servers, tools and tests. Page code imports single
 * files, so that a first view carries only what it needs.
 */
export { operations } from './all-operations.js';
export type { AccessToken, GetAccessToken, TokenRequest } from './access-token.js';
export type { Check } from './check.js';
export type { Answer, CallOptions, CollectionsBackend } from './collections-backend.js';
export type { CollectionsCall } from './collections-call.js';
export { problem as checkProblem } from './generated/later.js';
export type { OperationRow } from './operation-row.js';
export { createRestBackend } from './rest-backend.js';
export type { RestBackendOptions } from './rest-options.js';
export { operations as staffRows } from './generated/staff.js';
export { createStaffCall, type StaffCall } from './staff-call.js';
