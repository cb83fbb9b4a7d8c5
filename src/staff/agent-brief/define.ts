import { isRegistered } from '../../controllers/index.js';
import { KulanzAgentBrief } from './agent-brief.js';

if (!isRegistered('kulanz-agent-brief')) {
  customElements.define('kulanz-agent-brief', KulanzAgentBrief);
}
