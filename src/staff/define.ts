/** Registers the tags for the telco's own people. No customer's page loads any of it. */
import './agent-brief/define.js';
import './insights/define.js';

export type * from './index.js';
