/** What an element borrows from the rest of the house. */
export {
  AccountController,
  type AccountControllerOptions,
  type ControllerHost,
  type Turn,
} from './account-controller.js';
export { AnnouncerController } from './announcer-controller.js';
export { moveFocus } from './focus.js';
export { IntentController, type ConfirmOptions } from './intent-controller.js';
export { LocaleController } from './locale-controller.js';
export { KulanzEvent } from '../runtime/kulanz-event.js';
export type { PaymentReturn } from '../runtime/payment-return.js';
export type { OpenedPayment } from '../runtime/payments.js';
export type { RemoteState, WriteState } from '../runtime/remote-state.js';
export { isRegistered } from '../runtime/registry.js';
export { version } from '../runtime/version.js';
