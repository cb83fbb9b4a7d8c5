import { KulanzError } from '../errors/kulanz-error.js';
import type { Timers } from './timers.js';

const failuresToOpen = 5;
const openMs = 10_000;

/**
 * Spares a backend that is down: after five failures in a row nothing is sent for ten seconds, then
 * one call at a time tries again until one succeeds.
 */
export class CircuitBreaker {
  #failures = 0;
  #openUntil = 0;

  constructor(private readonly timers: Timers) {}

  /** @throws KulanzError `network` while open: nothing was sent */
  enter(): void {
    if (this.#failures < failuresToOpen) return;
    const now = this.timers.now();
    if (now < this.#openUntil) {
      throw new KulanzError('network', 'The backend is down: nothing was sent', {
        retryable: true,
        retryAfterSeconds: Math.ceil((this.#openUntil - now) / 1000),
      });
    }
    this.#openUntil = now + openMs;
  }

  /** The backend answered, be it with a refusal. */
  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    if (++this.#failures === failuresToOpen) this.#openUntil = this.timers.now() + openMs;
  }
}
