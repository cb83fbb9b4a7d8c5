import { isRegistered } from '../../controllers/index.js';
import { KulanzPlanChooser } from './plan-chooser.js';

export type * from './index.js';

if (!isRegistered('kulanz-plan-chooser')) {
  customElements.define('kulanz-plan-chooser', KulanzPlanChooser);
}
