/** A stateful stand-in for a telco's stack of TM Forum APIs, with the traps that real ones have. */
export type { CollectionName } from './collections.js';
export { bssAccount, portfolioNames, type BssAccount, type PortfolioName } from './portfolio.js';
export { book, type BssBooking } from './books.js';
export { bssAccountOf } from './from-records.js';
export type { BssRules } from './rules.js';
export { credentials, startBss, versionsOf, type Bss } from './server.js';
export type { Json } from './shapes.js';
