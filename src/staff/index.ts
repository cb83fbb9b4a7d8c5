/** Classes of the tags for the telco's own people, and the report as a file. Importing it registers no tag. */
export { KulanzAgentBrief } from './agent-brief/agent-brief.js';
export { KulanzInsights } from './insights/insights.js';
export { reportPage } from './insights/report-page.js';
