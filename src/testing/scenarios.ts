import type { LocalDate } from '../core/contract/index.js';
import type { Entry } from '../gateway/reference/index.js';
import type { ScenarioOptions } from './scenario-account.js';
import { ScenarioKit } from './scenario-kit.js';
import * as owing from './scenarios-owing.js';
import * as agreed from './scenarios-agreed.js';
import * as service from './scenarios-service.js';
import * as shapes from './scenarios-shapes.js';

export { allCapabilities, type ScenarioOptions } from './scenario-account.js';

/**
 * Accounts in every state that a tag can show, relative to a day: the same ones in the sandbox, the
 * stories, the tests and the demo's seed. `store.load(scenario(today))` makes one exist.
 */
export type Scenario = (today: LocalDate, options?: ScenarioOptions) => Entry[];

const builders = { ...owing, ...agreed, ...service, ...shapes };
export type ScenarioName = keyof typeof builders;

function toScenario(name: string, build: (kit: ScenarioKit) => void): Scenario {
  return (today, options) => {
    const kit = new ScenarioKit(name, today, options);
    build(kit);
    return kit.entries();
  };
}

export const scenarios = Object.fromEntries(
  Object.entries(builders).map(([name, build]) => [name, toScenario(name, build)]),
) as { readonly [K in ScenarioName]: Scenario };

export const scenarioNames = Object.keys(builders) as ScenarioName[];
