import { createIdempotencyKey } from '../core/backend/idempotency-key.js';
import type { KulanzError } from '../core/errors/kulanz-error.js';

/**
 * One thing that a customer wants done once. Its key stays the same over repeats and is replaced
 * when the parameters change, after a success, and after a definite refusal, which the server would
 * only repeat. The key is kept in memory and nowhere else.
 */
export class Intent {
  #key: string | undefined;
  #parameters: string | undefined;
  #isRunning = false;

  /**
   * Sends unless something is already on its way. The guard is synchronous: a button's `disabled`
   * comes too late for three presses in one tick.
   *
   * @returns undefined when something was on its way
   */
  run<T>(parameters: unknown, send: (key: string) => Promise<T>): Promise<T> | undefined {
    if (this.#isRunning) return undefined;
    this.#isRunning = true;
    const wanted = JSON.stringify(parameters);
    if (wanted !== this.#parameters) this.renew();
    this.#parameters = wanted;
    this.#key ??= createIdempotencyKey();
    return this.#settle(send(this.#key));
  }

  /** The next run is another intent, whatever its parameters. */
  renew(): void {
    this.#key = undefined;
  }

  async #settle<T>(sent: Promise<T>): Promise<T> {
    try {
      const answer = await sent;
      this.renew();
      return answer;
    } catch (error) {
      if (isRefusal(error as KulanzError)) this.renew();
      throw error;
    } finally {
      this.#isRunning = false;
    }
  }
}

/** An answer that the server keeps for this key; 401, 429 and 5xx it does not keep. */
export function isRefusal({ kind, retryable, status = 0 }: KulanzError): boolean {
  return kind === 'problem' && !retryable && status !== 401 && status < 500;
}

/** @returns an intent with no key yet: that is made with the first run */
export function createIntent(): Intent {
  return new Intent();
}
