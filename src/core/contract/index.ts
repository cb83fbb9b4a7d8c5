/**
 * The collections contract, v1: zod schemas, one file per resource. Types are inferred, the OpenAPI
 * document and the page's checks are generated from here (`npm run generate`).
 * Answers tolerate unknown members; requests (`strictObject`) refuse them.
 */
export const contractVersion = '1.0';

export * from './account.js';
export * from './common.js';
export * from './event-names.js';
export * from './events.js';
export * from './feedback.js';
export * from './items.js';
export * from './operations.js';
export * from './payments.js';
export * from './plans.js';
export * from './preferences.js';
export * from './problem.js';
export * from './session.js';
export * from './staff.js';
export * from './staff-operations.js';
export * from './support.js';
export * from './weekly-report.js';
