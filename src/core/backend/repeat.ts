import { KulanzError } from '../errors/kulanz-error.js';
import type { Timers } from './timers.js';

const mostTries = 3;
const firstDelayMs = 400;
/** A longer `Retry-After` is left to the person: the error carries it. */
const longestWaitMs = 10_000;

/**
 * Tries up to three times, as long as the failure may pass: exponential delays with full jitter,
 * never before the server's `Retry-After`. Who waited for a whole time-out is not made to wait again.
 *
 * @param attempt one try; rejects with a KulanzError
 * @throws KulanzError the last failure
 */
export async function repeat<T>(
  attempt: () => Promise<T>,
  timers: Timers,
  signal: AbortSignal | undefined,
): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await attempt();
    } catch (thrown) {
      const error = thrown as KulanzError;
      const askedMs = (error.retryAfterSeconds ?? 0) * 1000;
      const mayPass = error.retryable && error.kind !== 'timeout' && askedMs <= longestWaitMs;
      if (!mayPass || tries === mostTries) throw error;
      await sleep(askedMs + timers.random() * firstDelayMs * 2 ** tries, timers, signal);
    }
  }
}

/** @throws KulanzError `aborted` */
function sleep(milliseconds: number, timers: Timers, signal: AbortSignal | undefined) {
  return new Promise<void>((resolve, reject) => {
    const onAbort = () => {
      cancel();
      reject(new KulanzError('aborted', 'No longer wanted'));
    };
    const cancel = timers.after(milliseconds, () => {
      signal?.removeEventListener('abort', onAbort);
      resolve();
    });
    signal?.addEventListener('abort', onAbort);
  });
}
