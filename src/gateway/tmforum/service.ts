import type { OperationName } from '../../core/contract/index.js';
import type { Call, CollectionsService, Handlers, Result } from '../http/service.js';
import { accountReads } from './account.js';
import { readTmForumConfig } from './config.js';
import type { Context, Reads } from './context.js';
import { toolsOf, type TmForumHooks } from './hooks.js';
import { itemReads } from './items.js';
import { createOpaqueId } from './opaque-id.js';
import { paymentOptionsReads } from './payment-options.js';
import { planReads } from './plans.js';
import { sessionReads } from './session.js';
import { createStack } from './stack.js';
import { supportReads } from './support.js';

const reads: Reads = {
  ...sessionReads,
  ...accountReads,
  ...itemReads,
  ...paymentOptionsReads,
  ...planReads,
  ...supportReads,
};

/**
 * The contract over a telco's own TM Forum Open APIs. So far it reads: everything else answers
 * `not-supported`, and the session says so.
 * @param config see `TmForumConfig`; spread it over `defaultTmForumConfig`
 * @throws TypeError naming every field of the configuration that is wrong
 */
export function createTmForumService(
  config: unknown,
  hooks: TmForumHooks = {},
): CollectionsService {
  const checked = readTmForumConfig(config);
  const tools = toolsOf(hooks);
  const context: Context = {
    config: checked,
    hooks,
    stack: createStack(checked, tools),
    opaqueId: createOpaqueId(checked.idSecret),
  };
  return {
    now: tools.clock,
    handlers: bind(context),
    // No keyed write has a handler, so there is nothing that a repeat could find.
    once: (_principal, _intent, work) => work({}),
  };
}

function bind(context: Context): Handlers {
  type AnyRead = (context: Context, call: Call<OperationName>) => Promise<Result<OperationName>>;
  // What a read is given and gives back belongs together by name; entries lose that.
  const entries = Object.entries(reads) as [string, AnyRead][];
  return Object.fromEntries(
    entries.map(([name, read]) => [name, (call: Call<OperationName>) => read(context, call)]),
  );
}
