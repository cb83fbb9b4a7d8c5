import { isRegistered } from '../../controllers/index.js';
import { KulanzContactPreferences } from './contact-preferences.js';

export type * from './index.js';

if (!isRegistered('kulanz-contact-preferences')) {
  customElements.define('kulanz-contact-preferences', KulanzContactPreferences);
}
