import { isRegistered } from '../../controllers/index.js';
import { KulanzAgentBrief } from './agent-brief.js';

export type * from './index.js';

if (!isRegistered('kulanz-agent-brief')) {
  customElements.define('kulanz-agent-brief', KulanzAgentBrief);
}
