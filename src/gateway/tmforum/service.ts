import { ProblemError } from '../../core/errors/index.js';
import { toContext, type PaymentProvider, type ReferenceOptions } from '../reference/options.js';
import { createReferenceService, type ReferenceService } from '../reference/service.js';
import { createAcceptedOffers } from './accepted-offers.js';
import { offeredCapabilities } from './capabilities.js';
import { inFreeTimesOf } from './callback-slots.js';
import { createClients } from './clients.js';
import { readTmForumConfig } from './config.js';
import { createDesk } from './desk.js';
import { createEarlierTries } from './earlier-tries.js';
import { toolsOf, type TmForumHooks } from './hooks.js';
import { createMirrorStore } from './mirror-store.js';
import { createOpaqueId } from './opaque-id.js';
import { kindsOf, push } from './push.js';
import { createPushes } from './pushes.js';
import { refresh, type Mirror } from './refresh.js';
import { createStack } from './stack.js';

/**
 * What the gateway stands on beside the stack. `store` keeps what no TM Forum API has: offers,
 * answers of keyed writes, requests, preferences, surveys, reminders.
 */
export type TmForumOptions = TmForumHooks &
  Pick<ReferenceOptions, 'store' | 'ids'> & {
    /** Default: `defaultPolicy`. */
    readonly policy?: ReferenceOptions['policy'] | undefined;
    /** The payment provider's hosted page, with the origins around it; absent: nobody can pay here. */
    readonly payments?:
      | (Pick<ReferenceOptions, 'returnOrigins' | 'paymentOrigins'> & {
          readonly provider: PaymentProvider;
        })
      | undefined;
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
  const clients = createClients(checked, tools);
  const stack = createStack(checked, tools, clients);
  const opaqueId = createOpaqueId(checked.idSecret);
  const desk = createDesk(checked, tools, clients, stack);
  const acceptedOffers = createAcceptedOffers(desk.planOffers, checked, tools);
  const pushes = createPushes(desk, checked, acceptedOffers);
  const reference = {
    store,
    clock: tools.clock,
    books: 'telco',
    payments: payments?.provider ?? noPayments,
    returnOrigins: payments?.returnOrigins ?? [],
    paymentOrigins: payments?.paymentOrigins ?? [],
    planOffers: desk.planOffers,
    ...(ids && { ids }),
    ...(policy && { policy }),
  } as const satisfies ReferenceOptions;
  const mirror: Mirror = {
    config: checked,
    stack,
    tickets: desk.tickets,
    opaqueId,
    tell: options.tell,
    offered: offeredCapabilities(checked, payments !== undefined),
    reference: toContext(reference),
  };
  const tries = createEarlierTries(opaqueId);
  const mirrored = createMirrorStore(store, {
    giveWay: tries.giveWay,
    tellAgain: acceptedOffers.tellAgain,
    refresh: (accountId, known) => refresh(mirror, accountId, known),
    push: (tx, written) => push(pushes, opaqueId, tx, written),
    kinds: kindsOf(pushes),
  });
  const service = createReferenceService({ ...reference, store: mirrored });
  const { listCallbackSlots } = service.handlers;
  const { appointments } = desk;
  return {
    ...service,
    handlers: {
      ...service.handlers,
      ...(appointments &&
        listCallbackSlots && {
          listCallbackSlots: inFreeTimesOf(appointments, listCallbackSlots),
        }),
    },
    once: (principal, intent, work) =>
      tries.during(principal.accountId, intent, () => service.once(principal, intent, work)),
  };
}
