/**
 * The closed list of ways in which things fail, on the page and on the server.
 * This room imports nothing, so every other room may depend on it.
 * Page code imports `kulanz-error.js` directly: the table of statuses belongs to servers.
 */
export * from './kulanz-error.js';
export * from './problem-codes.js';
export * from './problem-error.js';
