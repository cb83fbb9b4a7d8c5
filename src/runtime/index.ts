/** The composition root. What integrators may use of it is what this file exports. */
export type { AccessToken, GetAccessToken, TokenRequest } from '../core/backend/access-token.js';
export type {
  Answer,
  CallOptions,
  CollectionsBackend,
} from '../core/backend/collections-backend.js';
export { createRestBackend } from '../core/backend/rest-backend.js';
export type { RestBackendOptions } from '../core/backend/rest-options.js';
export type * from '../core/contract/index.js';
export {
  KulanzError,
  type FailureKind,
  type KulanzErrorDetail,
} from '../core/errors/kulanz-error.js';
export type { ProblemCode } from '../core/errors/problem-codes.js';
export { configure, type KulanzHandle } from './configure.js';
export { KulanzAuthRequiredEvent, KulanzErrorEvent } from './error.events.js';
export { KulanzInteractionEvent } from './interaction.events.js';
export { KulanzEvent } from './kulanz-event.js';
export type { KulanzOptions } from './options.js';
export {
  KulanzPaymentResultEvent,
  KulanzPaymentStartEvent,
  KulanzRedirectBlockedEvent,
} from './payment.events.js';
export { KulanzStepUpEvent } from './step-up.events.js';
export { version } from './version.js';
export type { MessageKey } from '../i18n/generated/message-values.js';
export type { Wording } from '../i18n/own-words.js';
export type { Consent, Interaction } from '../telemetry/index.js';
