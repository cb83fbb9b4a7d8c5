import type { KulanzError } from '../core/errors/kulanz-error.js';

/** Wrong options must not stay silent on a page that listens to nothing. */
export function logError({ message }: KulanzError): void {
  // eslint-disable-next-line no-console -- it is for the developer who set the option
  console.error('Kulanz: ' + message);
}
