/** The provider's class. Importing it registers no tag. */
export { KulanzProvider } from './provider.js';
