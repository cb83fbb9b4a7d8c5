/** The class of the brief for a call. Importing it registers no tag. */
export { KulanzAgentBrief } from './agent-brief.js';
