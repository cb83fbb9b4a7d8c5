/** The class, event and views of all in one place. Importing it registers no tag. */
export { KulanzViewChangeEvent } from './care.events.js';
export { KulanzCare } from './care.js';
export type { CareView } from './view.js';
