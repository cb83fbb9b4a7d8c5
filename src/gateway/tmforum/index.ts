/**
 * The contract over the TM Forum Open APIs that a telco already has. `config` says what is where, in v4
 * or v5; `client` calls it; `stack` reads what belongs to an account (TMF666, 678, 670, 632), and
 * `refresh` takes it over into records before each call. The rules of the reference service run over
 * those, and `pushes` write what customers agreed to through `desk` (TMF666, 621, 676, 646, 683) before
 * it is committed.
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
export { PlanOffersAnswer, PlanOffersQuestion } from './offer-shapes.js';
export { openStack } from './open-stack.js';
export type { PlanDraft, PlanKey, StoredPlan } from './payment-plan-shape.js';
export type { PaymentPlans } from './payment-plans.js';
export type { Payment, PaymentDraft } from './payments.js';
export type { Register, StampedRecord } from './register.js';
export { createTmForumService, type TmForumOptions } from './service.js';
export type { Stack } from './stack.js';
export type { Ticket, TicketDraft } from './tickets.js';
export type { ToldFacts } from './told.js';
