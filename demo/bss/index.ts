/** A stateful stand-in for a telco's stack of TM Forum APIs, with the traps that real ones have. */
export { book, type BssBooking } from './books.js';
export type { CollectionName } from './collections.js';
export { bssCustomers } from './customers.js';
export { factsOf, withItemIds } from './facts.js';
export { bssAccountOf } from './from-records.js';
export { bssAccount, portfolioNames, type BssAccount, type PortfolioName } from './portfolio.js';
export type { BssRules } from './rules.js';
export type { Json } from './shapes.js';
export { credentials, startBss, type Bss } from './start.js';
export { versionsOf } from './versions.js';
