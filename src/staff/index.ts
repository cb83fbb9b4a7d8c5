/** Classes of the tags for the telco's own people. Importing it registers no tag. */
export { KulanzInsights } from './insights/insights.js';
