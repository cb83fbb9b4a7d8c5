/** The class and events of the ways to help. Importing it registers no tag. */
export {
  KulanzChatStartEvent,
  KulanzRequestCreatedEvent,
  KulanzRequestWithdrawnEvent,
} from './support-options.events.js';
export { KulanzSupportOptions } from './support-options.js';
