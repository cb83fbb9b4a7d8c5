/** The class of the weekly report, and the report as a page. Importing it registers no tag. */
export { KulanzInsights } from './insights.js';
export { reportPage } from './report-page.js';
