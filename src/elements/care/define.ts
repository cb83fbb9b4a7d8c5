import { isRegistered } from '../../controllers/index.js';
import { KulanzCare } from './care.js';

export type * from './index.js';

if (!isRegistered('kulanz-care')) customElements.define('kulanz-care', KulanzCare);
