/** The class and event of the contact preferences. Importing it registers no tag. */
export { KulanzPreferencesSavedEvent } from './contact-preferences.events.js';
export { KulanzContactPreferences } from './contact-preferences.js';
