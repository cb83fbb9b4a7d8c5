/** What may be reported about how the tags are used, and only with the person's consent. */
export type { Interaction } from './events.js';
export { mayImprove, Reporter, type Consent, type ReporterPorts } from './reporter.js';
