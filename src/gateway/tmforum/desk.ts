import { createAppointments, type Appointments } from './appointments.js';
import type { Clients } from './clients.js';
import type { TmForumConfig } from './config.js';
import type { Tools } from './hooks.js';
import { createIndividuals, type Individuals } from './individuals.js';
import { createInteractions, type Interactions } from './interactions.js';
import { createOwn } from './ownership.js';
import { createPaymentPlans, type PaymentPlans } from './payment-plans.js';
import { createPayments, type Payments } from './payments.js';
import { createPrivacy, type Privacy } from './privacy.js';
import { createPlanOffers, type PlanOffers } from './plan-offers.js';
import type { Desktop } from './register.js';
import type { Stack } from './stack.js';
import { createTickets, type Tickets } from './tickets.js';

/**
 * What the gateway writes into the stack, and finds there again. Absent: the telco has not named this
 * API, and the gateway keeps it in its own store alone.
 */
export interface Desk {
  /** The stack's id of what an account's money is collected by as a rule. */
  readonly collectingMethod: (accountId: string) => Promise<string | undefined>;
  /** TMF666: instalment plans and promises. */
  readonly paymentPlans: PaymentPlans;
  /** TMF621: disputes. */
  readonly tickets?: Tickets | undefined;
  /** TMF676 */
  readonly payments?: Payments | undefined;
  /** TMF646: call-backs. */
  readonly appointments?: Appointments | undefined;
  /** TMF683: answers to surveys. */
  readonly interactions?: Interactions | undefined;
  /** TMF644: what customers refuse. */
  readonly privacy?: Privacy | undefined;
  /** TMF632: what customers prefer. */
  readonly individuals?: Individuals | undefined;
  /** TMF701, or the telco's own endpoint: offers of plans. */
  readonly planOffers?: PlanOffers | undefined;
}

export function createDesk(
  config: TmForumConfig,
  tools: Tools,
  clients: Clients,
  stack: Pick<Stack, 'billingAccount' | 'customerId' | 'forget'>,
): Desk {
  const desktop: Desktop = {
    own: createOwn(tools),
    forget: stack.forget,
    async ownerOf(accountId) {
      const customerId = await stack.customerId(accountId);
      return customerId === undefined ? undefined : { accountId, customerId };
    },
  };
  const { accountManagement, troubleTicket, payment, appointment } = clients;
  const { partyInteraction, party, privacy, planOffers } = clients;
  return {
    collectingMethod: async (accountId) =>
      (await stack.billingAccount(accountId)).defaultPaymentMethod?.id,
    paymentPlans: createPaymentPlans(accountManagement, config, desktop),
    tickets: troubleTicket && createTickets(troubleTicket, config, desktop),
    payments: payment && createPayments(payment, config, desktop),
    appointments: appointment && createAppointments(appointment, config, desktop),
    interactions: partyInteraction && createInteractions(partyInteraction, config, desktop),
    privacy: privacy && createPrivacy(privacy, config, desktop),
    individuals: party && createIndividuals(party, desktop),
    planOffers: planOffers && createPlanOffers(planOffers, config, desktop, tools),
  };
}
