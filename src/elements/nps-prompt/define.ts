import { isRegistered } from '../../controllers/index.js';
import { KulanzNpsPrompt } from './nps-prompt.js';

export type * from './index.js';

if (!isRegistered('kulanz-nps-prompt')) {
  customElements.define('kulanz-nps-prompt', KulanzNpsPrompt);
}
