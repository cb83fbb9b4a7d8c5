/** What may be reported about how the tags are used, and only with the person's consent. */
export { allowed, type Interaction } from './events.js';
export { mayImprove, Reporter, type Consent, type ReporterPorts } from './reporter.js';
export { Watch, type WatchPorts } from './watch.js';
