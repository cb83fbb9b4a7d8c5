/** The plan chooser's class and event. Importing it registers no tag. */
export { KulanzPlanConfirmedEvent } from './plan-chooser.events.js';
export { KulanzPlanChooser } from './plan-chooser.js';
