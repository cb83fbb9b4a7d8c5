import { KulanzError } from './kulanz-error.js';

/**
 * Code that loads on demand.
 * @throws KulanzError `network` when it does not arrive
 */
export async function loadChunk<T>(load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (cause) {
    throw new KulanzError('network', '', { cause, retryable: true });
  }
}
