import { isRegistered } from '../../controllers/index.js';
import { KulanzProvider } from './provider.js';

export type * from './index.js';

if (!isRegistered('kulanz-provider')) customElements.define('kulanz-provider', KulanzProvider);
