/**
 * For integrators' tests and for stories: a backend in the page, and accounts in every state that a
 * tag can show.
 */
export { createSandbox, type Sandbox, type SandboxOptions } from './sandbox.js';
export type { SandboxBehaviour } from './sandbox-fetch.js';
export {
  scenarioNames,
  scenarios,
  type Scenario,
  type ScenarioName,
  type ScenarioOptions,
} from './scenarios.js';
