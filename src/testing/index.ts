/**
 * For integrators' tests and for stories: a backend in the page, accounts in every state that a tag
 * can show, and drivers for the tags.
 */
export { answerRequest, type CaughtAnswer, type CaughtRequest } from './answer-request.js';
export { countingIds } from './counting-ids.js';
export { feePolicy } from './fee-policy.js';
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export {
  createSandboxBackend,
  type SandboxBackend,
  type SandboxBackendOptions,
} from './sandbox-backend.js';
export type { SandboxBehaviour } from './sandbox-fetch.js';
export { createSandboxPayments, sandboxPaymentOrigin } from './sandbox-payments.js';
export { issueSandboxStaffToken, issueSandboxToken } from './sandbox-token.js';
export {
  allCapabilities,
  scenarioNames,
  scenarios,
  type Scenario,
  type ScenarioName,
  type ScenarioOptions,
} from './scenarios.js';
export * from './drivers/index.js';
