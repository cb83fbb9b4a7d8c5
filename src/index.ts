/** Classes, `configure()` and types. Importing it registers no tag and touches no page. */
export { KulanzBalanceCard } from './elements/balance-card/balance-card.js';
export { KulanzViewChangeEvent } from './elements/care/care.events.js';
export { KulanzCare } from './elements/care/care.js';
export type { CareView } from './elements/care/view.js';
export { KulanzPreferencesSavedEvent } from './elements/contact-preferences/contact-preferences.events.js';
export { KulanzContactPreferences } from './elements/contact-preferences/contact-preferences.js';
export {
  KulanzNpsAnsweredEvent,
  KulanzNpsDeclinedEvent,
} from './elements/nps-prompt/nps-prompt.events.js';
export { KulanzNpsPrompt } from './elements/nps-prompt/nps-prompt.js';
export { KulanzFileEvent } from './elements/parts/file.events.js';
export { KulanzWayChosenEvent, type WayName } from './elements/parts/way.events.js';
export { KulanzPlanConfirmedEvent } from './elements/plan-chooser/plan-chooser.events.js';
export { KulanzPlanChooser } from './elements/plan-chooser/plan-chooser.js';
export {
  KulanzChatStartEvent,
  KulanzRequestCreatedEvent,
  KulanzRequestWithdrawnEvent,
} from './elements/support-options/support-options.events.js';
export { KulanzSupportOptions } from './elements/support-options/support-options.js';
export { KulanzProvider } from './elements/provider/provider.js';
export * from './runtime/index.js';
