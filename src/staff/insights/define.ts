import { isRegistered } from '../../controllers/index.js';
import { KulanzInsights } from './insights.js';

if (!isRegistered('kulanz-insights')) customElements.define('kulanz-insights', KulanzInsights);
