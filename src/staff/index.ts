/** Classes of the tags for the telco's own people. Importing it registers no tag. */
export { KulanzAgentBrief } from './agent-brief/agent-brief.js';
export { KulanzInsights } from './insights/insights.js';
