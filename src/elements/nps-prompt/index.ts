/** The survey's class and events. Importing it registers no tag. */
export { KulanzNpsAnsweredEvent, KulanzNpsDeclinedEvent } from './nps-prompt.events.js';
export { KulanzNpsPrompt } from './nps-prompt.js';
