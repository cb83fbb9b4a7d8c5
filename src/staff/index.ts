/** Classes of the tags for the telco's own people, and the report as a file. Importing it registers no tag. */
export * from './agent-brief/index.js';
export * from './insights/index.js';
