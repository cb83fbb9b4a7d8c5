import { preferencesStyles } from './preferences.styles.js';

/** Where help has no page yet: people to talk to, in the styles of this tag. */
export { createView } from '../../parts/later/contact.js';
export { preferencesStyles as styles };
