/**
 * A `CollectionsService` over the TM Forum Open APIs that a telco already has: TMF666, 678, 670 and
 * 632, each in v4 or v5. `config` says what is where, `client` calls it, `stack` keeps what belongs
 * to the account of the token, `refresh` takes it over into records, and the rules of the reference
 * service do the rest. `desk` is what can be written, one file per API.
 */
export type { Appointment, AppointmentDraft, Appointments, TimeSlot } from './appointments.js';
export {
  defaultTmForumConfig,
  readTmForumConfig,
  type ApiVersion,
  type TmForumConfig,
} from './config.js';
export type { Desk } from './desk.js';
export type { ApiName, TmForumHooks } from './hooks.js';
export type { Interaction, InteractionDraft } from './interactions.js';
export { openStack } from './open-stack.js';
export type { PlanDraft, PlanKey, StoredPlan } from './payment-plan-shape.js';
export type { PaymentPlans } from './payment-plans.js';
export type { Payment, PaymentDraft } from './payments.js';
export type { Register, StampedRecord } from './register.js';
export { createTmForumService, type TmForumOptions } from './service.js';
export type { Stack } from './stack.js';
export type { Ticket, TicketDraft } from './tickets.js';
export type { ToldFacts } from './told.js';
