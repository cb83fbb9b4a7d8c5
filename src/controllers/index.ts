/** What the first view of an element borrows from the rest of the house. */
export {
  AccountController,
  type AccountControllerOptions,
  type ControllerHost,
} from './account-controller.js';
export { AnnouncerController } from './announcer-controller.js';
export { moveFocus } from './focus.js';
export { LocaleController } from './locale-controller.js';
export { KulanzEvent } from '../runtime/kulanz-event.js';
export type { PaymentReturn } from '../runtime/payment-return.js';
export { isRegistered } from '../runtime/registry.js';
export type { RemoteState, WriteState } from '../runtime/remote-state.js';
export type { Turn } from '../runtime/tag.js';
export { version } from '../runtime/version.js';
