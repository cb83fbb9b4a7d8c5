import { KulanzError } from '../errors/kulanz-error.js';
import type { Breaker } from './connection.js';

const failuresToOpen = 5;
const openMs = 10_000;

/**
 * After five failures in a row nothing is sent for ten seconds, but for what a person asks for; then
 * one call at a time tries again, until one succeeds.
 */
export class CircuitBreaker implements Breaker {
  #failures = 0;
  #openUntil = 0;

  enter(isAsked = false): void {
    if (this.#failures < failuresToOpen) return;
    const now = performance.now();
    if (now < this.#openUntil && !isAsked) {
      throw new KulanzError('network', 'The backend is down: nothing was sent', {
        retryable: true,
        retryAfterSeconds: Math.ceil((this.#openUntil - now) / 1000),
      });
    }
    this.#openUntil = now + openMs;
  }

  succeeded(): void {
    this.#failures = 0;
  }

  failed(): void {
    if (++this.#failures === failuresToOpen) this.#openUntil = performance.now() + openMs;
  }
}
