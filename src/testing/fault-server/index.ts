/**
 * For integrators' tests under Node: a real HTTP server that stands before a backend and does to its
 * answers what networks, proxies and backends in trouble do. An entry of its own, so that pages which
 * use the sandbox load nothing of Node.
 */
export type { Fault, FaultChance, FaultRule, Requests } from './faults.js';
export {
  startFaultServer,
  type Exchange,
  type ExchangeEnd,
  type FaultServer,
  type FaultServerOptions,
} from './fault-server.js';
export type { Upstream } from './upstream.js';
