import { triesWording } from '../../core/domain/experiment.js';
import type { Handler, Handlers } from '../http/service.js';
import { noteExposures, notMetYet } from './experiments.js';
import { commitUnit } from './operation.js';
import type { Context } from './options.js';
import { ReadUnit } from './unit.js';

/**
 * Reading the session is what a page does before it words anything, so that whoever reads it meets the
 * wordings that it names. Only the first time something is stored; all else stays a read.
 */
export function notingExposures(context: Context, handlers: Handlers): Handlers {
  const { store, clock, policy } = context;
  const read = handlers.getSession;
  if (!read || !policy.experiments.some(triesWording)) return handlers;
  const getSession: Handler<'getSession'> = async (call) => {
    const { accountId } = call.principal;
    const result = await read(call);
    const { experiments } = result.data;
    const fresh = await store.read(accountId, async (tx) =>
      notMetYet(await ReadUnit.open(tx, context, clock()), experiments, triesWording),
    );
    if (fresh.length > 0) {
      await commitUnit(store, context, accountId, clock(), (unit) =>
        noteExposures(unit, fresh, triesWording),
      );
    }
    return result;
  };
  return { ...handlers, getSession };
}
