/** Classes, `configure()` and types. Importing it registers no tag and touches no page. */
export { KulanzProvider } from './elements/provider/provider.js';
export * from './runtime/index.js';
