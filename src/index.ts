/** Classes, `configure()` and types. Importing it registers no tag and touches no page. */
export * from './elements/balance-card/index.js';
export * from './elements/care/index.js';
export * from './elements/contact-preferences/index.js';
export * from './elements/nps-prompt/index.js';
export { KulanzFileEvent } from './elements/parts/file.events.js';
export { KulanzWayChosenEvent, type WayName } from './elements/parts/way.events.js';
export * from './elements/plan-chooser/index.js';
export * from './elements/provider/index.js';
export * from './elements/support-options/index.js';
export * from './runtime/index.js';
