import { ProblemError } from '../../core/errors/index.js';
import { toContext, type PaymentProvider, type ReferenceOptions } from '../reference/options.js';
import { createReferenceService, type ReferenceService } from '../reference/service.js';
import { offeredCapabilities } from './capabilities.js';
import { readTmForumConfig } from './config.js';
import { toolsOf, type TmForumHooks } from './hooks.js';
import { createMirrorStore } from './mirror-store.js';
import { createOpaqueId } from './opaque-id.js';
import { refresh, type Mirror } from './refresh.js';
import { createStack } from './stack.js';

/**
 * What the gateway stands on beside the stack. `store` keeps what no TM Forum API has: offers,
 * answers of keyed writes, requests, preferences, surveys, reminders.
 */
export type TmForumOptions = TmForumHooks &
  Pick<ReferenceOptions, 'store' | 'ids' | 'policy'> & {
    /** The payment provider's hosted page, with the origins around it; absent: nobody can pay here. */
    readonly payments?: Pick<ReferenceOptions, 'returnOrigins' | 'paymentOrigins'> & {
      readonly provider: PaymentProvider;
    };
  };

const noPayments: PaymentProvider = {
  createCheckout: () => Promise.reject(new ProblemError('not-supported')),
  cancelCheckout: () => Promise.reject(new ProblemError('not-supported')),
};

/**
 * The contract over a telco's own TM Forum Open APIs: before each call the account is read from the
 * stack, and the rules of the reference service run over what it says. Bookings and direct debits are
 * the stack's.
 * @param config see `TmForumConfig`; spread it over `defaultTmForumConfig`
 * @throws TypeError naming every field of the configuration that is wrong
 * @throws RangeError when the policy is wrong
 */
export function createTmForumService(config: unknown, options: TmForumOptions): ReferenceService {
  const checked = readTmForumConfig(config);
  const { payments, store, ids, policy } = options;
  const tools = toolsOf(options);
  const reference = {
    store,
    clock: tools.clock,
    books: 'telco',
    payments: payments?.provider ?? noPayments,
    returnOrigins: payments?.returnOrigins ?? [],
    paymentOrigins: payments?.paymentOrigins ?? [],
    ...(ids && { ids }),
    ...(policy && { policy }),
  } as const satisfies ReferenceOptions;
  const mirror: Mirror = {
    config: checked,
    stack: createStack(checked, tools),
    opaqueId: createOpaqueId(checked.idSecret),
    tell: options.tell,
    offered: offeredCapabilities(checked, payments !== undefined),
    reference: toContext(reference),
  };
  const mirrored = createMirrorStore(store, (accountId) => refresh(mirror, accountId));
  return createReferenceService({ ...reference, store: mirrored });
}
