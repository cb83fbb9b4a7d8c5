/**
 * The pure rules, for servers and tools. Page code imports the one file that it needs: what it does
 * not use must not be loaded either.
 */
export * from './account-state.js';
export * from './balance.js';
export * from './civil-date.js';
export * from './currency.js';
export * from './dispute.js';
export * from './money.js';
export * from './plan-change.js';
export * from './plan-policy.js';
export * from './plan-state.js';
export * from './plan.js';
export * from './promise.js';
export * from './safe-url.js';
export * from './schedule.js';
export * from './time-zone.js';
