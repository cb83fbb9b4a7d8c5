import { isRegistered } from '../../controllers/index.js';
import { KulanzInsights } from './insights.js';

export type * from './index.js';

if (!isRegistered('kulanz-insights')) customElements.define('kulanz-insights', KulanzInsights);
