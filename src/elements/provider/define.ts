import { isRegistered } from '../../controllers/index.js';
import { KulanzProvider } from './provider.js';

if (!isRegistered('kulanz-provider')) customElements.define('kulanz-provider', KulanzProvider);
