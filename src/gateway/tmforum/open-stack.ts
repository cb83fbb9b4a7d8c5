import { createClients } from './clients.js';
import { readTmForumConfig } from './config.js';
import { createDesk, type Desk } from './desk.js';
import { toolsOf, type TmForumHooks } from './hooks.js';
import { createStack, type Stack } from './stack.js';

/**
 * A telco's stack without the contract over it: what is read of it, and what is written into it.
 * @param config see `TmForumConfig`; spread it over `defaultTmForumConfig`
 * @throws TypeError naming every field of the configuration that is wrong
 */
export function openStack(
  config: unknown,
  hooks: TmForumHooks = {},
): { readonly stack: Stack; readonly desk: Desk } {
  const checked = readTmForumConfig(config);
  const tools = toolsOf(hooks);
  const clients = createClients(checked, tools);
  const stack = createStack(checked, tools, clients);
  return { stack, desk: createDesk(checked, tools, clients, stack) };
}
