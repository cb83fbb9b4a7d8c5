import { isRegistered } from '../../controllers/index.js';
import { KulanzSupportOptions } from './support-options.js';

export type * from './index.js';

if (!isRegistered('kulanz-support-options')) {
  customElements.define('kulanz-support-options', KulanzSupportOptions);
}
