import type { KulanzError } from '../errors/kulanz-error.js';
import { sleep } from './sleep.js';

const mostTries = 3;
/** A longer `Retry-After` is left to the person: the error carries it. */
const longestWaitMs = 10_000;

/**
 * Tries up to three times, as long as the failure may pass: exponential pauses with full jitter,
 * never before the server's `Retry-After`. Who waited for a whole time-out is not made to wait again.
 *
 * @param pauseMs mean pause before the second try
 * @throws (rejects) KulanzError the last failure
 */
export async function repeat<T>(
  attempt: () => Promise<T>,
  pauseMs = 400,
  signal?: AbortSignal,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = thrown as KulanzError;
      const askedMs = (error.retryAfterSeconds ?? 0) * 1000;
      const mayPass = error.retryable && error.kind !== 'timeout' && askedMs <= longestWaitMs;
      if (!mayPass || tries === mostTries) throw error;
      await sleep(askedMs + Math.random() * pauseMs * 2 ** tries, signal);
    }
  }
}
