import type { Capabilities } from '../../core/contract/index.js';
import type { TmForumConfig } from './config.js';

/** What can be done over this gateway; the tags offer nothing that is not here. */
export function offeredCapabilities(config: TmForumConfig, hasPayments: boolean): Capabilities {
  return {
    plans: 'accept',
    customPlan: true,
    planChanges: ['move', 'toEnd', 'pause', 'lower', 'extra', 'catchUp', 'payday', 'cancel'],
    promise: true,
    // Whoever collects for the telco has to be told, or would collect in it.
    pause: config.apis.troubleTicket !== undefined,
    dispute: true,
    payments: hasPayments,
    partPayment: hasPayments,
    transfer: config.transfer !== undefined,
    callback: true,
    // Nobody answers one here.
    chat: false,
    message: true,
    preferences: true,
    thirdParty: true,
    survey: true,
    files: false,
  };
}

/** An account may do less, and never more. */
export function capabilitiesOf(
  offered: Capabilities,
  { plans, planChanges, ...less }: Partial<Capabilities> = {},
): Capabilities {
  const off = Object.entries(less).filter(([, allowed]) => allowed === false);
  return {
    ...offered,
    ...Object.fromEntries(off),
    ...(plans !== undefined && plans !== 'accept' && { plans }),
    ...(planChanges && {
      planChanges: offered.planChanges.filter((kind) => planChanges.includes(kind)),
    }),
  };
}
